#include "app/cli/CliText.h"

#include "report/text/Texts.h"

#include <QLocale>

namespace tsunagu::cli {

QString tr(Language language, const char* source)
{
    return Texts(language).translate("Cli", source);
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Japanese ? Language::Japanese : Language::English;
}

} // namespace tsunagu::cli
