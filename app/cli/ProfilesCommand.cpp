#include "app/cli/ProfilesCommand.h"

#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "app/cli/ProfilesOutput.h"
#include "probes/vpn-config/profiles/ProfileFinder.h"
#include "report/text/ErrorText.h"
#include "report/text/ProfileText.h"

#include <QDir>

#include <algorithm>

namespace tsunagu::cli {
namespace {

using profiles::ProfileSearch;

constexpr std::chrono::seconds patience{10}; // for nmcli, which waits for a service

tl::expected<ProfileSearch, QString> search(const QString& file, Language language, System& system, const Clock& clock)
{
    if (!file.isEmpty()) {
        return profiles::searchFile(system, file).map_error([language](const profiles::FileRefusal& refusal) {
            return fileRefusalSentence(refusal, language);
        });
    }
    return profiles::findProfiles(system, profiles::knownPlaces(QDir::homePath()), clock.now() + patience, {});
}

QString namesOf(const QList<VpnProfile>& found)
{
    constexpr qsizetype most = 10;
    QStringList names;
    for (const VpnProfile& profile : found.mid(0, most))
        names.append(profile.name);
    return names.join(QStringLiteral(", ")) + (found.size() > most ? QStringLiteral(", …") : QString());
}

/// The profiles of that name; of any name if it is empty. What is no IPsec cannot be examined.
QList<VpnProfile> candidates(const QList<VpnProfile>& found, const QString& name)
{
    QList<VpnProfile> exact;
    QList<VpnProfile> folded;
    for (const VpnProfile& profile : found) {
        if (name.isEmpty() ? profile.kind != VpnKind::Other : profile.name == name)
            exact.append(profile);
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0)
            folded.append(profile);
    }
    return exact.isEmpty() ? folded : exact;
}

} // namespace

int profiles(const ProfilesArguments& arguments, Language language, System& system, const Clock& clock)
{
    const auto found = search(arguments.file, language, system, clock);
    if (!found) {
        writeError(found.error());
        return badInput;
    }
    const QByteArray output =
        arguments.format == Format::Json ? profilesJson(*found) : profilesText(*found, language).toUtf8();
    if (!writeOutput(output, language))
        return couldNotRun;
    return std::any_of(found->profiles.begin(), found->profiles.end(), cannotWork) ? causeFound : nothingWrong;
}

std::optional<QString> chooseProfile(DiagnoseArguments& diagnose, Language language, System& system, const Clock& clock)
{
    if (diagnose.profileName.isEmpty() && diagnose.profileFile.isEmpty())
        return std::nullopt;
    const auto found = search(diagnose.profileFile, language, system, clock);
    if (!found)
        return QStringLiteral("--profile-file: ") + found.error();
    const QString option =
        diagnose.profileName.isEmpty() ? QStringLiteral("--profile-file: ") : QStringLiteral("--profile: ");
    const QList<VpnProfile> chosen = candidates(found->profiles, diagnose.profileName);
    if (found->profiles.isEmpty())
        return option + tr(language, QT_TRANSLATE_NOOP("Cli", "no VPN connection was found on this computer."));
    if (chosen.isEmpty() && diagnose.profileName.isEmpty())
        return option + tr(language, QT_TRANSLATE_NOOP("Cli", "no connection in this file uses IPsec."));
    if (chosen.isEmpty())
        return option + tr(language, QT_TRANSLATE_NOOP("Cli", "there is no “%1”. There are: %2"))
                            .arg(diagnose.profileName.left(40), namesOf(found->profiles));
    if (chosen.size() > 1 && diagnose.profileName.isEmpty())
        return option + tr(language, QT_TRANSLATE_NOOP("Cli", "which connection? Add --profile with one of: %1"))
                            .arg(namesOf(chosen));
    if (chosen.size() > 1)
        return option + tr(language, QT_TRANSLATE_NOOP("Cli", "there are several of this name. Add --profile-file with "
                                                              "the file of the one that is meant."));
    diagnose.target.profile = chosen.front();
    if (diagnose.hasServer)
        return std::nullopt;
    const QString& typed = chosen.front().server;
    const auto server = ServerName::parse(typed);
    if (typed.isEmpty())
        return option + tr(language, QT_TRANSLATE_NOOP("Cli", "this connection names no server. Add --server."));
    if (!server)
        return option + serverNameErrorSentence(server.error(), language);
    diagnose.target.server = *server;
    return std::nullopt;
}

} // namespace tsunagu::cli
