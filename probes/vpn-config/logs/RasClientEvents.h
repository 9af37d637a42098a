#pragma once

#include "probes/model/LogFailure.h"

#include <QByteArray>
#include <QList>

#include <string_view>

namespace tsunagu::logs {

/// Reads events of Windows' dialler as `wevtutil qe Application /f:xml` and the Event Viewer's XML export write them:
/// 20227 (dialling failed) and 20226 (a connection ended, if not by the person). Of what an event holds it takes the
/// connection's name, the code and the time; never the user's name.
class RasClientEvents
{
public:
    void feed(std::string_view utf8);
    /// In the order of the file; of very many the last thousand.
    QList<LogFailure> take() { return std::exchange(m_failures, {}); }
    /// There were events, of whatever program.
    bool hasEvents() const { return m_hasEvents; }
    /// Some were the dialler's.
    bool hasRasClient() const { return m_hasRasClient; }

private:
    void readEvent(const QByteArray& event);

    QByteArray m_waiting; ///< what has no end of an event yet
    qsizetype m_searched = 0;
    QList<LogFailure> m_failures;
    bool m_hasEvents = false;
    bool m_hasRasClient = false;
};

} // namespace tsunagu::logs
