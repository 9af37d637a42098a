#include "probes/network/PortalReading.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

/// What well-known check pages answer. NetworkManager compares the beginning as well.
constexpr std::array<QByteArrayView, 5> knownBodies{"NetworkManager is online", "OK", "success",
                                                    "Microsoft Connect Test", "Microsoft NCSI"};

bool isKnownBody(const QByteArray& body)
{
    const QByteArray text = body.trimmed();
    // Only the first is long enough to be followed by something else and still be meant.
    return text.startsWith(knownBodies.front()) ||
           std::any_of(knownBodies.begin(), knownBodies.end(), [&](QByteArrayView known) { return text == known; });
}

/// Only what a browser would show can ask a person to sign in.
bool isPage(const HttpResponse& response)
{
    QByteArray start = response.body.left(64);
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    return response.field("content-type").toLower().startsWith("text/html") || start.trimmed().startsWith('<');
}

bool isBelow(const QString& host, const QString& domain)
{
    return host.endsWith(u'.' + domain);
}

QString comparable(QString host)
{
    host = host.toLower();
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

} // namespace

QString portalReadingWord(PortalReading reading)
{
    switch (reading) {
    case PortalReading::Expected:
        return QStringLiteral("expected");
    case PortalReading::Redirected:
        return QStringLiteral("redirected");
    case PortalReading::OtherPage:
        return QStringLiteral("other-page");
    case PortalReading::SignInRequired:
        return QStringLiteral("sign-in-required");
    case PortalReading::SameSite:
        return QStringLiteral("same-site");
    case PortalReading::OtherAnswer:
        return QStringLiteral("other-answer");
    }
    Q_UNREACHABLE();
}

PortalAnswer readPortalAnswer(const HttpUrl& asked, const HttpResponse& response)
{
    constexpr int ok = 200;
    constexpr int noContent = 204;
    constexpr int networkAuthenticationRequired = 511;
    if (response.status == noContent || (response.status == ok && isKnownBody(response.body)))
        return {PortalReading::Expected, {}};
    if (response.status == networkAuthenticationRequired)
        return {PortalReading::SignInRequired, {}};
    if (response.status >= 300 && response.status < 400) {
        const QUrl location(QString::fromLatin1(response.field("location")));
        constexpr qsizetype longestName = 253; // RFC 1035 §2.3.4
        const QString to = comparable(location.host(QUrl::FullyEncoded));
        const QString from = comparable(asked.host);
        if (to.isEmpty() || to.size() > longestName)
            return {PortalReading::SameSite, {}};
        const bool isSameSite = to == from || isBelow(to, from) || isBelow(from, to);
        return {isSameSite ? PortalReading::SameSite : PortalReading::Redirected, to};
    }
    if (response.status == ok && isPage(response))
        return {PortalReading::OtherPage, {}};
    return {PortalReading::OtherAnswer, {}};
}

std::optional<QString> parseBusctlString(const QByteArray& output)
{
    const QByteArray line = output.trimmed();
    if (line.size() < 4 || !line.startsWith("s \"") || !line.endsWith('"') || line.contains('\\') ||
        line.contains('\n'))
        return std::nullopt;
    return QString::fromUtf8(line.mid(3, line.size() - 4));
}

std::optional<bool> parseBusctlBool(const QByteArray& output)
{
    const QByteArray line = output.trimmed();
    if (line != "b true" && line != "b false")
        return std::nullopt;
    return line == "b true";
}

} // namespace tsunagu
