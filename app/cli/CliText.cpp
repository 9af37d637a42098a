#include "app/cli/CliText.h"

#include "report/text/Texts.h"

namespace tsunagu::cli {

QString tr(Language language, const char* source)
{
    return Texts(language).translate("Cli", source);
}

} // namespace tsunagu::cli
