#pragma once

#include "probes/model/LogFailure.h"

#include <QString>

#include <optional>

namespace tsunagu {

/// Where more is written about an error from a log.
struct LoggedErrorMeaning
{
    /// The code by which Windows says the same; nothing if it has none that says exactly this.
    std::optional<quint32> code;
    /// What `explain` takes for it: a code, or a cause's id. Empty: nothing is written about it, its name has to do.
    QString explained;

    friend bool operator==(const LoggedErrorMeaning&, const LoggedErrorMeaning&) = default;
};

LoggedErrorMeaning meaningOf(const LogError& error);

} // namespace tsunagu
