#pragma once

#include "probes/model/Finding.h"

#include <QString>

namespace tsunagu {

class Texts;

// The answers of probes that ask others than the server: `findingAnswer` uses them. Empty where the status says it all.
QString portalAnswer(const Finding& finding, const Texts& texts);
QString clockAnswer(const Finding& finding, const Texts& texts);
/// How far the clock is off, from net.clock: "7 minutes behind". Empty where it was not measured, or is right.
QString clockOffset(const Finding& finding, const Texts& texts);
QString referenceAnswer(const Finding& finding, const Texts& texts);
/// What a reference resolver says of the name, if it says something else than the system's; to stand behind a sentence
/// without its stop.
QString otherResolverRemark(const QJsonObject& dns, const Texts& texts);

} // namespace tsunagu
