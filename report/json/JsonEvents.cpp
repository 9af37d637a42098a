#include "report/json/JsonEvents.h"

#include <algorithm>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace tsunagu {
namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);

/// What RapidJSON calls, told on to a sink with each token's place. Method names are RapidJSON's.
class Teller
{
public:
    Teller(QByteArrayView text, qsizetype start, int maximumDepth, const rapidjson::MemoryStream& stream,
           JsonSink& sink)
        : m_text(text)
        , m_start(start)
        , m_end(start)
        , m_depthLeft(maximumDepth)
        , m_stream(stream)
        , m_sink(sink)
    {
    }

    bool Null() { return tell({.token = JsonToken::Null}); }
    bool Bool(bool value) { return tell({.token = value ? JsonToken::True : JsonToken::False}); }
    bool Int(int value) { return number(value); }
    bool Uint(unsigned value) { return number(value); }
    bool Int64(int64_t value) { return number(static_cast<double>(value)); }
    bool Uint64(uint64_t value) { return number(static_cast<double>(value)); }
    bool Double(double value) { return number(value); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        return tell({.token = JsonToken::Text, .text = {text, length}});
    }
    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        return tell({.token = JsonToken::Key, .text = {text, length}});
    }
    bool StartObject() { return begin(JsonToken::BeginObject); }
    bool EndObject(rapidjson::SizeType) { return end(JsonToken::EndObject); }
    bool StartArray() { return begin(JsonToken::BeginArray); }
    bool EndArray(rapidjson::SizeType) { return end(JsonToken::EndArray); }

    qsizetype lastOffset() const { return m_lastOffset; }
    bool isTooDeep() const { return m_depthLeft < 0; }

private:
    bool number(double value) { return tell({.token = JsonToken::Number, .number = value}); }

    /// The parser tells of a token when it has read it; where it began is behind the last one and what lies between.
    void moveToToken()
    {
        while (m_end < m_text.size() && QByteArrayView(" \t\r\n:,").contains(m_text[m_end]))
            ++m_end;
        m_lastOffset = m_end;
    }

    bool tell(JsonEvent event)
    {
        moveToToken();
        m_end = m_start + static_cast<qsizetype>(m_stream.Tell());
        event.offset = m_lastOffset;
        return m_sink.take(event);
    }

    bool bracket(JsonToken token)
    {
        moveToToken();
        ++m_end;
        return m_sink.take({.token = token, .offset = m_lastOffset});
    }

    bool begin(JsonToken token)
    {
        if (--m_depthLeft >= 0)
            return bracket(token);
        moveToToken();
        return false;
    }

    bool end(JsonToken token)
    {
        ++m_depthLeft;
        return bracket(token);
    }

    QByteArrayView m_text;
    qsizetype m_start;
    qsizetype m_end; ///< behind the last token
    qsizetype m_lastOffset = 0;
    int m_depthLeft;
    const rapidjson::MemoryStream& m_stream;
    JsonSink& m_sink;
};

struct Nowhere
{
    void Put(char) {} // NOLINT(readability-convert-member-functions-to-static): RapidJSON's stream concept
};

/// Where the bytes stop being UTF-8; -1: nowhere.
qsizetype firstNotUtf8(QByteArrayView text)
{
    rapidjson::MemoryStream stream(text.data(), static_cast<std::size_t>(text.size()));
    Nowhere nowhere;
    for (;;) {
        const auto offset = static_cast<qsizetype>(stream.Tell());
        if (offset >= text.size())
            return -1;
        if (!rapidjson::UTF8<>::Validate(stream, nowhere))
            return offset;
    }
}

} // namespace

TextPlace placeAt(QByteArrayView utf8, qsizetype offset)
{
    TextPlace place;
    const qsizetype end = std::clamp<qsizetype>(offset, 0, utf8.size());
    for (qsizetype i = utf8.startsWith(byteOrderMark) ? byteOrderMark.size() : 0; i < end; ++i) {
        const char byte = utf8[i];
        const bool endsLine = byte == '\n' || (byte == '\r' && (i + 1 >= utf8.size() || utf8[i + 1] != '\n'));
        constexpr unsigned continuationMask = 0xC0;
        constexpr unsigned continuation = 0x80;
        if (endsLine)
            place = {place.line + 1, 1};
        else if ((static_cast<unsigned char>(byte) & continuationMask) != continuation)
            ++place.column;
    }
    return place;
}

tl::expected<void, JsonError> walkJson(QByteArrayView utf8, int maximumDepth, JsonSink& sink)
{
    const qsizetype start = utf8.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const QByteArrayView text = utf8.sliced(start);
    rapidjson::MemoryStream stream(text.data(), static_cast<std::size_t>(text.size()));
    Teller teller(utf8, start, maximumDepth, stream, sink);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, teller);
    if (!result.IsError()) {
        // A zero byte counts as the end for RapidJSON; what stands behind it would go unseen.
        const auto read = static_cast<qsizetype>(stream.Tell());
        if (read == text.size())
            return {};
        return tl::make_unexpected(JsonError{JsonFault::Syntax, start + read});
    }
    if (result.Code() == rapidjson::kParseErrorTermination)
        return tl::make_unexpected(
            JsonError{teller.isTooDeep() ? JsonFault::TooDeep : JsonFault::Stopped, teller.lastOffset()});
    if (const qsizetype bad = firstNotUtf8(text); bad >= 0)
        return tl::make_unexpected(JsonError{JsonFault::NotUtf8, start + bad});
    return tl::make_unexpected(JsonError{JsonFault::Syntax, start + static_cast<qsizetype>(result.Offset())});
}

} // namespace tsunagu
