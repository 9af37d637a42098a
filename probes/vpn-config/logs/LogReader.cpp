#include "probes/vpn-config/logs/LogReader.h"

#include "probes/vpn-config/logs/RasClientEvents.h"
#include "probes/vpn-config/logs/Scan.h"
#include "probes/vpn-config/logs/TextLog.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu {
namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;
constexpr qint64 pieceBytes = 256LL * 1024;

using namespace std::string_view_literals;

struct ByteOrder
{
    std::string_view mark;
    std::size_t skipped; ///< octets of it that are no text
    std::optional<QStringConverter::Encoding> encoding;
};

// The last two: PowerShell's redirection without a byte order mark.
constexpr std::array byteOrders{
    ByteOrder{"\xff\xfe"sv, 2, QStringConverter::Utf16LE}, ByteOrder{"\xfe\xff"sv, 2, QStringConverter::Utf16BE},
    ByteOrder{"\xef\xbb\xbf"sv, 3, std::nullopt},          ByteOrder{"<\0"sv, 0, QStringConverter::Utf16LE},
    ByteOrder{"\0<"sv, 0, QStringConverter::Utf16BE},
};
constexpr std::size_t longestMark = 3;

constexpr std::array xmlBeginnings{"<?xml"sv, "<Event"sv, "<!--"sv};
constexpr std::size_t longestXmlBeginning = 6;

bool isLater(const LogFailure& failure, const LogFailure& than)
{
    const bool areExact = failure.when && failure.when->isExact() && than.when && than.when->isExact();
    return !areExact || failure.when->time >= than.when->time;
}

} // namespace

std::optional<LogFailure> latestFailure(const LogReading& reading)
{
    if (reading.failures.isEmpty())
        return std::nullopt;
    LogFailure latest = reading.failures.constFirst();
    for (const LogFailure& failure : reading.failures) {
        if (isLater(failure, latest))
            latest = failure;
    }
    return latest;
}

LogSummary summaryOf(const LogReading& reading, const QDateTime& nowUtc)
{
    constexpr qint64 latestDays = 3;
    constexpr qint64 repeatDays = 30;
    const auto isWithin = [&nowUtc](const LogFailure& failure, qint64 days) {
        return failure.when && failure.when->isExact() && failure.when->time.daysTo(nowUtc) <= days;
    };
    LogSummary summary;
    summary.wasRead = true;
    const std::optional<LogFailure> latest = latestFailure(reading);
    if (!latest || !isWithin(*latest, repeatDays))
        return summary;
    if (isWithin(*latest, latestDays))
        summary.latest = latest;
    summary.repeats = static_cast<int>(
        std::count_if(reading.failures.cbegin(), reading.failures.cend(), [&](const LogFailure& failure) {
            return failure.error == latest->error && isWithin(failure, repeatDays);
        }));
    return summary;
}

LogReader::LogReader() = default;
LogReader::~LogReader() = default;

void LogReader::feed(std::string_view bytes)
{
    if (!m_isEncodingKnown) {
        m_beginning.append(bytes);
        if (decideEncoding(false))
            feed(std::exchange(m_beginning, {}));
        return;
    }
    if (m_decoder) {
        const QString text = m_decoder->decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        feedText(text.toStdString());
    } else {
        feedText(bytes);
    }
}

LogReading LogReader::finish()
{
    if (!m_isEncodingKnown && decideEncoding(true))
        feed(std::exchange(m_beginning, {}));
    if (!m_text.empty() && decideForm(true))
        feedText(std::exchange(m_text, {}));
    LogReading reading;
    reading.isBlank = m_isBlank;
    if (m_events) {
        reading.failures = m_events->take();
        reading.isLog = m_events->hasEvents();
        reading.hasVpn = m_events->hasRasClient();
    } else if (m_lines) {
        m_lines->finish();
        reading.failures = m_lines->take();
        reading.isLog = m_lines->isLog();
        reading.hasVpn = m_lines->hasVpn();
    }
    return reading;
}

bool LogReader::decideEncoding(bool isEnd)
{
    if (m_beginning.size() < longestMark && !isEnd)
        return false;
    m_isEncodingKnown = true;
    for (const ByteOrder& order : byteOrders) {
        if (!std::string_view(m_beginning).starts_with(order.mark))
            continue;
        m_beginning.erase(0, order.skipped);
        if (order.encoding)
            m_decoder.emplace(*order.encoding);
        break;
    }
    return true;
}

bool LogReader::decideForm(bool isEnd)
{
    const std::string_view text = logs::trimmed(m_text);
    m_isBlank = m_isBlank && text.empty();
    if (text.empty())
        m_text.clear();
    if (text.size() < longestXmlBeginning && !isEnd)
        return false;
    const bool isXml = std::any_of(xmlBeginnings.begin(), xmlBeginnings.end(),
                                   [text](std::string_view beginning) { return text.starts_with(beginning); });
    if (isXml)
        m_events = std::make_unique<logs::RasClientEvents>();
    else
        m_lines = std::make_unique<logs::TextLog>();
    return true;
}

void LogReader::feedText(std::string_view utf8)
{
    if (m_events) {
        m_events->feed(utf8);
    } else if (m_lines) {
        m_lines->feed(utf8);
    } else {
        m_text.append(utf8);
        if (decideForm(false))
            feedText(std::exchange(m_text, {}));
    }
}

Result<LogReading> readLog(QIODevice& device)
{
    const bool isTooLong = !device.isSequential() && device.size() > mostBytes;
    if (isTooLong && device.seek(device.size() - mostBytes))
        device.readLine(); // the rest of a line that began before
    LogReader reader;
    QByteArray piece;
    for (qint64 left = mostBytes; left > 0; left -= piece.size()) {
        piece = device.read(std::min(pieceBytes, left));
        if (piece.isEmpty())
            break;
        reader.feed(std::string_view(piece.constData(), static_cast<std::size_t>(piece.size())));
    }
    LogReading reading = reader.finish();
    if (!reading.isLog && !reading.isBlank)
        return tl::unexpected(Error{ErrorKind::InputInvalid, QStringLiteral("no log of a known kind")});
    return reading;
}

Result<LogReading> readLogFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool exists = file.exists();
        return tl::unexpected(Error{exists ? ErrorKind::PermissionDenied : ErrorKind::NotAvailable,
                                    QStringLiteral("%1: %2").arg(path, file.errorString())});
    }
    auto reading = readLog(file);
    if (!reading)
        return tl::unexpected(Error{reading.error().kind, QStringLiteral("%1: %2").arg(path, reading.error().detail)});
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(Error{ErrorKind::System, QStringLiteral("%1: %2").arg(path, file.errorString())});
    return reading;
}

} // namespace tsunagu
