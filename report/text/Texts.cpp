#include "report/text/Texts.h"

#include "translations/Translations.h"

#include <QStringList>
#include <QTranslator>

namespace tsunagu {
namespace {

/// Loaded once and never unloaded: texts are asked for until the very end of the program.
const QTranslator* translatorFor(Language language)
{
    const auto load = [](Language which) {
        initTranslations();
        auto* translator = new QTranslator; // NOLINT(cppcoreguidelines-owning-memory): lives as long as the program
        if (!translator->load(QStringLiteral(":/i18n/tsunagu_%1.qm").arg(languageCode(which))))
            qWarning("The interface texts of a language cannot be loaded; English is shown instead.");
        return translator;
    };
    static const QTranslator* const japanese = load(Language::Japanese);
    static const QTranslator* const english = load(Language::English);
    return language == Language::Japanese ? japanese : english;
}

} // namespace

Texts::Texts(Language language)
    : m_language(language)
    , m_translator(translatorFor(language))
{
}

QString Texts::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    QString text = m_translator->translate(context, source, disambiguation, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(QStringLiteral("%n"), QString::number(n));
    return text;
}

QString Texts::join(const QStringList& sentences) const
{
    QStringList present = sentences;
    present.removeAll(QString());
    return present.join(m_language == Language::Japanese ? QString() : QStringLiteral(" "));
}

QString Texts::inBrackets(const QString& text) const
{
    if (text.isEmpty())
        return {};
    return (m_language == Language::Japanese ? QStringLiteral("（%1）") : QStringLiteral(" (%1)")).arg(text);
}

} // namespace tsunagu
