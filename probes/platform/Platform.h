#pragma once

#include "probes/platform/Clock.h"
#include "probes/platform/Network.h"
#include "probes/platform/Pacer.h"
#include "probes/platform/Resolver.h"
#include "probes/platform/System.h"

#include <memory>

namespace tsunagu {

/// Everything outside that a probe may touch. References; the owner outlives the run.
struct Platform
{
    const Clock& clock;
    Network& network;
    Resolver& resolver;
    System& system;
    Random& random;
    Pacer& pacer;
};

/// The real computer: owns one implementation of each interface.
class SystemPlatform
{
public:
    SystemPlatform();
    ~SystemPlatform();
    SystemPlatform(const SystemPlatform&) = delete;
    SystemPlatform& operator=(const SystemPlatform&) = delete;
    SystemPlatform(SystemPlatform&&) = delete;
    SystemPlatform& operator=(SystemPlatform&&) = delete;

    Platform platform();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tsunagu
