#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <map>

namespace tsunagu {

/// The kinds of things that are replaced, as they stand in marks and under `redacted`.
namespace redactedKinds {
inline constexpr QStringView privateAddress = u"private-address";
inline constexpr QStringView publicAddress = u"public-address";
inline constexpr QStringView macAddress = u"mac-address";
inline constexpr QStringView user = u"user";
inline constexpr QStringView host = u"host";
inline constexpr QStringView homeFolder = u"home-folder";
inline constexpr QStringView email = u"email";
inline constexpr QStringView certificate = u"certificate"; ///< whom or what a certificate names
} // namespace redactedKinds

/// Gives out marks such as "[private-address-1]": the same thing gets the same mark in the whole document.
class Marks
{
public:
    /// The mark for a thing. `suffix` is what stays visible of it ("203.0.113.0/24").
    QString markFor(QStringView kind, const QString& thing, const QString& suffix = {});

    /// Marks that stand in `text` already, from an earlier redaction: their numbers are not given out again.
    void reserve(const QString& text);

    /// Every well-formed mark in `text`, with the kind in the first capture. A mark whose visible part tells more
    /// than we would leave is none.
    static const QRegularExpression& pattern();
    static bool isGenuine(const QRegularExpressionMatch& match);

    /// How many different marks of each kind stand in `text`, added to `seen`.
    static void collect(const QString& text, std::map<QString, std::map<QString, int>>& seen);

private:
    QHash<QString, QString> m_marks;
    QHash<QString, int> m_highest;
};

} // namespace tsunagu
