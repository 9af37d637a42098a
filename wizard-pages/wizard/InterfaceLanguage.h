#pragma once

#include "report/text/Language.h"

#include <QLocale>
#include <QTranslator>

namespace tsunagu {

/// Installs the interface texts of one language into the application, ours and those of Qt's own dialogs, and takes
/// them out again when it goes. Every window then gets a LanguageChange. UI thread.
class InterfaceLanguage
{
public:
    InterfaceLanguage() = default;
    ~InterfaceLanguage();
    InterfaceLanguage(const InterfaceLanguage&) = delete;
    InterfaceLanguage& operator=(const InterfaceLanguage&) = delete;
    InterfaceLanguage(InterfaceLanguage&&) = delete;
    InterfaceLanguage& operator=(InterfaceLanguage&&) = delete;

    void install(Language language);

    /// The system's locale where its language is the wanted one, for its country's forms.
    static QLocale localeOf(Language language);

private:
    void remove();

    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace tsunagu
