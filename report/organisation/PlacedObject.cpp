#include "report/organisation/PlacedObject.h"

#include "report/text/ScreenText.h"

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype longestOffending = 40;

/// Invisible characters have no place in a telephone number or a name, and could make one look like another.
bool canBeSeen(const QString& text)
{
    const bool breaksLine = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    return !breaksLine && forScreen(text, text.size()) == text.simplified();
}

QString valueText(const JsonNode& node)
{
    switch (node.kind) {
    case JsonToken::BeginObject:
        return QStringLiteral("{");
    case JsonToken::BeginArray:
        return QStringLiteral("[");
    case JsonToken::Number:
        return QString::number(node.number);
    case JsonToken::True:
        return QStringLiteral("true");
    case JsonToken::False:
        return QStringLiteral("false");
    case JsonToken::Null:
        return QStringLiteral("null");
    default:
        return node.text;
    }
}

} // namespace

void FaultKeeper::fail(OrganisationFault fault, qsizetype offset, const QString& key, QStringView offending)
{
    if (m_first)
        return;
    const TextPlace place = placeAt(m_text, offset);
    m_first = OrganisationError{fault, place.line, place.column, key, forScreen(offending, longestOffending)};
}

PlacedObject::PlacedObject(const JsonNode& node, QString key, const QList<QStringView>& known, FaultKeeper* faults)
    : m_node(&node)
    , m_key(std::move(key))
    , m_faults(faults)
{
    if (node.kind != JsonToken::BeginObject)
        m_faults->fail(OrganisationFault::WrongType, node.offset, m_key, valueText(node));
    for (const JsonMember& member : node.members) {
        if (!known.contains(QStringView(member.key)))
            m_faults->fail(OrganisationFault::UnknownKey, member.offset, m_key, member.key);
    }
}

const JsonNode* PlacedObject::at(QStringView key) const
{
    const JsonMember* const member = m_faults->first() ? nullptr : m_node->find(key);
    return member == nullptr ? nullptr : &member->value;
}

void PlacedObject::require(QStringView key) const
{
    if (m_node->find(key) == nullptr)
        m_faults->fail(OrganisationFault::KeyMissing, m_node->offset, m_key, key);
}

std::optional<PlacedText> PlacedObject::textOf(const JsonNode& node, const QString& place,
                                               qsizetype maximumLength) const
{
    if (node.kind != JsonToken::Text)
        m_faults->fail(OrganisationFault::WrongType, node.offset, place, valueText(node));
    else if (node.text.trimmed().isEmpty())
        m_faults->fail(OrganisationFault::EmptyText, node.offset, place);
    else if (node.text.size() > maximumLength)
        m_faults->fail(OrganisationFault::TextTooLong, node.offset, place, QString::number(maximumLength));
    else if (!canBeSeen(node.text))
        m_faults->fail(OrganisationFault::BadCharacter, node.offset, place, node.text);
    else
        return PlacedText{node.text.trimmed(), node.offset, place};
    return std::nullopt;
}

std::optional<PlacedText> PlacedObject::text(QStringView key, qsizetype maximumLength) const
{
    const JsonNode* const node = at(key);
    return node == nullptr ? std::nullopt : textOf(*node, placeOf(key), maximumLength);
}

std::optional<PlacedText> PlacedObject::requiredText(QStringView key, qsizetype maximumLength) const
{
    require(key);
    return text(key, maximumLength);
}

std::optional<BothLanguages> PlacedObject::bothLanguages(QStringView key, qsizetype maximumLength) const
{
    const JsonNode* const node = at(key);
    if (node == nullptr)
        return std::nullopt;
    const PlacedObject object(*node, placeOf(key), {u"ja", u"en"}, m_faults);
    const auto japanese = object.requiredText(u"ja", maximumLength);
    const auto english = object.requiredText(u"en", maximumLength);
    if (!japanese || !english)
        return std::nullopt;
    return BothLanguages{japanese->text, english->text};
}

QList<PlacedText> PlacedObject::texts(QStringView key, qsizetype maximumEntries, qsizetype maximumLength) const
{
    QList<PlacedText> result;
    const JsonNode* const list = listAt(key, static_cast<std::size_t>(maximumEntries));
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const auto text = textOf(list->items[i], placeOf(key) + u'/' + QString::number(i), maximumLength);
        if (!text)
            return {};
        result.append(*text);
    }
    return result;
}

const JsonNode* PlacedObject::listAt(QStringView key, std::size_t maximumEntries) const
{
    const JsonNode* const node = at(key);
    if (node == nullptr)
        return nullptr;
    if (node->kind != JsonToken::BeginArray)
        m_faults->fail(OrganisationFault::WrongType, node->offset, placeOf(key), valueText(*node));
    else if (node->items.empty())
        m_faults->fail(OrganisationFault::EmptyText, node->offset, placeOf(key));
    else if (node->items.size() > maximumEntries)
        m_faults->fail(OrganisationFault::TooMany, node->items[maximumEntries].offset, placeOf(key),
                       QString::number(maximumEntries));
    else
        return node;
    return nullptr;
}

} // namespace tsunagu
