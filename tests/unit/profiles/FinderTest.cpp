#include "probes/vpn-config/profiles/ProfileFinder.h"
#include "tests/support/DelegatingSystem.h"
#include "tests/support/Speed.h"
#include "tests/unit/profiles/Corpus.h"

#include <chrono>
#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const QString connectionsFolder = QStringLiteral("/etc/NetworkManager/system-connections");

class FinderTest : public testing::Test
{
protected:
    void put(const char16_t* path, const char16_t* corpusName)
    {
        system.files.insert(QString::fromUtf16(path), corpusFile(QString::fromUtf16(corpusName)));
    }

    ProfileSearch find()
    {
        return findProfiles(system, knownPlaces(QStringLiteral("/homes/me")), TimePoint::max(), stop.get_token());
    }

    static QStringList names(const ProfileSearch& search)
    {
        QStringList list;
        for (const VpnProfile& profile : search.profiles)
            list.append(profile.name);
        return list;
    }

    static std::optional<ProfilePlace> place(const ProfileSearch& search, const QString& path)
    {
        for (const ProfilePlace& candidate : search.places) {
            if (candidate.path == path)
                return candidate;
        }
        return std::nullopt;
    }

    static std::optional<PlaceState> state(const ProfileSearch& search, const QString& path)
    {
        const auto found = place(search, path);
        return found ? std::optional(found->state) : std::nullopt;
    }

    static CommandResult output(const QByteArray& bytes) { return {0, bytes, {}}; }

    tsunagu::test::FakeSystem system;
    std::stop_source stop;
};

TEST_F(FinderTest, LooksEverywhere)
{
    put(u"/etc/NetworkManager/system-connections/office.nmconnection", u"good/strongswan-eap.nmconnection");
    put(u"/run/NetworkManager/system-connections/cisco.nmconnection", u"good/libreswan-ikev1.nmconnection");
    put(u"/etc/swanctl/swanctl.conf", u"good/swanctl.conf");
    put(u"/etc/swanctl/conf.d/branch.conf", u"good/conf.d/branch.conf");
    put(u"/etc/ipsec.conf", u"good/ipsec.conf");
    put(u"/etc/ipsec.d/libreswan.conf", u"good/ipsec.d/libreswan.conf");
    put(u"/homes/me/.local/etc/swanctl/swanctl.conf", u"good/conf.d/branch.conf");
    const ProfileSearch search = find();
    EXPECT_TRUE(search.isComplete);
    EXPECT_EQ(search.profiles.size(), 2 + 4 + 6 + 1);
    EXPECT_EQ(names(search).count(u"branch"_qs), 2) << "one of the system, one of the person";
    EXPECT_EQ(names(search).count(u"libre"_qs), 1) << "included, and not read once more by itself";
    EXPECT_EQ(state(search, u"/usr/local/etc/ipsec.conf"_qs), PlaceState::Absent);
    EXPECT_EQ(state(search, u"/etc/ipsec.conf"_qs), PlaceState::Read);
}

TEST_F(FinderTest, NotReadableIsNotTheSameAsAbsent)
{
    put(u"/etc/NetworkManager/system-connections/office.nmconnection", u"good/strongswan-eap.nmconnection");
    system.locked = {connectionsFolder + u"/office.nmconnection"_qs, u"/etc/swanctl/swanctl.conf"_qs};
    const ProfileSearch search = find();
    EXPECT_EQ(state(search, connectionsFolder + u"/office.nmconnection"_qs), PlaceState::NotReadable);
    EXPECT_EQ(state(search, u"/etc/swanctl/swanctl.conf"_qs), PlaceState::NotReadable);
    EXPECT_EQ(state(search, u"/etc/ipsec.conf"_qs), PlaceState::Absent);
    EXPECT_EQ(state(search, u"nmcli"_qs), PlaceState::Absent);
    EXPECT_THAT(search.profiles, IsEmpty());
}

TEST_F(FinderTest, PartsAreReadWhenTheWholeMayNotBe)
{
    system.locked = {u"/etc/swanctl/swanctl.conf"_qs};
    put(u"/etc/swanctl/conf.d/branch.conf", u"good/conf.d/branch.conf");
    EXPECT_THAT(names(find()), ElementsAre(u"branch"_qs));
}

