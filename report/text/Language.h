#pragma once

#include <QLocale>
#include <QString>
#include <QStringView>

#include <optional>

namespace tsunagu {

/// A language that every text of the product exists in.
enum class Language
{
    Japanese,
    English
};

/// The ISO 639-1 code, as used on the command line (`--lang`), in reports and as a folder name of the knowledge base.
inline QString languageCode(Language language)
{
    return language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

/// Reads `ja`, `en` and locale names that begin with them (`ja_JP.UTF-8`, `en-GB`), in any case.
/// Anything else, the empty string and `C` included, is nullopt: the caller chooses the default.
inline std::optional<Language> languageFromCode(QStringView code)
{
    const auto isOrExtends = [code](QStringView prefix) {
        if (!code.startsWith(prefix, Qt::CaseInsensitive)) {
            return false;
        }
        if (code.size() == prefix.size()) {
            return true;
        }
        const QChar next = code.at(prefix.size());
        return next == u'_' || next == u'-' || next == u'.' || next == u'@';
    };
    if (isOrExtends(u"ja")) {
        return Language::Japanese;
    }
    if (isOrExtends(u"en")) {
        return Language::English;
    }
    return std::nullopt;
}

/// The system's language if it is one of ours, else English.
inline Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Japanese ? Language::Japanese : Language::English;
}

} // namespace tsunagu
