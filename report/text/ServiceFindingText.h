#pragma once

#include "probes/model/Finding.h"

#include <QString>

namespace tsunagu {

class Texts;

/// The answer of vpn.service: `findingAnswer` uses it. Empty where the status says it all.
QString serviceAnswer(const Finding& finding, const Texts& texts);

} // namespace tsunagu
