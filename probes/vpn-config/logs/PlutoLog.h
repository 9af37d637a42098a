#pragma once

#include "probes/vpn-config/logs/FailureCollector.h"

#include <optional>
#include <string_view>

namespace tsunagu::logs {

/// Reads what libreswan's IKE daemon says as the side that connects.
class PlutoLog
{
public:
    explicit PlutoLog(FailureCollector& failures)
        : m_failures(failures)
    {
    }

    void read(std::string_view text, const std::optional<LogTime>& when);

private:
    FailureCollector& m_failures;
};

} // namespace tsunagu::logs
