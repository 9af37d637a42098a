#include "wizard-pages/wizard/InterfaceLanguage.h"

#include "translations/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace tsunagu {

InterfaceLanguage::~InterfaceLanguage()
{
    remove();
}

QLocale InterfaceLanguage::localeOf(Language language)
{
    const QLocale::Language wanted = language == Language::Japanese ? QLocale::Japanese : QLocale::English;
    const QLocale system = QLocale::system();
    return system.language() == wanted ? system : QLocale(wanted);
}

void InterfaceLanguage::remove()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void InterfaceLanguage::install(Language language)
{
    initTranslations();
    remove();
    const QString code = languageCode(language);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/tsunagu_") + code))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace tsunagu
