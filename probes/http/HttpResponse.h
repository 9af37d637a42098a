#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <span>
#include <utility>

namespace tsunagu {

/// An HTTP/1.x response (RFC 9112 §4).
struct HttpResponse
{
    int status = 0;                                  ///< 100 to 999
    QList<std::pair<QByteArray, QByteArray>> fields; ///< header fields in order, names in lower case
    QByteArray body;                                 ///< without chunked coding; cut at the reader's limit

    /// The value of the first field of that name (lower case); empty if there is none.
    QByteArray field(const QByteArray& name) const;
};

/// Reads a response piece by piece as it arrives. Everything in it is hostile: the head is bounded (16 KiB), the body
/// is read up to a limit and then taken for complete. Interim responses (1xx) and the bodies of redirects are passed
/// over. No socket, no clock.
class HttpResponseReader
{
public:
    enum class State
    {
        Reading, ///< more has to come
        Complete,
        Broken, ///< this is not HTTP/1.x
    };

    explicit HttpResponseReader(qsizetype mostBody)
        : m_mostBody(mostBody)
    {
    }

    State feed(std::span<const std::uint8_t> bytes);
    /// The connection has ended; a response that ends with it (RFC 9112 §6.3) is complete by that.
    State end();
    State state() const { return m_state; }
    const HttpResponse& response() const { return m_response; }

private:
    enum class Framing
    {
        Head,
        Length,
        UntilEnd,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
    };

    bool step();
    bool takeHead();
    bool parseHead(const QByteArray& head);
    bool chooseFraming();
    bool takeBody();
    bool takeChunkSize();
    bool takeLine(QByteArray& line);
    void finish() { m_state = State::Complete; }
    bool fail();

    qsizetype m_mostBody;
    State m_state = State::Reading;
    Framing m_framing = Framing::Head;
    QByteArray m_input;
    qint64 m_left = 0; ///< octets of the body or of the chunk that are still to come
    HttpResponse m_response;
};

} // namespace tsunagu
