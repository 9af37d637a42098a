#include "tests/unit/profiles/Corpus.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <gtest/gtest.h>

namespace tsunagu::profiles::test {
namespace {

QList<CorpusFile> readAll()
{
    const QDir folder(QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/profiles"));
    QList<CorpusFile> files;
    QDirIterator iterator(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        const QString name = folder.relativeFilePath(file.fileName());
        if (name.contains(u'/') && file.open(QIODevice::ReadOnly))
            files.append({name, file.readAll()});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

template <typename List, typename Function>
QString joined(const List& list, Function transform)
{
    QStringList names;
    for (const auto& item : list)
        names.append(QString::fromStdString(ike::v2::transformName(transform(item))));
    return names.join(u'+');
}

} // namespace

const QList<CorpusFile>& corpus()
{
    static const QList<CorpusFile> files = readAll();
    return files;
}

QByteArray corpusFile(const QString& name)
{
    for (const CorpusFile& file : corpus()) {
        if (file.name == name)
            return file.content;
    }
    ADD_FAILURE() << "no corpus file " << name.toStdString();
    return {};
}

void addCorpus(tsunagu::test::FakeSystem& system)
{
    for (const CorpusFile& file : corpus())
        system.files.insert(QStringLiteral("/corpus/") + file.name, file.content);
}

ParsedFile readCorpus(const QString& name)
{
    tsunagu::test::FakeSystem system;
    addCorpus(system);
    auto file = parseProfileFile(corpusFile(name), QStringLiteral("/corpus/") + name, &system);
    if (file)
        return *file;
    ADD_FAILURE() << name.toStdString() << ": fault " << static_cast<int>(file.error().fault) << " in line "
                  << file.error().line;
    return {};
}

VpnProfile profileNamed(const ParsedFile& file, const QString& name)
{
    for (const VpnProfile& profile : file.profiles) {
        if (profile.name == name)
            return profile;
    }
    ADD_FAILURE() << "no profile " << name.toStdString();
    return {};
}

QString text(const ProfileProposal& proposal)
{
    return QStringList{
        joined(proposal.encryption, [](const auto& cipher) { return ike::v2::encryption(cipher.id, cipher.keyBits); }),
        joined(proposal.integrity, ike::v2::integrity), joined(proposal.prf, ike::v2::prf),
        joined(proposal.groups, ike::v2::keyExchangeGroup)}
        .join(u'/');
}

QStringList text(const QList<ProfileProposal>& proposals)
{
    QStringList texts;
    for (const ProfileProposal& proposal : proposals)
        texts.append(text(proposal));
    return texts;
}

QStringList text(const QList<ProfileProblem>& problems)
{
    QStringList texts;
    for (const ProfileProblem& problem : problems)
        texts.append(QStringLiteral("%1 %2").arg(profileFaultWord(problem.fault), problem.where).trimmed());
    return texts;
}

} // namespace tsunagu::profiles::test
