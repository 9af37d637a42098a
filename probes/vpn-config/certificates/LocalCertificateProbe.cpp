#include "probes/vpn-config/certificates/LocalCertificateProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Platform.h"
#include "probes/vpn-config/certificates/CertificateFiles.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

using namespace certificates;

constexpr qint64 secondsADay = 86'400;
/// A month ahead is when a new one should be asked for.
constexpr qint64 soonDays = 30;
constexpr qsizetype mostEntries = 40;

QString stateWord(FileState state)
{
    switch (state) {
    case FileState::Read:
        return QStringLiteral("valid");
    case FileState::Absent:
        return QStringLiteral("absent");
    case FileState::NotReadable:
        return QStringLiteral("not-readable");
    case FileState::NotAFile:
        return QStringLiteral("not-a-file");
    case FileState::Broken:
        return QStringLiteral("broken");
    case FileState::Locked:
        return QStringLiteral("locked");
    case FileState::Elsewhere:
        return QStringLiteral("elsewhere");
    }
    Q_UNREACHABLE();
}

QString chainWord(ChainState state)
{
    switch (state) {
    case ChainState::Complete:
        return QStringLiteral("complete");
    case ChainState::Partial:
        return QStringLiteral("partial");
    case ChainState::Broken:
        return QStringLiteral("broken");
    case ChainState::CannotTell:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

/// What in the certificate itself speaks against that use; empty if nothing does.
QString usageProblem(const Certificate& certificate, CertificateRole role)
{
    if (role == CertificateRole::Authority)
        return certificate.isAuthority ? QString() : QStringLiteral("not-an-authority");
    if (!certificate.mayBeUsedToSign)
        return QStringLiteral("key-usage");
    // clientAuth or serverAuth, ipsecIKE (RFC 4945 §5.1.3.12), Microsoft's IKE intermediate, any
    const std::array fit{
        role == CertificateRole::User ? QStringLiteral("1.3.6.1.5.5.7.3.2") : QStringLiteral("1.3.6.1.5.5.7.3.1"),
        QStringLiteral("1.3.6.1.5.5.7.3.17"), QStringLiteral("1.3.6.1.5.5.8.2.2"), QStringLiteral("2.5.29.37.0")};
    const bool isFit = certificate.extendedKeyUsage.isEmpty() ||
                       std::any_of(fit.begin(), fit.end(), [&certificate](const QString& oid) {
                           return certificate.extendedKeyUsage.contains(oid);
                       });
    return isFit ? QString() : QStringLiteral("extended-key-usage");
}

/// The dates, and what they say at that moment.
void addDates(QJsonObject& entry, const Certificate& certificate, const QDateTime& now)
{
    if (!certificate.notBefore.isValid() || !certificate.notAfter.isValid()) {
        entry.insert(keys::state, stateWord(FileState::Broken));
        return;
    }
    entry.insert(keys::notBefore, certificate.notBefore.toString(Qt::ISODate));
    entry.insert(keys::notAfter, certificate.notAfter.toString(Qt::ISODate));
    const qint64 secondsLeft = now.secsTo(certificate.notAfter);
    const qint64 secondsUntil = now.secsTo(certificate.notBefore);
    if (secondsLeft < 0) {
        entry.insert(keys::state, QStringLiteral("expired"));
        entry.insert(keys::daysExpired, -secondsLeft / secondsADay);
    } else if (secondsUntil > 0) {
        entry.insert(keys::state, QStringLiteral("not-yet-valid"));
        entry.insert(keys::daysUntilValid, secondsUntil / secondsADay);
    } else {
        entry.insert(keys::daysLeft, secondsLeft / secondsADay);
    }
}

QJsonObject entryOf(const Certificate& certificate, CertificateRole role, const QDateTime& now)
{
    QJsonObject entry{{keys::role, certificateRoleWord(role)},
                      {keys::state, stateWord(FileState::Read)},
                      {keys::subject, certificate.subject},
                      {keys::issuer, certificate.issuer}};
    addDates(entry, certificate, now);
    if (const QString problem = usageProblem(certificate, role); !problem.isEmpty())
        entry.insert(keys::usageProblem, problem);
    return entry;
}

bool isNamed(const QList<LoadedReference>& references, const Certificate& certificate)
{
    return std::any_of(references.begin(), references.end(), [&certificate](const LoadedReference& loaded) {
        const Certificate* const own = meant(loaded);
        return own != nullptr && *own == certificate;
    });
}

QJsonArray entriesOf(const LoadedCertificates& loaded, const QDateTime& now, const std::stop_token& stop)
{
    QJsonArray entries;
    QList<Certificate> above;
    for (const LoadedReference& reference : loaded.references) {
        if (stop.stop_requested())
            break;
        const Certificate* const certificate = meant(reference);
        QJsonObject entry{{keys::role, certificateRoleWord(reference.reference.role)},
                          {keys::state, stateWord(reference.state)}};
        if (certificate != nullptr) {
            entry = entryOf(*certificate, reference.reference.role, now);
            const Chain chain = chainOf(*certificate, loaded.issuers);
            entry.insert(keys::chain, chainWord(chain.state));
            for (const Certificate& issuer : chain.above) {
                if (!above.contains(issuer) && !isNamed(loaded.references, issuer))
                    above.append(issuer);
            }
        }
        entry.insert(keys::file, reference.reference.file);
        if (entries.size() < mostEntries)
            entries.append(entry);
    }
    for (const Certificate& issuer : std::as_const(above)) {
        if (entries.size() >= mostEntries)
            break;
        QJsonObject entry = entryOf(issuer, CertificateRole::Authority, now);
        entry.insert(keys::inChain, true);
        entries.append(entry);
    }
    return entries;
}

void judge(Finding& finding, const QJsonArray& entries)
{
    bool isBad = false;
    bool isNotable = false;
    bool isRead = false;
    bool isDenied = false;
    for (const QJsonValue value : entries) {
        const QJsonObject entry = value.toObject();
        const QString state = entry.value(keys::state).toString();
        isBad |= state == u"expired" || state == u"not-yet-valid" || state == u"broken";
        isRead |= entry.contains(keys::subject) || state == u"broken";
        isDenied |= state == u"not-readable";
        isNotable |= state == u"absent" || entry.contains(keys::usageProblem) ||
                     entry.value(keys::chain).toString() == u"broken" ||
                     (entry.contains(keys::daysLeft) && entry.value(keys::daysLeft).toInteger() < soonDays);
    }
    if (isBad) {
        finding.status = Status::Fail;
    } else if (isNotable) {
        finding.status = Status::Warn;
    } else if (isRead) {
        finding.status = Status::Pass;
    } else {
        finding.status = Status::Unknown;
        finding.needs = isDenied ? QStringLiteral("permission-denied") : QStringLiteral("certificate-file");
    }
}

} // namespace

ProbeInfo LocalCertificateProbe::info() const
{
    return {ids::certLocal.toString(), Area::VpnConfig, {}, std::chrono::milliseconds{20}};
}

Result<Finding> LocalCertificateProbe::run(const ProbeContext& context)
{
    Finding finding;
    const auto& profile = context.target.profile;
    if (!profile || profile->certificates.isEmpty()) {
        finding.status = Status::Skipped;
        finding.needs = profile ? QStringLiteral("certificate") : QStringLiteral("profile");
        return finding;
    }
    const QDateTime now = context.platform.clock.utc();
    const LoadedCertificates loaded = loadCertificates(context.platform.system, *profile, context.stop);
    const QJsonArray entries = entriesOf(loaded, now, context.stop);
    finding.measured = {{keys::checkedUtc, now.toString(Qt::ISODate)}, {keys::certificates, entries}};
    if (context.stop.stop_requested() || loaded.references.size() < profile->certificates.size())
        finding.status = Status::Unknown; // stopped half-way
    else
        judge(finding, entries);
    return finding;
}

} // namespace tsunagu
