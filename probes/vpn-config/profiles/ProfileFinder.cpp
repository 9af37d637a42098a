#include "probes/vpn-config/profiles/ProfileFinder.h"

#include "probes/vpn-config/profiles/Includes.h"
#include "probes/vpn-config/profiles/Nmcli.h"
#include "probes/vpn-config/profiles/ProfileFile.h"
#include "probes/vpn-config/profiles/Wipe.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace tsunagu::profiles {
namespace {

constexpr int maximumFiles = 10'000;        // of a folder
constexpr qsizetype connectionsACall = 100; // a command line has room for no more than some thousand names

class Finder
{
public:
    Finder(System& system, TimePoint until, const std::stop_token& stop)
        : m_system(system)
        , m_until(until)
        , m_stop(stop)
    {
    }

    ProfileSearch find(const QList<KnownPlace>& places)
    {
        for (const KnownPlace& place : places) {
            if (m_stop.stop_requested())
                break;
            if (m_read.contains(place.includedBy))
                continue;
            if (place.pattern.isEmpty())
                lookAtFile(place.path, place.format);
            else
                lookAtFolder(place);
        }
        const bool isNetworkManagerHidden =
            std::any_of(m_search.places.begin(), m_search.places.end(), [](const ProfilePlace& place) {
                return place.format == ProfileFormat::NetworkManagerKeyfile && place.state == PlaceState::NotReadable;
            });
        if (isNetworkManagerHidden)
            askNmcli();
        m_search.isComplete &= !m_stop.stop_requested();
        std::stable_sort(m_search.profiles.begin(), m_search.profiles.end(),
                         [](const VpnProfile& a, const VpnProfile& b) {
                             return std::tie(a.name, a.location) < std::tie(b.name, b.location);
                         });
        return m_search;
    }

private:
    void addPlace(const QString& path, ProfileFormat format, PlaceState state)
    {
        m_search.places.append(ProfilePlace{path, format, state, std::nullopt, {}});
    }

    static PlaceState stateOf(const Error& error)
    {
        switch (error.kind) {
        case ErrorKind::NotAvailable:
            return PlaceState::Absent;
        case ErrorKind::PermissionDenied:
            return PlaceState::NotReadable;
        default:
            return PlaceState::Broken;
        }
    }

    void lookAtFolder(const KnownPlace& place)
    {
        const auto names = m_system.listFiles(place.path, maximumFiles);
        if (!names) {
            addPlace(place.path, place.format, stateOf(names.error()));
            return;
        }
        addPlace(place.path, place.format, PlaceState::Read);
        for (const QString& name : *names) {
            if (m_stop.stop_requested())
                return;
            if (matchesPattern(name, place.pattern))
                lookAtFile(place.path + u'/' + name, place.format);
        }
    }

    void lookAtFile(const QString& path, ProfileFormat format)
    {
        auto content = m_system.readFile(path, maximumFileBytes);
        if (!content) {
            addPlace(path, format, stateOf(content.error()));
            if (m_search.places.last().state == PlaceState::Broken)
                m_search.places.last().error = FileError{FileFault::TooLarge, 0};
            return;
        }
        const ParseResult file = parseProfileFile(*content, path, &m_system, format);
        wipe(*content);
        addPlace(path, format, file ? PlaceState::Read : PlaceState::Broken);
        ProfilePlace& place = m_search.places.last();
        if (!file) {
            place.error = file.error();
            return;
        }
        m_read.insert(path);
        place.problems = file->problems;
        for (const VpnProfile& profile : file->profiles)
            add(profile);
    }

    void add(const VpnProfile& profile)
    {
        if (m_search.profiles.size() < maximumProfiles)
            m_search.profiles.append(profile);
        else
            m_search.isComplete = false;
    }

    /// What nmcli shows: everything but secrets. Connections whose files were read are known better already.
    void askNmcli()
    {
        const QString program = QStringLiteral("nmcli");
        const QStringList table{QStringLiteral("-t"), QStringLiteral("-f"), QStringLiteral("NAME,UUID,TYPE"),
                                QStringLiteral("connection"), QStringLiteral("show")};
        const auto listing = m_system.run(program, table, m_until, m_stop);
        if (!listing || listing->exitCode != 0) {
            const bool isAbsent = !listing && listing.error().kind == ErrorKind::NotAvailable;
            addPlace(program, ProfileFormat::NetworkManagerListing, isAbsent ? PlaceState::Absent : PlaceState::Broken);
            return;
        }
        addPlace(program, ProfileFormat::NetworkManagerListing, PlaceState::Read);
        QSet<QString> known;
        for (const VpnProfile& profile : std::as_const(m_search.profiles)) {
            if (profile.format == ProfileFormat::NetworkManagerKeyfile)
                known.insert(profile.name);
        }
        QStringList uuids;
        for (const NmcliRow& row : parseNmcliTable(listing->standardOutput)) {
            if (row.isVpn() && !known.contains(row.name))
                uuids.append(row.uuid);
        }
        for (qsizetype first = 0; first < uuids.size() && !m_stop.stop_requested(); first += connectionsACall)
            showConnections(program, uuids.mid(first, connectionsACall));
    }

    void showConnections(const QString& program, const QStringList& uuids)
    {
        const QStringList arguments = QStringList{QStringLiteral("-t"), QStringLiteral("-f"), nmcliFields(),
                                                  QStringLiteral("connection"), QStringLiteral("show")} +
                                      uuids;
        const auto shown = m_system.run(program, arguments, m_until, m_stop);
        const auto file = shown ? parseNmcli(shown->standardOutput, {}) : fileError(FileFault::NotWellFormed);
        if (!file) {
            m_search.isComplete = false;
            return;
        }
        for (const VpnProfile& profile : file->profiles)
            add(profile);
    }

    System& m_system;
    TimePoint m_until;
    const std::stop_token& m_stop;
    ProfileSearch m_search;
    QSet<QString> m_read;
};

} // namespace

ProfileSearch findProfiles(System& system, const QList<KnownPlace>& places, TimePoint until,
                           const std::stop_token& stop)
{
    return Finder(system, until, stop).find(places);
}

FileSearch searchFile(System& system, const QString& path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    auto content = system.readFile(absolute, maximumFileBytes);
    if (!content && content.error().kind == ErrorKind::InputInvalid)
        return tl::unexpected(FileRefusal{path, FileError{FileFault::TooLarge, 0}});
    if (!content)
        return tl::unexpected(FileRefusal{path, content.error()});
    const ParseResult file = parseProfileFile(*content, absolute, &system);
    wipe(*content);
    if (!file)
        return tl::unexpected(FileRefusal{path, file.error()});
    if (file->profiles.isEmpty())
        return tl::unexpected(FileRefusal{path, NoProfiles{}});
    ProfileSearch search;
    search.profiles = file->profiles;
    search.places.append({path, file->format, PlaceState::Read, std::nullopt, file->problems});
    return search;
}

} // namespace tsunagu::profiles
