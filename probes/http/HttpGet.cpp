#include "probes/http/HttpGet.h"

#include "probes/platform/SendingSlot.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

constexpr std::size_t pieceSize = 4096;

QByteArray requestFor(const HttpUrl& url)
{
    return "GET " + url.target + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() +
           "\r\nUser-Agent: tsunagu/" TSUNAGU_VERSION "\r\nAccept: */*\r\nCache-Control: no-cache\r\n"
           "Connection: close\r\n\r\n";
}

/// The first address of the host that this computer has a route to; IPv4 first, because more sign-in pages know it.
tl::expected<QHostAddress, HttpOutcome> addressOf(const ProbeContext& context, const QString& host, TimePoint until)
{
    QList<QHostAddress> addresses;
    if (const QHostAddress literal(host); !literal.isNull())
        addresses.append(literal);
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6}) {
        if (addresses.isEmpty() || !context.platform.network.sourceAddressFor(addresses.back())) {
            if (const auto answer = context.platform.resolver.lookUp(host, family, until, context.stop))
                addresses += answer->addresses;
        }
    }
    if (addresses.isEmpty())
        return tl::unexpected(HttpOutcome::NameNotFound);
    const auto reachable = std::find_if(addresses.begin(), addresses.end(), [&](const QHostAddress& address) {
        return context.platform.network.sourceAddressFor(address).has_value();
    });
    if (reachable == addresses.end())
        return tl::unexpected(HttpOutcome::NotSent);
    return *reachable;
}

HttpOutcome outcomeOf(ConnectOutcome outcome)
{
    return outcome == ConnectOutcome::Refused ? HttpOutcome::Refused : HttpOutcome::NoAnswer;
}

} // namespace

QString httpOutcomeWord(HttpOutcome outcome)
{
    switch (outcome) {
    case HttpOutcome::Answered:
        return QStringLiteral("answered");
    case HttpOutcome::NameNotFound:
        return QStringLiteral("name-not-found");
    case HttpOutcome::NotSent:
        return QStringLiteral("not-sent");
    case HttpOutcome::Refused:
        return QStringLiteral("refused");
    case HttpOutcome::NoAnswer:
        return QStringLiteral("no-answer");
    case HttpOutcome::Unreadable:
        return QStringLiteral("unreadable");
    }
    Q_UNREACHABLE();
}

HttpAnswer httpGet(const ProbeContext& context, const HttpUrl& url, qsizetype mostBody, TimePoint until)
{
    Platform& platform = context.platform;
    const TimePoint end = std::min(until, context.deadline);
    HttpAnswer answer;
    const auto address = addressOf(context, url.host, end);
    if (!address) {
        answer.outcome = address.error();
        return answer;
    }
    answer.address = *address;
    waitForSlot(platform, *address, end, context.stop);
    auto stream = platform.network.openTcpStream({*address, url.port});
    if (!stream) {
        answer.outcome = HttpOutcome::NotSent;
        return answer;
    }

    const QByteArray request = requestFor(url);
    HttpResponseReader reader(mostBody);
    TimePoint sentAt = platform.clock.now();
    bool isSent = false;
    const std::array<Waitable*, 1> waitables{stream->get()};
    while (platform.clock.now() < end && !context.stop.stop_requested()) {
        if (!isSent && (*stream)->outcome() == ConnectOutcome::Connected) {
            sentAt = platform.clock.now();
            isSent = true;
            (*stream)->write(
                {reinterpret_cast<const std::uint8_t*>(request.data()), static_cast<std::size_t>(request.size())});
        }
        const StreamInput input = (*stream)->read(pieceSize);
        if (!input.bytes.empty() && answer.receivedUtc.isNull()) {
            answer.receivedUtc = platform.clock.utc();
            answer.rttMs = toMilliseconds(platform.clock.now() - sentAt);
        }
        reader.feed(input.bytes);
        if (input.ended)
            reader.end();
        if (reader.state() == HttpResponseReader::State::Complete) {
            answer.outcome = HttpOutcome::Answered;
            answer.response = reader.response();
            break;
        }
        if (reader.state() == HttpResponseReader::State::Broken) {
            const bool saidAnything = !answer.receivedUtc.isNull();
            answer.outcome = saidAnything ? HttpOutcome::Unreadable : outcomeOf((*stream)->outcome());
            break;
        }
        if (input.bytes.empty())
            platform.network.wait(waitables, end, context.stop);
    }
    return answer;
}

} // namespace tsunagu
