#pragma once

#include "report/json/JsonEvents.h"

#include <QString>

#include <vector>

namespace tsunagu {

struct JsonMember;

/// A value of a JSON text that knows where it stands.
struct JsonNode
{
    JsonToken kind = JsonToken::Null; ///< BeginObject and BeginArray stand for the whole object or list
    QString text;                     ///< of Text
    double number = 0;                ///< of Number
    qsizetype offset = 0;             ///< of its first byte
    std::vector<JsonNode> items;      ///< of a list
    std::vector<JsonMember> members;  ///< of an object, in the text's order

    const JsonMember* find(QStringView key) const;
};

struct JsonMember
{
    QString key;
    qsizetype offset = 0; ///< of the key
    JsonNode value;
};

enum class JsonTreeFault
{
    NotUtf8,
    Syntax,
    TooDeep,
    TooMany,      ///< more values than the limit
    DuplicateKey, ///< a key that its object has already
};

struct JsonTreeError
{
    JsonTreeFault fault = JsonTreeFault::Syntax;
    qsizetype offset = 0;
    QString key; ///< of DuplicateKey
};

/// A small JSON text as a tree, for files that people write by hand and want to be told where they went wrong. Stricter
/// than RFC 8259: no key twice in an object. `maximumDepth` should be small: the tree is taken down by recursion.
tl::expected<JsonNode, JsonTreeError> parseJsonTree(QByteArrayView utf8, int maximumDepth, int maximumValues);

} // namespace tsunagu
