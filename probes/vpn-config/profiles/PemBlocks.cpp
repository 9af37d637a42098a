#include "probes/vpn-config/profiles/PemBlocks.h"

#include <array>

namespace tsunagu::profiles {
namespace {

/// RFC 7468 §5.1 names two forms that older programs write.
constexpr std::array labels{"CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE"};

QByteArray boundary(const char* side, const char* label)
{
    return QByteArray("-----") + side + ' ' + label + "-----";
}

} // namespace

QList<QByteArray> pemCertificates(const QByteArray& text, qsizetype maximum)
{
    QList<QByteArray> certificates;
    qsizetype from = 0;
    while (certificates.size() < maximum) {
        const qsizetype begin = text.indexOf("-----BEGIN ", from);
        if (begin < 0)
            break;
        from = begin + 1;
        for (const char* const label : labels) {
            const QByteArray first = boundary("BEGIN", label);
            if (!QByteArrayView(text).sliced(begin).startsWith(first))
                continue;
            const qsizetype inside = begin + first.size();
            const qsizetype next = text.indexOf("-----", inside);
            if (next < 0 || !QByteArrayView(text).sliced(next).startsWith(boundary("END", label)))
                break;
            const auto der =
                QByteArray::fromBase64Encoding(text.sliced(inside, next - inside).simplified().replace(" ", ""),
                                               QByteArray::AbortOnBase64DecodingErrors);
            // One that is damaged still counts as one: its reader says so.
            certificates.append(der ? *der : QByteArray());
            from = next;
            break;
        }
    }
    return certificates;
}

QByteArray pemOf(const QList<QByteArray>& certificates)
{
    QByteArray text;
    for (const QByteArray& der : certificates)
        text += "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
    return text;
}

} // namespace tsunagu::profiles
