#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <functional>

namespace tsunagu::profiles {

/// What is kept of a setting. Of a secret only whether there is one.
enum class Keep
{
    Nothing,
    Presence,
    Value,
};

struct IniValue
{
    QString text; ///< empty where only the presence is kept
    bool isPresent = false;
    int line = 0;
};

struct IniSection
{
    QString name;
    int line = 0;
    QHash<QString, IniValue> values; ///< by key; of a key that is repeated the first

    QString text(const QString& key) const { return values.value(key).text; }
    bool has(const QString& key) const { return values.value(key).isPresent; }
    int lineOf(const QString& key) const { return values.value(key).line; }
};

/// Decides before a value is looked at whether it may be kept.
using KeepSetting = std::function<Keep(QStringView section, QStringView key)>;

/// Reads a file of "[section]" and "key=value" lines in any line ending, as UTF-8 with or without a byte order mark
/// (bytes that are none read as Latin-1). Lines of other shapes, comments ("#", ";") and what `keep` does not want are
/// passed over and never stored. At most `maximumSections` sections; what comes later is left out, and `isCut` says so.
struct IniText
{
    QList<IniSection> sections;
    bool isCut = false;

    static IniText parse(const QByteArray& content, const KeepSetting& keep, qsizetype maximumSections);

    const IniSection* section(QStringView name) const;
};

/// Bytes as text: UTF-8 if they are that, else Latin-1.
QString decodedText(QByteArrayView bytes);

} // namespace tsunagu::profiles
