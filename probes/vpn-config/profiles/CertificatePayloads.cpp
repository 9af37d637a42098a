#include "probes/vpn-config/profiles/CertificatePayloads.h"

#include <QXmlStreamReader>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype largestData = 256 * 1024;

/// Goes to the value of a dictionary's key; the reader stands on the dictionary, and then on the value.
bool enterValueOf(QXmlStreamReader& xml, QStringView key)
{
    while (xml.readNextStartElement()) {
        const bool isKey = xml.name() == u"key" && xml.readElementText() == key;
        if (!xml.readNextStartElement())
            return false;
        if (isKey)
            return true;
        xml.skipCurrentElement();
    }
    return false;
}

/// The data at the reader's element, to its end; empty if there are too many.
QByteArray readData(QXmlStreamReader& xml)
{
    constexpr qsizetype longestText = 2 * largestData;
    QByteArray base64;
    while (!xml.atEnd() && !xml.isEndElement()) {
        xml.readNext();
        if (xml.isCharacters() && base64.size() <= longestText)
            base64 += xml.text().toLatin1();
    }
    return base64.size() <= longestText ? QByteArray::fromBase64(base64) : QByteArray();
}

/// Reads the payload at which the reader stands, to its end.
QByteArray readPayload(QXmlStreamReader& xml)
{
    QByteArray data;
    if (!enterValueOf(xml, u"PayloadContent"))
        return data;
    if (xml.name() == u"data")
        data = readData(xml);
    else
        xml.skipCurrentElement();
    xml.skipCurrentElement(); // the rest of the payload
    return data.size() <= largestData ? data : QByteArray();
}

} // namespace

QHash<qsizetype, QByteArray> certificatePayloads(const QByteArray& xml, const QSet<qsizetype>& places)
{
    QHash<qsizetype, QByteArray> found;
    QXmlStreamReader reader(xml);
    const bool isThere = !places.isEmpty() && reader.readNextStartElement() && reader.readNextStartElement() &&
                         enterValueOf(reader, u"PayloadContent") && reader.name() == u"array";
    for (qsizetype place = 0; isThere && reader.readNextStartElement(); ++place) {
        if (!places.contains(place) || reader.name() != u"dict") {
            reader.skipCurrentElement();
            continue;
        }
        if (const QByteArray data = readPayload(reader); !data.isEmpty())
            found.insert(place, data);
    }
    return found;
}

} // namespace tsunagu::profiles
