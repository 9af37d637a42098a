#pragma once

#include <QStringList>

namespace tsunagu {

/// Every placeholder name that articles may use; what each value looks like is described in
/// docs/writing-explanations.md. Whoever makes the values uses these names.
inline QStringList knownPlaceholders()
{
    return {QStringLiteral("server"),
            QStringLiteral("server_address"),
            QStringLiteral("router_address"),
            QStringLiteral("router_rtt"),
            QStringLiteral("provider_address"),
            QStringLiteral("provider_rtt"),
            QStringLiteral("control_rtt"),
            QStringLiteral("ike_rtt"),
            QStringLiteral("ike500_rtt"),
            QStringLiteral("ike4500_rtt"),
            QStringLiteral("ports"),
            QStringLiteral("sent_packets"),
            QStringLiteral("waited"),
            QStringLiteral("broken_hop"),
            QStringLiteral("hop_count"),
            QStringLiteral("resolver"),
            QStringLiteral("local_address"),
            QStringLiteral("nat"),
            QStringLiteral("program"),
            QStringLiteral("service"),
            QStringLiteral("certificate_subject"),
            QStringLiteral("certificate_ended"),
            QStringLiteral("certificate_begins"),
            QStringLiteral("revocation_host"),
            QStringLiteral("accepted"),
            QStringLiteral("dh14_needed"),
            QStringLiteral("clock_offset"),
            QStringLiteral("ike_loss"),
            QStringLiteral("code_typed"),
            QStringLiteral("code_number"),
            QStringLiteral("code_hex"),
            QStringLiteral("code_name")};
}

/// Those that have a value whenever an explanation of a cause or verdict is shown.
inline QStringList alwaysPresentPlaceholders()
{
    return {QStringLiteral("server")};
}

} // namespace tsunagu
