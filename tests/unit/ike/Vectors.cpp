#include "tests/unit/ike/Vectors.h"

#include "probes/ike/UdpEncapsulation.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <gtest/gtest.h>

namespace tsunagu::ike::test {
namespace {

std::vector<Vector> readVectors()
{
    std::vector<Vector> vectors;
    const QDir folder(QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/ike"));
    for (const QString& name : folder.entryList({QStringLiteral("*.hex")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QByteArray hexadecimal;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : file.readAll().split('\n'))
                hexadecimal += line.startsWith('#') ? QByteArray() : line.trimmed();
        }
        const QByteArray octets = QByteArray::fromHex(hexadecimal);
        vectors.push_back({name.chopped(4).toStdString(), Bytes(octets.begin(), octets.end())});
    }
    return vectors;
}

} // namespace

ByteView Vector::message() const
{
    const ByteView whole(datagram);
    return stripNonEspMarker(whole).value_or(whole);
}

const std::vector<Vector>& allVectors()
{
    static const std::vector<Vector> vectors = readVectors();
    return vectors;
}

const Vector& vectorNamed(const std::string& name)
{
    static const Vector missing;
    const auto& vectors = allVectors();
    const auto found =
        std::find_if(vectors.begin(), vectors.end(), [&name](const Vector& vector) { return vector.name == name; });
    if (found != vectors.end())
        return *found;
    ADD_FAILURE() << "no vector " << name;
    return missing;
}

} // namespace tsunagu::ike::test
