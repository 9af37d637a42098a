#pragma once

#include "probes/model/Finding.h"

#include <QString>

namespace tsunagu {

class Texts;

// The answers of probes that look at the way out of this computer and beyond: `findingAnswer` uses them. Empty where
// the status says it all.
QString natAnswer(const Finding& finding, const Texts& texts);
QString hopsAnswer(const Finding& finding, const Texts& texts);
QString firewallAnswer(const Finding& finding, const Texts& texts);

} // namespace tsunagu
