#pragma once

#include "diagnosis/codes/CodeCandidate.h"
#include "probes/model/LogFailure.h"

#include <QString>

#include <optional>

namespace tsunagu {

/// Where more is written about an error from a log.
struct LoggedErrorMeaning
{
    /// The code by which Windows says the same; nothing if it has none that says exactly this.
    std::optional<quint32> code;
    /// What `explain` takes for it: a code, a notification's name, or a cause's id. Empty: nothing is written about it,
    /// its name has to do.
    QString explained;

    friend bool operator==(const LoggedErrorMeaning&, const LoggedErrorMeaning&) = default;
};

LoggedErrorMeaning meaningOf(const LogError& error);

/// What a person would type for it: the code, or the notification in its own name. Nothing if there is neither.
std::optional<CodeCandidate> codeFor(const LogError& error);

} // namespace tsunagu
