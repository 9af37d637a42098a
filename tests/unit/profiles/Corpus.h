#pragma once

#include "probes/vpn-config/profiles/ProfileFile.h"
#include "tests/support/FakePlatform.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tsunagu::profiles::test {

/// A file of tests/vectors/profiles.
struct CorpusFile
{
    QString name; ///< "good/swanctl.conf"
    QByteArray content;
};

/// All of them, by name.
const QList<CorpusFile>& corpus();
QByteArray corpusFile(const QString& name);

/// Secrets and user names in the corpus hold these.
inline const QString plantedSecret = QStringLiteral("Planted-Secret-7f3a");
inline const QString plantedUser = QStringLiteral("planted.user");

/// A computer on which the corpus lies below "/corpus".
void addCorpus(tsunagu::test::FakeSystem& system);

/// The corpus file, read where it lies, with includes. A failure ends the test with what is wrong.
ParsedFile readCorpus(const QString& name);
/// The profile of that name in a file; a default one, with a failure, if there is none.
VpnProfile profileNamed(const ParsedFile& file, const QString& name);

/// "AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP-2048" for a proposal; several of a kind apart by "+".
QString text(const ProfileProposal& proposal);
QStringList text(const QList<ProfileProposal>& proposals);
/// "unknown-cipher proposals: aes265" for each problem.
QStringList text(const QList<ProfileProblem>& problems);

} // namespace tsunagu::profiles::test
