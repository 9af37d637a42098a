#include "app/cli/ProfilesOutput.h"

#include "app/cli/CliText.h"
#include "report/model/ProfileJson.h"
#include "report/text/ProfileText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tsunagu::cli {
namespace {

using profiles::PlaceState;
using profiles::ProfilePlace;

QString line(Language language, const char* label, const QString& value)
{
    return QStringLiteral("  ") + tr(language, label).arg(value) + u'\n';
}

void addProposals(QString& text, Language language, const char* label, const QList<ProfileProposal>& proposals)
{
    for (const ProfileProposal& proposal : proposals)
        text += line(language, label, proposalText(proposal));
}

QString profileText(const VpnProfile& profile, Language language)
{
    QString text = profile.name + u'\n';
    text += line(language, QT_TRANSLATE_NOOP("Cli", "Kind: %1"), vpnKindText(profile.kind, language));
    if (!profile.server.isEmpty())
        text += line(language, QT_TRANSLATE_NOOP("Cli", "Server: %1"), profile.server);
    if (!profile.authentication.isEmpty())
        text += line(language, QT_TRANSLATE_NOOP("Cli", "Sign-in: %1"),
                     authenticationText(profile.authentication, language));
    addProposals(text, language, QT_TRANSLATE_NOOP("Cli", "IKE ciphers: %1"), profile.ikeProposals);
    addProposals(text, language, QT_TRANSLATE_NOOP("Cli", "ESP ciphers: %1"), profile.espProposals);
    for (const CertificateReference& certificate : profile.certificates)
        text += line(language, QT_TRANSLATE_NOOP("Cli", "Certificate: %1"), certificate.file);
    text += line(language, QT_TRANSLATE_NOOP("Cli", "Program: %1"), profileFormatText(profile.format, language));
    if (!profile.location.isEmpty())
        text += line(language, QT_TRANSLATE_NOOP("Cli", "File: %1"), profile.location);
    for (const ProfileProblem& problem : profile.problems) {
        const char* const label = isFatal(problem.fault) ? QT_TRANSLATE_NOOP("Cli", "✗ Cannot work. %1")
                                                         : QT_TRANSLATE_NOOP("Cli", "! May be why. %1");
        text += line(language, label, profileProblemText(problem, language));
    }
    return text;
}

QString placesText(const QList<ProfilePlace>& places, PlaceState state, const QString& heading)
{
    QString text;
    for (const ProfilePlace& place : places) {
        if (place.state == state)
            text += QStringLiteral("  ") + place.path +
                    (place.error && place.error->line > 0 ? QStringLiteral(":%1").arg(place.error->line) : QString()) +
                    u'\n';
    }
    return text.isEmpty() ? text : u'\n' + heading + u'\n' + text;
}

QString stateWord(PlaceState state)
{
    switch (state) {
    case PlaceState::Read:
        return QStringLiteral("read");
    case PlaceState::Absent:
        return QStringLiteral("absent");
    case PlaceState::NotReadable:
        return QStringLiteral("not-readable");
    case PlaceState::Broken:
        return QStringLiteral("broken");
    }
    Q_UNREACHABLE();
}

QJsonObject placeJson(const ProfilePlace& place)
{
    QJsonObject object{{QStringLiteral("path"), place.path},
                       {QStringLiteral("format"), profileFormatWord(place.format)},
                       {QStringLiteral("state"), stateWord(place.state)}};
    if (place.error && place.error->line > 0)
        object.insert(QStringLiteral("line"), place.error->line);
    return object;
}

} // namespace

QString profilesText(const profiles::ProfileSearch& search, Language language)
{
    QString text;
    for (const VpnProfile& profile : search.profiles)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + profileText(profile, language);
    if (search.profiles.isEmpty())
        text = tr(language, QT_TRANSLATE_NOOP("Cli", "No VPN connection was found on this computer.")) + u'\n';
    text += placesText(search.places, PlaceState::NotReadable,
                       tr(language, QT_TRANSLATE_NOOP("Cli", "Only an administrator may read:")));
    text += placesText(search.places, PlaceState::Broken,
                       tr(language, QT_TRANSLATE_NOOP("Cli", "Could not be read, because it is damaged:")));
    if (!search.isComplete)
        text += u'\n' + tr(language, QT_TRANSLATE_NOOP("Cli", "There are more connections than were read.")) + u'\n';
    return text;
}

QByteArray profilesJson(const profiles::ProfileSearch& search)
{
    QJsonArray profileArray;
    for (const VpnProfile& profile : search.profiles)
        profileArray.append(toJson(profile));
    QJsonArray placeArray;
    for (const ProfilePlace& place : search.places)
        placeArray.append(placeJson(place));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("tsunagu-profiles/1")},
                                     {QStringLiteral("profiles"), profileArray},
                                     {QStringLiteral("places"), placeArray},
                                     {QStringLiteral("complete"), search.isComplete}})
        .toJson();
}

} // namespace tsunagu::cli
