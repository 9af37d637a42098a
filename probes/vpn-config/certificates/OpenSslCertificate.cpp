#include "probes/vpn-config/certificates/Certificate.h"
#include "probes/vpn-config/certificates/OpenSslHandles.h"
#include "probes/vpn-config/profiles/PemBlocks.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"

#include <QHostAddress>

#include <array>
#include <openssl/err.h>

namespace tsunagu::certificates {
namespace {

using namespace openssl;

constexpr qsizetype longestName = 64;
constexpr qsizetype longestAddress = 2000;
constexpr qsizetype mostEntries = 16;

QString shown(const QString& text, qsizetype longest = longestName)
{
    return profiles::shownText(text).left(longest);
}

QString textOf(const ASN1_STRING* string)
{
    unsigned char* utf8 = nullptr;
    const int size = string == nullptr ? -1 : ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0 || utf8 == nullptr)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

/// What of a distinguished name tells people most.
QString shortName(const X509_NAME* name)
{
    for (const int part : {NID_commonName, NID_organizationalUnitName, NID_organizationName, NID_pkcs9_emailAddress}) {
        const int index = X509_NAME_get_index_by_NID(name, part, -1);
        if (index < 0)
            continue;
        const QString text = shown(textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index))));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QByteArray nameDer(const X509_NAME* name)
{
    return derOf(name, i2d_X509_NAME);
}

QByteArray serialOf(const X509* certificate)
{
    constexpr int longestSerial = 64; // RFC 5280 §4.1.2.2 allows 20
    const ASN1_INTEGER* const serial = X509_get0_serialNumber(certificate);
    const int size = std::min(ASN1_STRING_length(serial), longestSerial);
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(serial)), size};
}

QString uriOf(const GENERAL_NAME* name)
{
    if (name == nullptr || name->type != GEN_URI)
        return {};
    const QString uri = textOf(name->d.uniformResourceIdentifier);
    return uri.size() <= longestAddress ? shown(uri, longestAddress) : QString();
}

QString textOf(const GENERAL_NAME* name)
{
    if (name->type == GEN_DNS)
        return textOf(name->d.dNSName);
    if (name->type == GEN_EMAIL)
        return textOf(name->d.rfc822Name);
    if (name->type == GEN_URI)
        return textOf(name->d.uniformResourceIdentifier);
    if (name->type != GEN_IPADD)
        return {};
    constexpr int v4 = 4;
    constexpr int v6 = 16;
    const auto* const octets = ASN1_STRING_get0_data(name->d.iPAddress);
    const int size = ASN1_STRING_length(name->d.iPAddress);
    if (size == v4)
        return QHostAddress((quint32{octets[0]} << 24) | (quint32{octets[1]} << 16) | (quint32{octets[2]} << 8) |
                            quint32{octets[3]})
            .toString();
    return size == v6 ? QHostAddress(octets).toString() : QString();
}

/// An extension, decoded; null where it is absent, doubled or broken.
template <typename Object, auto Free>
std::unique_ptr<Object, Freer<Free>> extension(const X509* certificate, int kind)
{
    auto* const decoded = static_cast<Object*>(X509_get_ext_d2i(certificate, kind, nullptr, nullptr));
    ERR_clear_error();
    return std::unique_ptr<Object, Freer<Free>>(decoded);
}

void append(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && list.size() < mostEntries && !list.contains(text))
        list.append(text);
}

QStringList alternativeNames(const X509* certificate)
{
    QStringList names;
    const auto all = extension<GENERAL_NAMES, GENERAL_NAMES_free>(certificate, NID_subject_alt_name);
    for (int index = 0; all != nullptr && index < sk_GENERAL_NAME_num(all.get()); ++index)
        append(names, shown(textOf(sk_GENERAL_NAME_value(all.get(), index))));
    return names;
}

QStringList revocationListAddresses(const X509* certificate)
{
    QStringList addresses;
    const auto points = extension<CRL_DIST_POINTS, CRL_DIST_POINTS_free>(certificate, NID_crl_distribution_points);
    for (int index = 0; points != nullptr && index < sk_DIST_POINT_num(points.get()); ++index) {
        const DIST_POINT_NAME* const point = sk_DIST_POINT_value(points.get(), index)->distpoint;
        constexpr int fullName = 0;
        if (point == nullptr || point->type != fullName)
            continue;
        for (int inner = 0; inner < sk_GENERAL_NAME_num(point->name.fullname); ++inner)
            append(addresses, uriOf(sk_GENERAL_NAME_value(point->name.fullname, inner)));
    }
    return addresses;
}

