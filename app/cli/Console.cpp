#include "app/cli/Console.h"

#include <QFile>

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace tsunagu::cli {

bool writeOutput(const QByteArray& bytes)
{
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        return false;
    return output.write(bytes) == bytes.size() && output.flush();
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
