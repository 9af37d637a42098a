#pragma once

#include "probes/model/HttpUrl.h"
#include "probes/model/ServerName.h"
#include "probes/model/VpnProfile.h"

#include <QHostAddress>
#include <QString>

#include <chrono>
#include <optional>

namespace tsunagu {

/// An error code as the person typed it and as it was understood (contract §2, `input.error_code`).
struct ErrorCodeInput
{
    QString typed;
    std::optional<quint32> number; ///< empty if it could not be read as a known or unknown number
    QString symbol;                ///< "ERROR_IPSEC_IKE_PEER_CRL_FAILED"; empty if unknown

    friend bool operator==(const ErrorCodeInput&, const ErrorCodeInput&) = default;
};

/// What is examined, chosen by the person. Probes send packets to this server and, for names, to the system's resolver;
/// to others only where they are named here or where the system itself is set up to ask them.
struct Target
{
    ServerName server;
    quint16 ikePort = 500;   ///< UDP port of IKE (RFC 7296 §2)
    quint16 nattPort = 4500; ///< UDP port of IKE behind NAT (RFC 3947)
    std::optional<ErrorCodeInput> errorCode;
    std::optional<VpnProfile> profile;             ///< the connection that does not work, if one was chosen
    std::optional<HttpUrl> portalCheckUrl;         ///< a page that answers 204 or "NetworkManager is online"
    std::optional<QHostAddress> referenceResolver; ///< asked as well, to compare the answers
    std::chrono::milliseconds deadline{30'000};    ///< for the whole run, from its start

    friend bool operator==(const Target&, const Target&) = default;
};

} // namespace tsunagu