QStringList statusAddresses(const X509* certificate)
{
    QStringList addresses;
    const auto all = extension<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free>(certificate, NID_info_access);
    for (int index = 0; all != nullptr && index < sk_ACCESS_DESCRIPTION_num(all.get()); ++index) {
        const ACCESS_DESCRIPTION* const access = sk_ACCESS_DESCRIPTION_value(all.get(), index);
        if (OBJ_obj2nid(access->method) == NID_ad_OCSP)
            append(addresses, uriOf(access->location));
    }
    return addresses;
}

QStringList extendedKeyUsage(const X509* certificate)
{
    QStringList usages;
    const auto all = extension<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>(certificate, NID_ext_key_usage);
    for (int index = 0; all != nullptr && index < sk_ASN1_OBJECT_num(all.get()); ++index) {
        std::array<char, 80> oid{};
        constexpr int inNumbers = 1;
        OBJ_obj2txt(oid.data(), static_cast<int>(oid.size()), sk_ASN1_OBJECT_value(all.get(), index), inNumbers);
        append(usages, QString::fromLatin1(oid.data()));
    }
    return usages;
}

Result<Certificate> readOne(const QByteArray& der)
{
    const X509Handle handle = certificateFrom(der);
    if (handle == nullptr)
        return tl::unexpected(Error{ErrorKind::InputInvalid, QStringLiteral("not an X.509 certificate")});
    X509* const x509 = handle.get();
    Certificate certificate;
    certificate.der = der;
    certificate.subject = shortName(X509_get_subject_name(x509));
    certificate.issuer = shortName(X509_get_issuer_name(x509));
    certificate.subjectName = nameDer(X509_get_subject_name(x509));
    certificate.issuerName = nameDer(X509_get_issuer_name(x509));
    certificate.serial = serialOf(x509);
    certificate.notBefore = timeFrom(X509_get0_notBefore(x509));
    certificate.notAfter = timeFrom(X509_get0_notAfter(x509));
    certificate.isSelfIssued = X509_NAME_cmp(X509_get_subject_name(x509), X509_get_issuer_name(x509)) == 0;
    certificate.isAuthority = (X509_get_extension_flags(x509) & EXFLAG_CA) != 0;
    certificate.restrictsKeyUsage = (X509_get_extension_flags(x509) & EXFLAG_KUSAGE) != 0;
    certificate.mayBeUsedToSign =
        !certificate.restrictsKeyUsage || (X509_get_key_usage(x509) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
    certificate.extendedKeyUsage = extendedKeyUsage(x509);
    certificate.alternativeNames = alternativeNames(x509);
    certificate.revocationListAddresses = revocationListAddresses(x509);
    certificate.statusAddresses = statusAddresses(x509);
    ERR_clear_error();
    return certificate;
}

} // namespace

Result<QList<Certificate>> readCertificates(const QByteArray& content)
{
    const Error none{ErrorKind::InputInvalid, QStringLiteral("no certificate")};
    if (content.isEmpty() || content.size() > maximumFileBytes)
        return tl::unexpected(none);
    QList<QByteArray> encoded = profiles::pemCertificates(content, maximumCertificates);
    constexpr char sequence = 0x30;
    if (encoded.isEmpty() && content.front() == sequence)
        encoded.append(content);
    QList<Certificate> certificates;
    for (const QByteArray& der : encoded) {
        auto certificate = readOne(der);
        if (!certificate)
            return tl::unexpected(certificate.error());
        certificates.append(std::move(*certificate));
    }
    if (certificates.isEmpty())
        return tl::unexpected(none);
    return certificates;
}

ChainLink linkBetween(const Certificate& certificate, const Certificate& issuer)
{
    const X509Handle lower = certificateFrom(certificate.der);
    const X509Handle upper = certificateFrom(issuer.der);
    if (lower == nullptr || upper == nullptr)
        return ChainLink::CannotTell;
    if (X509_NAME_cmp(X509_get_issuer_name(lower.get()), X509_get_subject_name(upper.get())) != 0)
        return ChainLink::OtherIssuer;
    // An issuer that has changed its key keeps its name: the key identifier tells which of its certificates it was.
    const ASN1_OCTET_STRING* const wanted = X509_get0_authority_key_id(lower.get());
    const ASN1_OCTET_STRING* const had = X509_get0_subject_key_id(upper.get());
    if (wanted != nullptr && had != nullptr && ASN1_OCTET_STRING_cmp(wanted, had) != 0)
        return ChainLink::OtherIssuer;
    EVP_PKEY* const key = X509_get0_pubkey(upper.get());
    const int verdict = key == nullptr ? -1 : X509_verify(lower.get(), key);
    ERR_clear_error();
    if (verdict == 1)
        return ChainLink::Verified;
    return verdict == 0 ? ChainLink::BadSignature : ChainLink::CannotTell;
}

} // namespace tsunagu::certificates
