#include "probes/platform/CaresResolver.h"
#include "probes/platform/Platform.h"
#include "probes/platform/PosixNetwork.h"
#include "probes/platform/PosixSystem.h"

namespace tsunagu {

struct SystemPlatform::Parts
{
    SystemClock clock;
    PosixNetwork network{clock};
    CaresResolver resolver{clock};
    PosixSystem system{clock};
    SystemRandom random;
    Pacer pacer{clock};
};

SystemPlatform::SystemPlatform()
    : m_parts(std::make_unique<Parts>())
{
}

SystemPlatform::~SystemPlatform() = default;

Platform SystemPlatform::platform()
{
    return {m_parts->clock, m_parts->network, m_parts->resolver, m_parts->system, m_parts->random, m_parts->pacer};
}

} // namespace tsunagu
