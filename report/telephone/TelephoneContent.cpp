#include "report/telephone/TelephoneContent.h"

#include "diagnosis/codes/CodeCandidate.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"
#include "report/text/Measured.h"

#include <algorithm>

namespace tsunagu::telephone {
namespace {

Ports portsFrom(const QList<int>& numbers)
{
    const bool ike = numbers.contains(500);
    const bool natt = numbers.contains(4500);
    if (ike && natt)
        return Ports::Both;
    if (ike)
        return Ports::Only500;
    return natt ? Ports::Only4500 : Ports::None;
}

} // namespace

VerdictFacts verdictFactsOf(const Run& run)
{
    const Verdict& verdict = run.diagnosis.verdict;
    VerdictFacts facts{verdict.cause, verdict.where, verdict.confidence, Ports::None};
    if (verdict.cause == ids::none)
        return facts;
    QList<int> numbers;
    if (const Cause* const cause = measured::verdictCause(run.diagnosis))
        numbers = measured::numbers(cause->detail, u"ports");
    if (numbers.isEmpty())
        numbers = measured::silentPorts(run.findings);
    facts.ports = portsFrom(numbers);
    return facts;
}

ToldErrorCode toldErrorCodeOf(const std::optional<ErrorCodeInput>& typed)
{
    using Kind = ToldErrorCode::Kind;
    if (!typed)
        return {};
    if (typed->number) {
        const quint32 number = *typed->number;
        const bool isTold = std::any_of(codeRanges.begin(), codeRanges.end(),
                                        [number](const CodeRange& range) { return range.holds(number); });
        return isTold ? ToldErrorCode{Kind::Windows, number, {}} : ToldErrorCode{Kind::Other, 0, {}};
    }
    const NotificationEntry* const notification = notificationOf(*typed);
    const auto table = notificationTable();
    if (notification != nullptr && std::find(table.begin(), table.end(), notification->symbol) != table.end())
        return {Kind::Notification, 0, notification->symbol};
    return {Kind::Other, 0, {}};
}

TelephoneContent contentOf(const Run& run)
{
    TelephoneContent content;
    content.verdict = verdictFactsOf(run);
    content.errorCode = toldErrorCodeOf(run.target.errorCode);
    std::transform(findingTable().begin(), findingTable().end(), content.states.begin(), [&run](QStringView id) {
        const Finding* const finding = run.findings.find(id);
        return finding == nullptr ? Status::Skipped : finding->status;
    });
    return content;
}

} // namespace tsunagu::telephone
