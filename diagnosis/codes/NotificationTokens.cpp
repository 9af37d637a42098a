#include "diagnosis/codes/NotificationTokens.h"

#include "diagnosis/codes/Notification.h"

#include <QRegularExpression>

#include <algorithm>

namespace tsunagu {
namespace {

/// Every name and alias with any separator between its words; an alias of one word only as strongSwan writes it, N(…).
QRegularExpression namePattern()
{
    QStringList names;
    for (const NotificationEntry& entry : allNotifications())
        names += entry.aliases + QStringList{entry.symbol};
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    QStringList alternatives;
    for (QString name : std::as_const(names)) {
        if (name.contains(QLatin1Char('_')))
            alternatives += name.replace(QLatin1Char('_'), QStringLiteral("[-_ ]"));
        else
            alternatives += QStringLiteral("(?<=N\\()%1(?=\\))").arg(name);
    }
    return QRegularExpression(
        QStringLiteral("(?<![0-9a-z_-])(?:v[12]N_)?(?<name>%1)(?![0-9a-z_-])").arg(alternatives.join(QLatin1Char('|'))),
        QRegularExpression::CaseInsensitiveOption);
}

bool isEverydayWording(const QString& name)
{
    return name.contains(QLatin1Char(' ')) && name != name.toUpper();
}

} // namespace

QList<CodeToken> takeNotifications(QString& folded, bool alsoAsWords)
{
    static const QRegularExpression pattern = namePattern();
    QList<CodeToken> tokens;
    auto matches = pattern.globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(u"name"_qs);
        const NotificationEntry* const entry = findNotification(name);
        if (entry == nullptr || (isEverydayWording(name) && !alsoAsWords))
            continue;
        CodeToken token;
        token.kind = TokenKind::Notification;
        token.text = entry->symbol;
        token.start = match.capturedStart();
        tokens.append(std::move(token));
        // `matches` walks over a copy; the length stays, so that later positions stay right.
        folded.replace(match.capturedStart(), match.capturedLength(),
                       QString(match.capturedLength(), QLatin1Char(' ')));
    }
    return tokens;
}

} // namespace tsunagu
