#include "report/redaction/Marks.h"

#include "report/redaction/AddressPrivacy.h"

#include <algorithm>

namespace tsunagu {

QString Marks::markFor(QStringView kind, const QString& thing, const QString& suffix)
{
    const QString key = kind.toString() + u'\n' + thing;
    const auto known = m_marks.constFind(key);
    if (known != m_marks.constEnd())
        return *known;
    const int number = ++m_highest[kind.toString()];
    QString mark = u'[' + kind.toString() + u'-' + QString::number(number);
    if (!suffix.isEmpty())
        mark += u' ' + suffix;
    mark += u']';
    m_marks.insert(key, mark);
    return mark;
}

void Marks::reserve(const QString& text)
{
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!isGenuine(match))
            continue;
        int& highest = m_highest[match.captured(1)];
        highest = std::max(highest, match.captured(2).toInt());
    }
}

const QRegularExpression& Marks::pattern()
{
    static const QRegularExpression marks(QStringLiteral(
        "\\[(private-address|public-address|mac-address|user|host|home-folder|email|certificate)-([1-9][0-9]{0,5})"
        "(?: ([0-9a-f:.]{2,39}/[0-9]{1,2}))?\\]"));
    return marks;
}

bool Marks::isGenuine(const QRegularExpressionMatch& match)
{
    const QString suffix = match.captured(3);
    if ((match.captured(1) == redactedKinds::publicAddress) == suffix.isEmpty())
        return false;
    if (suffix.isEmpty())
        return true;
    const QHostAddress network(suffix.section(u'/', 0, 0));
    return !network.isNull() && privacyOf(network) == AddressPrivacy::Public && providerPrefix(network) == suffix;
}

void Marks::collect(const QString& text, std::map<QString, std::map<QString, int>>& seen)
{
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (isGenuine(match))
            ++seen[match.captured(1)][match.captured()];
    }
}

} // namespace tsunagu
