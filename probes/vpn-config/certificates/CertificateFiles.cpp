#include "probes/vpn-config/certificates/CertificateFiles.h"

#include "probes/vpn-config/profiles/Wipe.h"

#include <algorithm>
#include <array>

namespace tsunagu::certificates {
namespace {

constexpr int mostAuthorityFiles = 64;
// Real chains have three or four links. Together the two bound how many signatures a hostile file can cost.
constexpr qsizetype mostIssuers = 64;
constexpr qsizetype longestChain = 8;

bool isLockedFile(const QString& path)
{
    return path.endsWith(u".p12", Qt::CaseInsensitive) || path.endsWith(u".pfx", Qt::CaseInsensitive);
}

LoadedReference parsed(const CertificateReference& reference, const QByteArray& content)
{
    auto certificates = readCertificates(content);
    if (!certificates)
        return {reference, FileState::Broken, {}};
    return {reference, FileState::Read, std::move(*certificates)};
}

LoadedReference load(System& system, const CertificateReference& reference)
{
    if (reference.isEmbedded)
        return reference.content.isEmpty() ? LoadedReference{reference, FileState::Locked, {}}
                                           : parsed(reference, reference.content);
    for (const QString& place : reference.places) {
        if (isLockedFile(place))
            return {reference, FileState::Locked, {}};
        auto content = system.readFile(place, maximumFileBytes);
        if (content) {
            LoadedReference loaded = parsed(reference, *content);
            profiles::wipe(*content);
            return loaded;
        }
        if (content.error().kind == ErrorKind::PermissionDenied)
            return {reference, FileState::NotReadable, {}};
        if (content.error().kind != ErrorKind::NotAvailable)
            return {reference, FileState::NotAFile, {}};
    }
    // libreswan reads the same ipsec.conf as strongSwan does, and takes the name for one in its own store.
    const bool mayBeNickname = !reference.file.contains(u'/') && !reference.file.contains(u'.');
    return {reference, reference.places.isEmpty() || mayBeNickname ? FileState::Elsewhere : FileState::Absent, {}};
}

/// Where the program of a certificate's file keeps its authorities: swanctl's x509ca, ipsec.d's cacerts.
QString authorityFolder(const QString& place)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 2> siblings{
        {{u"x509", u"x509ca"}, {u"certs", u"cacerts"}}};
    const QString folder = place.section(u'/', 0, -2);
    for (const auto& [own, authorities] : siblings) {
        if (folder.endsWith(u'/' + own.toString()))
            return folder.chopped(own.size()) + authorities.toString();
    }
    return {};
}

void addIssuers(QList<Certificate>& issuers, const QList<Certificate>& more)
{
    for (const Certificate& certificate : more) {
        if (issuers.size() < mostIssuers && !issuers.contains(certificate))
            issuers.append(certificate);
    }
}

} // namespace

LoadedCertificates loadCertificates(System& system, const VpnProfile& profile, const std::stop_token& stop)
{
    LoadedCertificates all;
    QStringList folders;
    for (const CertificateReference& reference : profile.certificates) {
        if (stop.stop_requested())
            return all;
        all.references.append(load(system, reference));
        addIssuers(all.issuers, all.references.back().certificates);
        const QString folder = authorityFolder(reference.places.value(0));
        if (!folder.isEmpty() && !folders.contains(folder))
            folders.append(folder);
    }
    for (const QString& folder : std::as_const(folders)) {
        for (const QString& name : system.listFiles(folder, mostAuthorityFiles).value_or(QStringList())) {
            if (stop.stop_requested())
                return all;
            const QString place = folder + u'/' + name;
            addIssuers(all.issuers, load(system, {CertificateRole::Authority, name, false, {place}}).certificates);
        }
    }
    return all;
}

const Certificate* meant(const LoadedReference& loaded)
{
    if (loaded.certificates.isEmpty())
        return nullptr;
    if (loaded.reference.role != CertificateRole::Authority)
        return &loaded.certificates.front();
    return &*std::max_element(
        loaded.certificates.begin(), loaded.certificates.end(),
        [](const Certificate& left, const Certificate& right) { return left.notAfter < right.notAfter; });
}

Chain chainOf(const Certificate& certificate, const QList<Certificate>& issuers)
{
    Chain chain;
    Certificate lowest = certificate;
    while (chain.above.size() < longestChain) {
        if (lowest.isSelfIssued) {
            const ChainLink own = linkBetween(lowest, lowest);
            chain.state = own == ChainLink::Verified     ? ChainState::Complete
                          : own == ChainLink::CannotTell ? ChainState::CannotTell
                                                         : ChainState::Broken;
            return chain;
        }
        std::optional<ChainState> failed;
        const Certificate* issuer = nullptr;
        for (const Certificate& candidate : issuers) {
            if (candidate == lowest || chain.above.contains(candidate))
                continue;
            const ChainLink link = linkBetween(lowest, candidate);
            // Of one issuer's certificates for the same key the newest counts, as a renewal is meant.
            if (link == ChainLink::Verified && (issuer == nullptr || candidate.notAfter > issuer->notAfter))
                issuer = &candidate;
            else if (link == ChainLink::BadSignature)
                failed = ChainState::Broken;
            else if (link == ChainLink::CannotTell && !failed)
                failed = ChainState::CannotTell;
        }
        if (issuer == nullptr) {
            chain.state = failed.value_or(ChainState::Partial);
            return chain;
        }
        chain.above.append(*issuer);
        lowest = *issuer;
    }
    return chain;
}

} // namespace tsunagu::certificates
