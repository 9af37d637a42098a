#include "tests/unit/telephone/SampleContents.h"

#include <limits>
#include <random>

namespace tsunagu::test {

using namespace telephone;

namespace {

ToldErrorCode errorCodeAt(quint64 position)
{
    using Kind = ToldErrorCode::Kind;
    if (position == 0)
        return {};
    if (position == 1)
        return {Kind::Other, 0, {}};
    position -= 2;
    for (const CodeRange& range : codeRanges) {
        if (position < range.size())
            return {Kind::Windows, range.first + static_cast<quint32>(position), {}};
        position -= range.size();
    }
    return {Kind::Notification, 0, notificationTable()[position].toString()};
}

} // namespace

quint64 errorCodeCount()
{
    return firstNotificationValue + notificationTable().size();
}

TelephoneContent contentAt(quint64 verdict, quint64 where, quint64 confidence, quint64 ports, quint64 code,
                           quint64 states)
{
    TelephoneContent content;
    content.verdict.cause = verdictTable()[verdict % verdictTable().size()].toString();
    content.verdict.where = whereTable.at(where % whereTable.size());
    content.verdict.confidence = confidenceTable.at(confidence % confidenceTable.size());
    content.verdict.ports = static_cast<Ports>(ports % 4);
    content.errorCode = errorCodeAt(code % errorCodeCount());
    for (Status& state : content.states) {
        state = statusTable.at(states % statusTable.size());
        states /= statusTable.size();
    }
    return content;
}

QList<TelephoneContent> scatteredContents(int count)
{
    std::mt19937_64 random(20261124); // NOLINT(cert-msc51-cpp): the same ones every time
    QList<TelephoneContent> contents;
    for (int i = 0; i < count; ++i) {
        const quint64 verdict = random();
        const quint64 where = random();
        const quint64 confidence = random();
        const quint64 ports = random();
        const quint64 code = random();
        contents.append(contentAt(verdict, where, confidence, ports, code, random()));
    }
    const quint64 most = std::numeric_limits<quint64>::max();
    contents.append(contentAt(0, 0, 0, 0, 0, 0));
    contents.append(contentAt(verdictTable().size() - 1, 4, 2, 3, errorCodeCount() - 1, most));
    return contents;
}

} // namespace tsunagu::test
