#include "probes/vpn-config/profiles/ProfileBuilder.h"

#include "probes/model/ServerName.h"

#include <QDir>

#include <algorithm>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype maximumProblems = 32;
constexpr qsizetype maximumCertificates = 32;
constexpr qsizetype maximumProposals = 256;

bool steersDisplay(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

/// "%smartcard1:45", "pkcs11:token=…": a key store instead of a file.
bool isNoFile(const QString& name)
{
    return name.startsWith(u'%') || name.startsWith(u"pkcs11:");
}

} // namespace

QString shownText(QStringView text)
{
    QString shown;
    for (const QChar character : text.left(maximumTextLength)) {
        if (!steersDisplay(character))
            shown += character;
    }
    return shown.trimmed();
}

void addProblem(VpnProfile& profile, ProfileFault fault, const QString& where, int line)
{
    const ProfileProblem problem{fault, shownText(where), line};
    if (profile.problems.size() < maximumProblems && !profile.problems.contains(problem))
        profile.problems.append(problem);
}

void addAuthentication(VpnProfile& profile, AuthenticationMethod method)
{
    if (!profile.authentication.contains(method))
        profile.authentication.append(method);
}

void addCertificate(VpnProfile& profile, CertificateRole role, QStringView file, const CertificateFolders& folders)
{
    CertificateReference reference{role, shownText(file)};
    if (reference.file.startsWith(u'/')) {
        reference.places = {QDir::cleanPath(reference.file)};
    } else if (!isNoFile(reference.file)) {
        for (const QString& folder : folders)
            reference.places.append(QDir::cleanPath(folder + u'/' + reference.file));
    }
    if (!reference.file.isEmpty() && profile.certificates.size() < maximumCertificates &&
        !profile.certificates.contains(reference))
        profile.certificates.append(reference);
}

void addProposals(VpnProfile& profile, QStringView text, ProposalProtocol protocol, ProposalDialect dialect,
                  QStringView setting, int line)
{
    const ProposalReading reading = readProposals(text, protocol, dialect);
    QList<ProfileProposal>& proposals = protocol == ProposalProtocol::Ike ? profile.ikeProposals : profile.espProposals;
    for (const ProfileProposal& proposal : reading.proposals) {
        if (proposals.size() < maximumProposals && !proposals.contains(proposal))
            proposals.append(proposal);
    }
    for (const QString& word : reading.unknown)
        addProblem(profile, ProfileFault::UnknownCipher, QStringLiteral("%1: %2").arg(setting, word), line);
    if (reading.isIncomplete)
        addProblem(profile, ProfileFault::IncompleteProposal, setting.toString(), line);
}

void setServer(VpnProfile& profile, QStringView typed, QStringView setting, int line)
{
    profile.server = shownText(typed);
    if (!profile.server.isEmpty() && !ServerName::parse(profile.server))
        addProblem(profile, ProfileFault::BadServer, setting.toString(), line);
}

void checkWhole(VpnProfile& profile)
{
    if (profile.kind == VpnKind::Other)
        return; // what such a VPN needs is not known here
    if (profile.server.isEmpty())
        addProblem(profile, ProfileFault::NoServer);
    if (profile.authentication.isEmpty())
        addProblem(profile, ProfileFault::NoAuthentication);
}

AuthenticationMethod eapMethod(QStringView name)
{
    if (name.compare(u"tls", Qt::CaseInsensitive) == 0)
        return AuthenticationMethod::EapTls;
    if (name.compare(u"mschapv2", Qt::CaseInsensitive) == 0)
        return AuthenticationMethod::EapMschapv2;
    if (name.compare(u"ttls", Qt::CaseInsensitive) == 0)
        return AuthenticationMethod::EapTtls;
    if (name.compare(u"peap", Qt::CaseInsensitive) == 0)
        return AuthenticationMethod::EapPeap;
    return AuthenticationMethod::Eap;
}

} // namespace tsunagu::profiles
