#include "probes/model/HttpUrl.h"

#include <QUrl>

namespace tsunagu {

QString HttpUrl::authority() const
{
    const QString bracketed = host.contains(u':') ? u'[' + host + u']' : host;
    constexpr quint16 usual = 80;
    return port == usual ? bracketed : bracketed + u':' + QString::number(port);
}

QString HttpUrl::toString() const
{
    return QStringLiteral("http://") + authority() + QString::fromLatin1(target);
}

std::optional<HttpUrl> parseHttpUrl(const QString& text)
{
    constexpr qsizetype longest = 2000;
    if (text.size() > longest)
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("http") || !url.userInfo().isEmpty())
        return std::nullopt;
    HttpUrl parts;
    parts.host = url.host(QUrl::FullyEncoded);
    if (parts.host.startsWith(u'['))
        parts.host = parts.host.mid(1, parts.host.size() - 2);
    const int port = url.port(parts.port);
    if (parts.host.isEmpty() || port < 1 || port > 65535)
        return std::nullopt;
    parts.port = static_cast<quint16>(port);
    parts.target = url.path(QUrl::FullyEncoded).toLatin1();
    if (parts.target.isEmpty())
        parts.target = "/";
    if (url.hasQuery())
        parts.target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return parts;
}

} // namespace tsunagu
