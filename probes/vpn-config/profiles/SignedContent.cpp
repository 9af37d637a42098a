#include "probes/vpn-config/profiles/SignedContent.h"

#include <QByteArrayView>

#include <optional>

namespace tsunagu::profiles {
namespace {

// Identifier octets (X.690 §8.1.2)
constexpr quint8 octetString = 0x04;
constexpr quint8 constructedOctetString = 0x24;
constexpr quint8 objectIdentifier = 0x06;
constexpr quint8 sequence = 0x30;
constexpr quint8 explicitZero = 0xA0;

constexpr int deepest = 16;
constexpr int maximumElements = 10'000;

// Object identifiers of RFC 5652: contents without tag and length
constexpr QByteArrayView dataType("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01", 9);
constexpr QByteArrayView signedDataType("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 9);
constexpr QByteArrayView envelopedDataType("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03", 9);
constexpr QByteArrayView encryptedDataType("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x06", 9);

struct Element
{
    quint8 identifier = 0;
    QByteArrayView content; ///< without the end-of-contents octets of an indefinite length
};

/// Takes one BER element after another off the front of octets. Lengths are definite or indefinite (X.690 §8.1.3).
class BerReader
{
public:
    BerReader(QByteArrayView octets, int& budget, int depth)
        : m_rest(octets)
        , m_budget(budget)
        , m_depth(depth)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }

    std::optional<Element> next()
    {
        constexpr quint8 longTag = 0x1F;
        constexpr quint8 constructed = 0x20;
        constexpr quint8 indefinite = 0x80;
        if (m_rest.size() < 2 || m_depth > deepest || --m_budget < 0)
            return std::nullopt;
        Element element;
        element.identifier = octet(0);
        if ((element.identifier & longTag) == longTag)
            return std::nullopt; // no such tag stands in a CMS object
        const quint8 first = octet(1);
        if (first == indefinite) {
            if ((element.identifier & constructed) == 0)
                return std::nullopt;
            return indefiniteElement(element);
        }
        qsizetype header = 2;
        quint64 length = first;
        if ((first & indefinite) != 0) {
            const qsizetype count = first & 0x7F;
            if (count > 4 || m_rest.size() < header + count)
                return std::nullopt;
            length = 0;
            for (qsizetype index = 0; index < count; ++index)
                length = length << 8 | octet(header + index);
            header += count;
        }
        if (length > static_cast<quint64>(m_rest.size() - header))
            return std::nullopt;
        element.content = m_rest.sliced(header, static_cast<qsizetype>(length));
        m_rest = m_rest.sliced(header + static_cast<qsizetype>(length));
        return element;
    }

    /// The next element if it has that identifier; then a reader of what is inside.
    std::optional<BerReader> enter(quint8 identifier)
    {
        const auto element = next();
        if (!element || element->identifier != identifier)
            return std::nullopt;
        return BerReader(element->content, m_budget, m_depth + 1);
    }

private:
    quint8 octet(qsizetype index) const { return static_cast<quint8>(m_rest[index]); }

    std::optional<Element> indefiniteElement(Element element)
    {
        const QByteArrayView body = m_rest.sliced(2);
        BerReader inside(body, m_budget, m_depth + 1);
        for (;;) {
            const qsizetype used = body.size() - inside.m_rest.size();
            const bool isEnd = inside.m_rest.size() >= 2 && inside.octet(0) == 0 && inside.octet(1) == 0;
            if (isEnd) {
                element.content = body.first(used);
                m_rest = body.sliced(used + 2);
                return element;
            }
            if (!inside.next())
                return std::nullopt;
        }
    }

    QByteArrayView m_rest;
    int& m_budget;
    int m_depth;
};

/// The octets of an OCTET STRING, which may be in pieces.
bool appendOctets(QByteArray& octets, const Element& string, int& budget, int depth)
{
    if (string.identifier == octetString) {
        octets.append(string.content);
        return octets.size() <= maximumFileBytes;
    }
    if (string.identifier != constructedOctetString || depth > deepest)
        return false;
    BerReader pieces(string.content, budget, depth);
    while (!pieces.atEnd()) {
        const auto piece = pieces.next();
        if (!piece || !appendOctets(octets, *piece, budget, depth + 1))
            return false;
    }
    return true;
}

QByteArray fromPem(const QByteArray& content)
{
    const qsizetype begin = content.indexOf('\n', content.indexOf("-----BEGIN "));
    const qsizetype end = content.indexOf("-----END ", begin);
    return begin < 0 || end < 0 ? QByteArray() : QByteArray::fromBase64(content.mid(begin, end - begin));
}

bool isPem(const QByteArray& content)
{
    return content.startsWith("-----BEGIN PKCS7-----") || content.startsWith("-----BEGIN CMS-----");
}

std::optional<QByteArray> unwrap(BerReader contentInfo, int& budget)
{
    auto outer = contentInfo.enter(explicitZero);
    auto signedData = outer ? outer->enter(sequence) : std::nullopt;
    if (!signedData || !signedData->next() || !signedData->next()) // version, digest algorithms
        return std::nullopt;
    auto encapsulated = signedData->enter(sequence);
    const auto type = encapsulated ? encapsulated->next() : std::nullopt;
    if (!type || type->identifier != objectIdentifier || type->content != dataType)
        return std::nullopt;
    auto wrapped = encapsulated->enter(explicitZero);
    const auto string = wrapped ? wrapped->next() : std::nullopt;
    QByteArray octets;
    if (!string || !appendOctets(octets, *string, budget, 0))
        return std::nullopt;
    return octets;
}

} // namespace

bool looksSigned(const QByteArray& content)
{
    if (isPem(content))
        return true;
    // SEQUENCE, then within a few octets the object identifier's family 1.2.840.113549.1.7
    constexpr qsizetype longestHeader = 8;
    const QByteArrayView family = signedDataType.first(8);
    return content.startsWith(static_cast<char>(sequence)) &&
           QByteArrayView(content).first(std::min(content.size(), longestHeader + family.size())).contains(family);
}

tl::expected<QByteArray, FileError> signedContent(const QByteArray& content)
{
    const QByteArray octets = isPem(content) ? fromPem(content) : content;
    int budget = maximumElements;
    BerReader file(octets, budget, 0);
    auto contentInfo = file.enter(sequence);
    const auto type = contentInfo ? contentInfo->next() : std::nullopt;
    if (!type || type->identifier != objectIdentifier)
        return fileError(FileFault::NotWellFormed);
    if (type->content == envelopedDataType || type->content == encryptedDataType)
        return fileError(FileFault::Encrypted);
    auto unwrapped = type->content == signedDataType ? unwrap(*contentInfo, budget) : std::nullopt;
    if (!unwrapped)
        return fileError(FileFault::NotWellFormed);
    return std::move(*unwrapped);
}

} // namespace tsunagu::profiles