TEST_F(FinderTest, AsksNmcliForWhatItMayNotRead)
{
    system.locked = {connectionsFolder};
    system.commands.insert(
        u"nmcli"_qs, output(corpusFile(u"good/nmcli-table.txt"_qs) + corpusFile(u"good/nmcli-connections.txt"_qs)));
    const ProfileSearch search = find();
    EXPECT_EQ(state(search, u"nmcli"_qs), PlaceState::Read);
    EXPECT_THAT(names(search), ElementsAre(u"Cisco"_qs, u"Office (strongSwan)"_qs));
    EXPECT_EQ(search.profiles[1].format, ProfileFormat::NetworkManagerListing);
    EXPECT_EQ(search.profiles[1].server, u"vpn.example.com"_qs);
}

TEST_F(FinderTest, AsksNmcliOnlyThen)
{
    put(u"/etc/NetworkManager/system-connections/office.nmconnection", u"good/strongswan-eap.nmconnection");
    system.commands.insert(u"nmcli"_qs, output(corpusFile(u"good/nmcli-connections.txt"_qs)));
    const ProfileSearch search = find();
    EXPECT_EQ(state(search, u"nmcli"_qs), std::nullopt);
    EXPECT_EQ(search.profiles.size(), 1);
}

TEST_F(FinderTest, AFailingNmcliIsTold)
{
    system.locked = {connectionsFolder};
    system.commands.insert(u"nmcli"_qs, CommandResult{8, {}, "NetworkManager is not running"});
    EXPECT_EQ(state(find(), u"nmcli"_qs), PlaceState::Broken);
}

TEST_F(FinderTest, BrokenFilesAreTold)
{
    put(u"/etc/swanctl/swanctl.conf", u"broken/swanctl-unclosed.conf");
    put(u"/etc/ipsec.conf", u"broken/ipsec-no-indent.conf");
    system.files.insert(u"/usr/local/etc/ipsec.conf"_qs, QByteArray(9 * 1024 * 1024, ' '));
    const ProfileSearch search = find();
    const auto swanctl = place(search, u"/etc/swanctl/swanctl.conf"_qs);
    ASSERT_TRUE(swanctl && swanctl->error);
    EXPECT_EQ(swanctl->state, PlaceState::Broken);
    EXPECT_EQ(swanctl->error->line, 6);
    EXPECT_EQ(state(search, u"/etc/ipsec.conf"_qs), PlaceState::Broken);
    EXPECT_EQ(place(search, u"/usr/local/etc/ipsec.conf"_qs)->error, (FileError{FileFault::TooLarge, 0}));
}

TEST_F(FinderTest, StopsWhenItIsTold)
{
    put(u"/etc/ipsec.conf", u"good/ipsec.conf");
    stop.request_stop();
    const ProfileSearch search = find();
    EXPECT_FALSE(search.isComplete);
    EXPECT_THAT(search.profiles, IsEmpty());
}

TEST_F(FinderTest, AThousandProfilesTakeLessThanASecond)
{
    const QByteArray keyfile = corpusFile(u"good/strongswan-eap.nmconnection"_qs);
    QByteArray conns = "conn %default\n ike=aes256-sha256-modp2048\nconn base\n leftauth=psk\n";
    QByteArray sections =
        "base { version = 2\n proposals = aes256-sha256-modp2048\n local { auth = psk\n } }\nconnections {\n";
    for (int index = 0; index < 1000; ++index) {
        const QByteArray number = QByteArray::number(index);
        QByteArray own = keyfile;
        own.replace("Office (strongSwan)", "nm" + number);
        system.files.insert(connectionsFolder + u"/%1.nmconnection"_qs.arg(index), own);
        conns += "conn c" + number + "\n also=base\n right=a.example\n";
        sections += "s" + number + " : base { remote_addrs = a.example\n }\n";
    }
    system.files.insert(u"/etc/ipsec.conf"_qs, conns);
    system.files.insert(u"/etc/swanctl/swanctl.conf"_qs, sections + "}\n");
    const auto start = std::chrono::steady_clock::now();
    const ProfileSearch search = find();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(search.profiles.size(), 3000);
    EXPECT_LT(elapsed.count(), 3 * ::tsunagu::test::slowness) << "three thousand of them";
}

