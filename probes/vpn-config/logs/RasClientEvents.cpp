#include "probes/vpn-config/logs/RasClientEvents.h"

#include "probes/vpn-config/logs/LogTime.h"
#include "probes/vpn-config/logs/Scan.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace tsunagu::logs {
namespace {

constexpr qsizetype longestEvent = 64 * 1024;
constexpr qsizetype mostFailures = 1000;
constexpr qsizetype mostData = 16;
constexpr QByteArrayView eventBegin = "<Event";
constexpr QByteArrayView eventEnd = "</Event>";

constexpr QByteArrayView provider = "RasClient";
constexpr uint connectionEnded = 20226;
constexpr uint diallingFailed = 20227;

/// Reasons for an end that is no failure: by the person (631), idle (828).
constexpr std::array<uint, 3> quietReasons{0, 631, 828};

struct Event
{
    QString provider;
    uint number = 0;
    QString time;
    QStringList data; ///< the event's insertion strings in order
};

/// What stands in an element of one event. An event that does not end well yields what was read until then.
Event parse(const QByteArray& xml)
{
    Event event;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = reader.name();
        if (name == u"Provider")
            event.provider = reader.attributes().value(QStringLiteral("Name")).toString();
        else if (name == u"TimeCreated")
            event.time = reader.attributes().value(QStringLiteral("SystemTime")).toString();
        else if (name == u"EventID")
            event.number = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed().toUInt();
        else if (name == u"Data" && event.data.size() < mostData)
            event.data.append(reader.readElementText(QXmlStreamReader::SkipChildElements));
    }
    return event;
}

/// "<Event" as the whole name of the element, not "<EventData".
qsizetype lastEventBegin(QByteArrayView text)
{
    for (qsizetype start = text.lastIndexOf(eventBegin); start >= 0;
         start = start == 0 ? -1 : text.first(start).lastIndexOf(eventBegin)) {
        const qsizetype next = start + eventBegin.size();
        if (next < text.size() && QByteArrayView(" \t\r\n>").contains(text.at(next)))
            return start;
    }
    return -1;
}

} // namespace

void RasClientEvents::feed(std::string_view utf8)
{
    m_waiting.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
    qsizetype done = 0;
    for (;;) {
        const qsizetype end = m_waiting.indexOf(eventEnd, m_searched);
        if (end < 0)
            break;
        const QByteArrayView before = QByteArrayView(m_waiting).sliced(done, end - done);
        const qsizetype begin = lastEventBegin(before.last(std::min(before.size(), longestEvent)));
        if (begin >= 0)
            readEvent(before.last(std::min(before.size(), longestEvent)).sliced(begin).toByteArray() +
                      eventEnd.toByteArray());
        done = end + eventEnd.size();
        m_searched = done;
    }
    // An end tag may be cut in two.
    m_searched = std::max(done, m_waiting.size() - eventEnd.size());
    const qsizetype tooOld = m_waiting.size() - done > 2 * longestEvent ? m_waiting.size() - longestEvent : done;
    m_waiting.remove(0, tooOld);
    m_searched = std::max<qsizetype>(0, m_searched - tooOld);
}

void RasClientEvents::readEvent(const QByteArray& xml)
{
    m_hasEvents = true;
    // An export can hold very many events of others.
    if (!xml.contains(provider))
        return;
    const Event event = parse(xml);
    if (event.provider != QLatin1String(provider))
        return;
    m_hasRasClient = true;
    if (event.number != diallingFailed && event.number != connectionEnded)
        return;
    // correlation, user, connection, code
    constexpr qsizetype connection = 2;
    constexpr qsizetype code = 3;
    bool isNumber = false;
    const uint number = event.data.value(code).trimmed().toUInt(&isNumber);
    const bool isQuiet = std::find(quietReasons.begin(), quietReasons.end(), number) != quietReasons.end();
    if (!isNumber || isQuiet)
        return;
    if (m_failures.size() == mostFailures)
        m_failures.removeFirst();
    m_failures.append({LogSource::RasClient, isoTime(event.time.toStdString()),
                       shownName(event.data.value(connection).toStdString()), WindowsErrorCode{number},
                       QStringLiteral("RasClient %1: %2").arg(event.number).arg(number)});
}

} // namespace tsunagu::logs
