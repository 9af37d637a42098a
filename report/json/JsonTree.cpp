#include "report/json/JsonTree.h"

#include <algorithm>
#include <optional>

namespace tsunagu {
namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

class TreeBuilder : public JsonSink
{
public:
    explicit TreeBuilder(int maximumValues)
        : m_valuesLeft(maximumValues)
    {
    }

    bool take(const JsonEvent& event) override
    {
        switch (event.token) {
        case JsonToken::Key:
            return takeKey(event);
        case JsonToken::EndObject:
        case JsonToken::EndArray:
            return close();
        default:
            return takeValue(event);
        }
    }

    JsonNode takeRoot() { return std::move(m_root); }
    const std::optional<JsonTreeError>& error() const { return m_error; }

private:
    bool takeKey(const JsonEvent& event)
    {
        JsonNode& object = m_open.back();
        QString key = toText(event.text);
        if (object.find(key) != nullptr) {
            m_error = JsonTreeError{JsonTreeFault::DuplicateKey, event.offset, key};
            return false;
        }
        object.members.push_back({std::move(key), event.offset, {}});
        return true;
    }

    bool takeValue(const JsonEvent& event)
    {
        if (--m_valuesLeft < 0) {
            m_error = JsonTreeError{JsonTreeFault::TooMany, event.offset, {}};
            return false;
        }
        JsonNode node;
        node.kind = event.token;
        node.text = toText(event.text);
        node.number = event.number;
        node.offset = event.offset;
        m_open.push_back(std::move(node));
        const bool hasInside = event.token == JsonToken::BeginObject || event.token == JsonToken::BeginArray;
        return hasInside || close();
    }

    bool close()
    {
        JsonNode done = std::move(m_open.back());
        m_open.pop_back();
        if (m_open.empty())
            m_root = std::move(done);
        else if (m_open.back().kind == JsonToken::BeginObject)
            m_open.back().members.back().value = std::move(done);
        else
            m_open.back().items.push_back(std::move(done));
        return true;
    }

    int m_valuesLeft;
    std::vector<JsonNode> m_open; ///< from the outermost to the innermost that is not finished
    JsonNode m_root;
    std::optional<JsonTreeError> m_error;
};

JsonTreeFault treeFault(JsonFault fault)
{
    switch (fault) {
    case JsonFault::NotUtf8:
        return JsonTreeFault::NotUtf8;
    case JsonFault::TooDeep:
        return JsonTreeFault::TooDeep;
    case JsonFault::Syntax:
    case JsonFault::Stopped:
        return JsonTreeFault::Syntax;
    }
    Q_UNREACHABLE();
}

} // namespace

const JsonMember* JsonNode::find(QStringView key) const
{
    const auto found =
        std::find_if(members.begin(), members.end(), [key](const JsonMember& member) { return member.key == key; });
    return found == members.end() ? nullptr : &*found;
}

tl::expected<JsonNode, JsonTreeError> parseJsonTree(QByteArrayView utf8, int maximumDepth, int maximumValues)
{
    TreeBuilder builder(maximumValues);
    const auto walked = walkJson(utf8, maximumDepth, builder);
    if (builder.error())
        return tl::make_unexpected(*builder.error());
    if (!walked)
        return tl::make_unexpected(JsonTreeError{treeFault(walked.error().fault), walked.error().offset, {}});
    return builder.takeRoot();
}

} // namespace tsunagu
