#include "diagnosis/rules/Lateness.h"

#include "diagnosis/rules/Thresholds.h"

namespace tsunagu {

bool isIkeLateAlone(const Evidence& evidence)
{
    const auto ike = evidence.ikeRttMs();
    const auto control = evidence.controlRttMs();
    return ike && control && *ike >= thresholds::slowRttMs && *control <= *ike * thresholds::serverSlowControlShare;
}

} // namespace tsunagu