/// Folders are for administrators only, and nmcli hangs, until it is stopped, when it is to show connections.
class StallingSystem final : public tsunagu::test::DelegatingSystem
{
public:
    StallingSystem(System& rest, std::stop_source stop)
        : DelegatingSystem(rest)
        , m_stop(std::move(stop))
    {
    }

    Result<QStringList> listFiles(const QString& path, int /*maximumEntries*/) override
    {
        return tl::unexpected(Error{ErrorKind::PermissionDenied, path});
    }
    Result<CommandResult> run(const QString& program, const QStringList& /*arguments*/, TimePoint /*until*/,
                              const std::stop_token& /*stop*/) override
    {
        if (++calls > 1) {
            m_stop.request_stop(); // the person closes the window while it hangs
            return tl::unexpected(Error{ErrorKind::Cancelled, program});
        }
        QByteArray table;
        for (int index = 0; index < 3000; ++index)
            table += "n" + QByteArray::number(index) + ":00000000-0000-4000-8000-" +
                     QByteArray::number(index).rightJustified(12, '0') + ":vpn:--\n";
        return CommandResult{0, table, {}};
    }

    int calls = 0;

private:
    std::stop_source m_stop;
};

TEST_F(FinderTest, StartsNoCommandAfterAStop)
{
    StallingSystem stalling(system, stop);
    const ProfileSearch search =
        findProfiles(stalling, knownPlaces(QStringLiteral("/homes/me")), TimePoint::max(), stop.get_token());
    EXPECT_EQ(stalling.calls, 2) << "the table, and one of thirty calls for its connections";
    EXPECT_FALSE(search.isComplete);
}

TEST(SearchFile, TellsWhyAFileGivesNothing)
{
    tsunagu::test::FakeSystem system;
    system.locked = {u"/x/locked.conf"_qs};
    system.files.insert(u"/x/letter.txt"_qs, corpusFile(u"broken/unknown.txt"_qs));
    system.files.insert(u"/x/large.conf"_qs, QByteArray(9 * 1024 * 1024, ' '));
    system.files.insert(u"/x/setup.conf"_qs, "config setup\n  uniqueids=no\n");
    const auto kindOf = [&](const QString& path) {
        return std::get<Error>(searchFile(system, path).error().reason).kind;
    };
    const auto faultOf = [&](const QString& path) {
        return std::get<FileError>(searchFile(system, path).error().reason).fault;
    };
    EXPECT_EQ(kindOf(u"/x/none.conf"_qs), ErrorKind::NotAvailable);
    EXPECT_EQ(kindOf(u"/x/locked.conf"_qs), ErrorKind::PermissionDenied);
    EXPECT_EQ(faultOf(u"/x/letter.txt"_qs), FileFault::UnknownFormat);
    EXPECT_EQ(faultOf(u"/x/large.conf"_qs), FileFault::TooLarge);
    EXPECT_TRUE(std::holds_alternative<NoProfiles>(searchFile(system, u"/x/setup.conf"_qs).error().reason));
    EXPECT_EQ(searchFile(system, u"/x/setup.conf"_qs).error().path, u"/x/setup.conf"_qs);
}

TEST(SearchFile, GivesTheProfilesAndTheirPlace)
{
    tsunagu::test::FakeSystem system;
    system.files.insert(u"/x/ipsec.conf"_qs, corpusFile(u"good/ipsec.conf"_qs));
    const FileSearch found = searchFile(system, u"/x/../x/ipsec.conf"_qs);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->profiles.size(), 5);
    ASSERT_EQ(found->places.size(), 1);
    EXPECT_EQ(found->places[0].path, u"/x/../x/ipsec.conf"_qs) << "as the person named it";
}

} // namespace
} // namespace tsunagu::profiles::test
