#include "report/export/AdviceNote.h"

#include "probes/model/Ids.h"
#include "report/text/FindingText.h"
#include "report/text/Texts.h"

namespace tsunagu {
namespace {

AdviceNote clockNote(const Findings* findings, const Texts& texts)
{
    const Finding* const clock = findings == nullptr ? nullptr : findings->find(ids::netClock);
    if (clock == nullptr || (clock->status != Status::Pass && clock->status != Status::Warn))
        return {AdviceState::Unmeasured, texts.translate("Advice", "The clock could not be compared this time.")};
    const QString measured =
        texts.translate("Advice", "Measured now: %1.").arg(findingAnswer(*clock, texts.language()));
    return {clock->status == Status::Pass ? AdviceState::Good : AdviceState::Attention, measured};
}

AdviceNote logNote(const std::optional<LogSummary>& log, const Texts& texts)
{
    if (!log || !log->wasRead)
        return {AdviceState::Unmeasured, texts.translate("Advice", "The log of this computer could not be read.")};
    if (log->repeats == 0)
        return {AdviceState::Good, texts.translate("Advice", "The log shows no failed VPN of the last 30 days.")};
    if (log->repeats == 1)
        return {AdviceState::Good, texts.translate("Advice", "The log shows one failed VPN of the last 30 days.")};
    return {AdviceState::Attention,
            texts.translate("Advice", "The log shows the same failure %n times in the last 30 days.", nullptr,
                            log->repeats)};
}

} // namespace

AdviceNote adviceNote(AdviceCheck check, const Findings* findings, const std::optional<LogSummary>& log,
                      Language language)
{
    const Texts texts(language);
    switch (check) {
    case AdviceCheck::None:
        break;
    case AdviceCheck::Clock:
        return clockNote(findings, texts);
    case AdviceCheck::Logs:
        return logNote(log, texts);
    case AdviceCheck::Updates:
    case AdviceCheck::Contact:
        return {AdviceState::Unmeasured,
                texts.translate("Advice", "This program cannot see that. Please look yourself.")};
    }
    return {};
}

} // namespace tsunagu
