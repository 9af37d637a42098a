#pragma once

#include <QByteArrayView>

#include <string_view>
#include <tl/expected.hpp>

namespace tsunagu {

/// A place in a text as an editor shows it, both from 1. The column counts characters (code points), not bytes.
struct TextPlace
{
    int line = 1;
    int column = 1;

    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// The place of a byte of a UTF-8 text. LF, CR and CR LF each end a line; a byte order mark at the start is no column.
TextPlace placeAt(QByteArrayView utf8, qsizetype offset);

enum class JsonToken
{
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Key,
    Text,
    Number,
    True,
    False,
    Null,
};

/// One step through a JSON text.
struct JsonEvent
{
    JsonToken token = JsonToken::Null;
    std::string_view text; ///< of Key and Text, UTF-8 without the escapes; valid only while the event is taken
    double number = 0;     ///< of Number
    qsizetype offset = 0;  ///< of the token's first byte
};

/// Takes the events of a JSON text one after another.
class JsonSink
{
public:
    JsonSink() = default;
    JsonSink(const JsonSink&) = delete;
    JsonSink& operator=(const JsonSink&) = delete;
    virtual ~JsonSink() = default;

    /// @return false: go no further; `walkJson` then ends with JsonFault::Stopped at this event.
    virtual bool take(const JsonEvent& event) = 0;
};

enum class JsonFault
{
    NotUtf8, ///< bytes that are no UTF-8
    Syntax,  ///< no JSON (RFC 8259)
    TooDeep, ///< nested beyond the limit
    Stopped, ///< the sink wanted no more
};

struct JsonError
{
    JsonFault fault = JsonFault::Syntax;
    qsizetype offset = 0; ///< of the faulty byte

    friend bool operator==(const JsonError&, const JsonError&) = default;
};

/// Walks through one JSON text (RFC 8259, UTF-8, with or without a byte order mark) and tells of each token with its
/// place, which QJsonDocument does not. Nothing of the text is kept; memory is that of its longest string. The text may
/// come from anybody: it is walked without recursion, at most `maximumDepth` objects and lists deep. Keys may repeat.
tl::expected<void, JsonError> walkJson(QByteArrayView utf8, int maximumDepth, JsonSink& sink);

} // namespace tsunagu
