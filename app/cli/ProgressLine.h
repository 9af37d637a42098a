#pragma once

#include "probes/model/Finding.h"
#include "report/text/Language.h"

namespace tsunagu::cli {

/// Progress on standard error: a line that is drawn over on a terminal, plain lines otherwise.
class ProgressLine
{
public:
    ProgressLine(Language language, bool isQuiet);

    void started(const QString& probe);
    void finished(const Finding& finding);
    void progressed(double fraction);
    /// Leaves the terminal's line empty.
    void end();

private:
    void draw();

    Language m_language;
    bool m_isQuiet;
    bool m_isLive;
    double m_fraction = 0;
    QString m_current;
    bool m_isDrawn = false;
};

} // namespace tsunagu::cli
