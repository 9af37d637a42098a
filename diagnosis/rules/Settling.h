#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "diagnosis/engine/Evidence.h"

namespace tsunagu {

/// What a person could do to turn candidates into a verdict, most telling first: machine words of
/// `tsunagu::settling`, each only where it would tell candidates of this very diagnosis apart. Empty where nothing is
/// open.
QStringList whatWouldSettle(const Evidence& evidence, const Diagnosis& diagnosis);

namespace settling {

inline constexpr QStringView completeRun = u"complete-run";             ///< let the check run to its end
inline constexpr QStringView otherNetwork = u"other-network";           ///< the same check over a phone's hotspot
inline constexpr QStringView askServer = u"ask-server";                 ///< whether these packets arrive there
inline constexpr QStringView profile = u"profile";                      ///< the check with the VPN's own settings
inline constexpr QStringView referenceResolver = u"reference-resolver"; ///< another name service, to compare
inline constexpr QStringView againLater = u"again-later";               ///< the same check at another hour

} // namespace settling

} // namespace tsunagu
