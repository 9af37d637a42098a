#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace tsunagu {

/// Brings what a person typed or pasted into one form: full-width and other digits and letters become ASCII (NFKC),
/// look-alikes of x and minus become those, thousands separators and invisible characters vanish.
QString foldTyped(QStringView typed);

/// Blanks out numbers of a folded text that are no error codes: addresses, versions, dates, times, GUIDs, telephone
/// numbers.
QString withoutByNumbers(QString folded);

/// What kind of word a token is.
enum class TokenKind
{
    Name,           ///< "ERROR_IPSEC_IKE_AUTH_FAIL", or a long word that may be such a name
    PrefixedHex,    ///< "0x3618", "x3618", "&h3618", "3618h": `text` holds the digits alone
    BareHex,        ///< "35F6": letters and digits
    Digits,         ///< "13848", "3618"
    NegativeDigits, ///< "-2147011048": `text` without the sign
    Notification,   ///< an IKE notification (see takeNotifications)
};

/// A word of a folded text that may be, or hide, an error code.
struct CodeToken
{
    TokenKind kind = TokenKind::Digits;
    QString text;
    qsizetype start = 0; ///< where it stands in the folded text
    bool marked = false; ///< the words around it say that it is an error code
    bool alone = false;  ///< nothing else in the text has letters or digits
};

QList<CodeToken> codeTokens(const QString& folded);

} // namespace tsunagu
