#include "app/cli/Console.h"

#include "app/cli/CliText.h"

#include <cerrno>
#include <cstdio>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace tsunagu::cli {

bool writeOutput(const QByteArray& bytes, Language language)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    const int reason = errno;
    if (reason != EPIPE) {
        writeError(tr(language, QT_TRANSLATE_NOOP("Cli", "The result could not be written to standard output (%1). "
                                                         "Make room, or write it to another place."))
                       .arg(QString::fromStdString(std::generic_category().message(reason))));
    }
    return false;
}

void writeError(const QString& line)
{
    const QByteArray bytes = (line + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

bool outputIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

int terminalWidth()
{
    constexpr int usual = 80;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return usual;
    return size.ws_col;
}

bool wantsColour()
{
    return outputIsTerminal() && !qEnvironmentVariableIsSet("NO_COLOR") && qgetenv("TERM") != "dumb";
}

} // namespace tsunagu::cli
