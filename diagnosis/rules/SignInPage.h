#pragma once

#include "diagnosis/engine/Engine.h"

namespace tsunagu {

/// The rule of `network.captive-portal`: certain where a sign-in page was seen and nothing got past it. Disproved by
/// the check page itself coming back, and by IKE being answered.
Conclusion signInPage(const Evidence& evidence);

} // namespace tsunagu
