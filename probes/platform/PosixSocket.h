#pragma once

#include "probes/platform/Network.h"

namespace tsunagu {

/// What `PosixNetwork::wait` needs of every socket made for it.
class PosixWaitable
{
public:
    PosixWaitable() = default;
    PosixWaitable(const PosixWaitable&) = delete;
    PosixWaitable& operator=(const PosixWaitable&) = delete;
    PosixWaitable(PosixWaitable&&) = delete;
    PosixWaitable& operator=(PosixWaitable&&) = delete;
    virtual ~PosixWaitable() = default;

    virtual int descriptor() const = 0; ///< -1: nothing to wait for any more
    virtual short events() const = 0;   ///< as poll(2) takes them
};

/// What errno(3) `number` of `call` means to a probe.
Error posixError(int number, const char* call);

/// The address family of socket(2).
int domainOf(IpFamily family);

} // namespace tsunagu
