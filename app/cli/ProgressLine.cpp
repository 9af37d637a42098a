#include "app/cli/ProgressLine.h"

#include "app/cli/Console.h"
#include "report/text/FindingText.h"
#include "report/text/VerdictText.h"

#include <cstdio>

namespace tsunagu::cli {

ProgressLine::ProgressLine(Language language, bool isQuiet)
    : m_language(language)
    , m_isQuiet(isQuiet)
    , m_isLive(!isQuiet && errorIsTerminal())
{
}

void ProgressLine::started(const QString& probe)
{
    m_current = findingQuestion(probe, m_language);
    draw();
}

void ProgressLine::finished(const Finding& finding)
{
    if (m_isQuiet)
        return;
    const bool wasDrawn = m_isDrawn;
    end();
    writeError(QStringLiteral("%1 %2: %3")
                   .arg(statusSign(finding.status), findingQuestion(finding.id, m_language),
                        findingAnswer(finding, m_language)));
    if (wasDrawn)
        draw();
}

void ProgressLine::progressed(double fraction)
{
    m_fraction = fraction;
    draw();
}

void ProgressLine::end()
{
    if (!m_isDrawn)
        return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_isDrawn = false;
}

void ProgressLine::draw()
{
    if (!m_isLive)
        return;
    constexpr double percent = 100;
    constexpr int longest = 50;
    const QByteArray line = QStringLiteral("\r\x1b[K%1 %  %2")
                                .arg(static_cast<int>(m_fraction * percent), 3)
                                .arg(m_current.left(longest))
                                .toUtf8();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
    m_isDrawn = true;
}

} // namespace tsunagu::cli
