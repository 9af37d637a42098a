#pragma once

#include "probes/model/Finding.h"

#include <QString>

namespace tsunagu {

class Texts;

// The answers of probes that look at the chosen profile: `findingAnswer` uses them. Empty where the status says it all.
QString profileAnswer(const Finding& finding, const Texts& texts);
QString proposalsAnswer(const Finding& finding, const Texts& texts);

} // namespace tsunagu
