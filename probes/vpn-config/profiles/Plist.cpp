#include "probes/vpn-config/profiles/Plist.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <limits>

namespace tsunagu::profiles {
namespace {

constexpr int deepest = 32;
constexpr int maximumValues = 100'000;
constexpr qsizetype maximumText = 64 * 1024;

class PlistReader
{
public:
    PlistReader(const QByteArray& xml, const std::function<Keep(QStringView)>& keep)
        : m_xml(xml)
        , m_keep(keep)
    {
    }

    tl::expected<PlistValue, FileError> read()
    {
        while (!m_xml.atEnd() && !m_xml.isStartElement()) {
            m_xml.readNext();
            if (m_xml.isDTD() && !m_xml.entityDeclarations().isEmpty())
                return broken();
        }
        if (!m_xml.isStartElement() || m_xml.name() != u"plist" || !m_xml.readNextStartElement())
            return broken();
        auto value = readValue(Keep::Value, 0);
        if (!value)
            return value;
        // What follows the value is no part of it, but has to be well-formed as well.
        while (!m_xml.atEnd())
            m_xml.readNext();
        return m_xml.hasError() ? tl::expected<PlistValue, FileError>(broken()) : value;
    }

private:
    using Read = tl::expected<PlistValue, FileError>;

    Read readValue(Keep kept, int depth)
    {
        if (depth > deepest || ++m_values > maximumValues)
            return fileError(FileFault::TooLarge, line());
        const QStringView name = m_xml.name();
        if (name == u"dict")
            return readDictionary(depth);
        if (name == u"array")
            return readArray(kept, depth);
        if (name == u"true" || name == u"false") {
            PlistValue value;
            value.isPresent = true;
            value.text = name.toString();
            m_xml.skipCurrentElement();
            return value;
        }
        PlistValue value;
        value.type = name == u"data" ? PlistValue::Type::Data : PlistValue::Type::Text;
        const Keep keptText = value.type == PlistValue::Type::Data ? Keep::Presence : kept;
        return readText(std::move(value), keptText);
    }

    /// The element's text, or only whether it has some: what may not be kept is not put together.
    Read readText(PlistValue value, Keep kept)
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                return broken();
            if (m_xml.isEndElement())
                return value;
            if (!m_xml.isCharacters())
                continue;
            value.isPresent |= !m_xml.text().trimmed().isEmpty();
            if (kept == Keep::Value && value.text.size() < maximumText)
                value.text += m_xml.text();
        }
        return broken();
    }

    Read readArray(Keep kept, int depth)
    {
        PlistValue array;
        array.type = PlistValue::Type::Array;
        while (m_xml.readNextStartElement()) {
            auto item = readValue(kept, depth + 1);
            if (!item)
                return item;
            array.items.push_back(std::move(*item));
        }
        array.isPresent = !array.items.empty();
        return m_xml.hasError() ? Read(broken()) : Read(std::move(array));
    }

    Read readDictionary(int depth)
    {
        PlistValue dictionary;
        dictionary.type = PlistValue::Type::Dictionary;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != u"key")
                return broken();
            auto key = readText({}, Keep::Value);
            if (!key)
                return key;
            if (!m_xml.readNextStartElement())
                return broken();
            auto value = readValue(m_keep(key->text), depth + 1);
            if (!value)
                return value;
            dictionary.keys.append(key->text);
            dictionary.items.push_back(std::move(*value));
        }
        dictionary.isPresent = !dictionary.items.empty();
        return m_xml.hasError() ? Read(broken()) : Read(std::move(dictionary));
    }

    int line() const
    {
        constexpr qint64 largest = std::numeric_limits<int>::max();
        return static_cast<int>(std::min(m_xml.lineNumber(), largest));
    }

    tl::unexpected<FileError> broken() const { return fileError(FileFault::NotWellFormed, line()); }

    QXmlStreamReader m_xml;
    const std::function<Keep(QStringView)>& m_keep;
    int m_values = 0;
};

} // namespace

const PlistValue* PlistValue::value(QStringView key) const
{
    for (qsizetype index = 0; index < keys.size(); ++index) {
        if (keys[index] == key)
            return &items[static_cast<std::size_t>(index)];
    }
    return nullptr;
}

QString PlistValue::textOf(QStringView key) const
{
    const PlistValue* const found = value(key);
    return found == nullptr ? QString() : found->text.trimmed();
}

bool PlistValue::has(QStringView key) const
{
    const PlistValue* const found = value(key);
    return found != nullptr && found->isPresent;
}

bool PlistValue::isTrue(QStringView key) const
{
    const QString written = textOf(key);
    return written == u"true" || written.toInt() != 0;
}

tl::expected<PlistValue, FileError> parsePlist(const QByteArray& xml, const std::function<Keep(QStringView key)>& keep)
{
    return PlistReader(xml, keep).read();
}

} // namespace tsunagu::profiles
