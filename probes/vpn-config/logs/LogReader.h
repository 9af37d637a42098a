#pragma once

#include "probes/model/Error.h"
#include "probes/model/LogFailure.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

class QIODevice;

namespace tsunagu {

namespace logs {
class RasClientEvents;
class TextLog;
} // namespace logs

/// What a log tells.
struct LogReading
{
    QList<LogFailure> failures; ///< in the order of the log; of very many the last thousand
    bool isBlank = true;        ///< nothing but blanks
    bool isLog = false;         ///< events, or lines as programs log them
    bool hasVpn = false;        ///< a program that is known here has written into it

    friend bool operator==(const LogReading&, const LogReading&) = default;
};

/// The latest failure. Where the log tells exact times they count (Windows lists the newest first); otherwise the order
/// in the log does.
std::optional<LogFailure> latestFailure(const LogReading& reading);

/// What the wizard needs of a log that was read at `nowUtc`: a latest failure of more than three days ago is no help
/// with what happens now. Failures without an exact time count for nothing.
LogSummary summaryOf(const LogReading& reading, const QDateTime& nowUtc);

/// Reads a log piece by piece and finds out by itself what it is: event XML of Windows (UTF-8 or UTF-16), or lines of
/// strongSwan, libreswan and NetworkManager, in one log or several, from syslog, the journal or files of their own.
/// Takes any bytes; needs a few hundred kilobytes of memory whatever comes. Not thread-safe.
class LogReader
{
public:
    LogReader();
    ~LogReader();
    LogReader(const LogReader&) = delete;
    LogReader& operator=(const LogReader&) = delete;
    LogReader(LogReader&&) = delete;
    LogReader& operator=(LogReader&&) = delete;

    void feed(std::string_view bytes);
    /// Call it once, after the last piece.
    LogReading finish();

private:
    void feedText(std::string_view utf8);
    bool decideEncoding(bool isEnd);
    bool decideForm(bool isEnd);

    std::string m_beginning;                 ///< raw, until the encoding is known
    std::string m_text;                      ///< in UTF-8, until it is known whether it is XML
    std::optional<QStringDecoder> m_decoder; ///< absent: it is UTF-8 already
    bool m_isEncodingKnown = false;
    bool m_isBlank = true;
    std::unique_ptr<logs::TextLog> m_lines;
    std::unique_ptr<logs::RasClientEvents> m_events;
};

/// Reads a log from an open device; of a longer one than 64 MiB the last 64 MiB if it can be rewound, else the first.
/// InputInvalid: it is no log of a known kind. An empty one is a log without failures.
Result<LogReading> readLog(QIODevice& device);

/// Reads a log file. NotAvailable, PermissionDenied: it cannot be opened.
Result<LogReading> readLogFile(const QString& path);

} // namespace tsunagu
