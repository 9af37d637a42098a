#include "report/model/RunEndWord.h"

namespace tsunagu {

QString runEndWord(RunEnd end)
{
    switch (end) {
    case RunEnd::Complete:
        return QStringLiteral("complete");
    case RunEnd::DeadlinePassed:
        return QStringLiteral("deadline-passed");
    case RunEnd::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

std::optional<RunEnd> runEndFromWord(QStringView word)
{
    for (const RunEnd end : {RunEnd::Complete, RunEnd::DeadlinePassed, RunEnd::Cancelled}) {
        if (runEndWord(end) == word)
            return end;
    }
    return std::nullopt;
}

} // namespace tsunagu
