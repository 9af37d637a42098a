#pragma once

#include "diagnosis/engine/Evidence.h"

namespace tsunagu {

/// IKE takes a second or more, and control traffic to the same host at most a quarter of that.
bool isIkeLateAlone(const Evidence& evidence);

} // namespace tsunagu
