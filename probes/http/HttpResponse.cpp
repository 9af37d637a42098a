#include "probes/http/HttpResponse.h"

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype mostHead = 16 * 1024;
constexpr qsizetype mostChunkLine = 256;

/// RFC 9110 §5.6.2.
bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return isAlphanumeric || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

/// Digits and nothing else; -1 for anything that is no length.
qint64 lengthFrom(const QByteArray& text, int base)
{
    constexpr qsizetype mostDigits = 15; // far beyond any body, and within 64 bits
    const bool isNumber =
        !text.isEmpty() && text.size() <= mostDigits && std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    bool fits = false;
    const qint64 length = isNumber ? text.toLongLong(&fits, base) : -1;
    return fits ? length : -1;
}

} // namespace

QByteArray HttpResponse::field(const QByteArray& name) const
{
    for (const auto& [key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

HttpResponseReader::State HttpResponseReader::feed(std::span<const std::uint8_t> bytes)
{
    if (m_state != State::Reading)
        return m_state;
    m_input.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    while (m_state == State::Reading && step()) {
    }
    return m_state;
}

HttpResponseReader::State HttpResponseReader::end()
{
    if (m_state == State::Reading)
        m_state = m_framing == Framing::UntilEnd ? State::Complete : State::Broken;
    return m_state;
}

/// One step forward; false: more has to come, or it is over.
bool HttpResponseReader::step()
{
    QByteArray line;
    switch (m_framing) {
    case Framing::Head:
        return takeHead();
    case Framing::Length:
    case Framing::UntilEnd:
    case Framing::ChunkData:
        return takeBody();
    case Framing::ChunkSize:
        return takeChunkSize();
    case Framing::ChunkEnd:
        if (!takeLine(line))
            return false;
        m_framing = Framing::ChunkSize;
        return line.isEmpty() || fail();
    case Framing::Trailer:
        if (!takeLine(line))
            return false;
        if (line.isEmpty())
            finish();
        return !line.isEmpty();
    }
    return false;
}

bool HttpResponseReader::takeHead()
{
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    if (end < 0 || end > mostHead) {
        // What does not begin like HTTP never will.
        const QByteArrayView start("HTTP/1.");
        const qsizetype known = std::min(m_input.size(), start.size());
        return m_input.size() > mostHead || QByteArrayView(m_input).first(known) != start.first(known) ? fail() : false;
    }
    const QByteArray head = m_input.left(end);
    m_input.remove(0, end + 4);
    if (!parseHead(head))
        return fail();
    constexpr int firstFinal = 200;
    if (m_response.status < firstFinal)
        return true;
    return chooseFraming() || fail();
}

/// RFC 9112 §4 and §5.
bool HttpResponseReader::parseHead(const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QByteArray statusLine = lines.front().trimmed();
    if (!statusLine.startsWith("HTTP/1.") || statusLine.size() < 12 || statusLine[8] != ' ')
        return false;
    const qint64 status = lengthFrom(statusLine.mid(9, 3), 10);
    if (status < 100 || (statusLine.size() > 12 && statusLine[12] != ' '))
        return false;
    m_response = {};
    m_response.status = static_cast<int>(status);
    for (qsizetype index = 1; index < lines.size(); ++index) {
        const QByteArray& line = lines[index];
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.left(colon)))
            return false;
        m_response.fields.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    return true;
}

/// RFC 9112 §6.3.
bool HttpResponseReader::chooseFraming()
{
    constexpr int noContent = 204;
    // What a redirect says stands in its head.
    const bool isRedirect = m_response.status >= 300 && m_response.status < 400;
    const QByteArray coding = m_response.field("transfer-encoding").toLower();
    const QByteArray length = m_response.field("content-length");
    if (m_response.status == noContent || isRedirect) {
        finish();
    } else if (!coding.isEmpty()) {
        m_framing = coding == "chunked" ? Framing::ChunkSize : Framing::UntilEnd;
    } else if (!length.isEmpty()) {
        m_framing = Framing::Length;
        m_left = lengthFrom(length, 10);
        if (m_left == 0)
            finish();
        return m_left >= 0;
    } else {
        m_framing = Framing::UntilEnd;
    }
    return true;
}

bool HttpResponseReader::takeBody()
{
    const bool isBounded = m_framing != Framing::UntilEnd;
    const qint64 available = m_input.size();
    const auto taken = static_cast<qsizetype>(isBounded ? std::min(available, m_left) : available);
    m_response.body += m_input.left(std::min(taken, m_mostBody - m_response.body.size()));
    m_input.remove(0, taken);
    m_left -= isBounded ? taken : 0;
    if (m_response.body.size() >= m_mostBody) {
        finish();
        return false;
    }
    if (isBounded && m_left == 0) {
        if (m_framing == Framing::Length)
            finish();
        m_framing = Framing::ChunkEnd;
        return true;
    }
    return false;
}

/// RFC 9112 §7.1; extensions are passed over.
bool HttpResponseReader::takeChunkSize()
{
    QByteArray line;
    if (!takeLine(line))
        return false;
    m_left = lengthFrom(line.split(';').front().trimmed(), 16);
    if (m_left < 0)
        return fail();
    m_framing = m_left == 0 ? Framing::Trailer : Framing::ChunkData;
    return true;
}

bool HttpResponseReader::takeLine(QByteArray& line)
{
    const qsizetype end = m_input.indexOf("\r\n");
    if (end < 0 || end > mostChunkLine)
        return m_input.size() > mostChunkLine ? fail() : false;
    line = m_input.left(end);
    m_input.remove(0, end + 2);
    return true;
}

bool HttpResponseReader::fail()
{
    m_state = State::Broken;
    return false;
}

} // namespace tsunagu
