#pragma once

#include "probes/ike/AnyMessage.h"

#include <string>
#include <vector>

namespace tsunagu::ike::test {

/// A recorded datagram (tests/vectors/ike).
struct Vector
{
    std::string name; ///< "strongswan-v2-accept.2-server"
    Bytes datagram;   ///< the UDP payload, with non-ESP marker if it had one

    /// The IKE message inside.
    ByteView message() const;
};

/// All of them, by name.
const std::vector<Vector>& allVectors();
/// One of them; the test fails if it is not there.
const Vector& vectorNamed(const std::string& name);

} // namespace tsunagu::ike::test
