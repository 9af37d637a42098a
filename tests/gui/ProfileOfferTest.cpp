// The page that asks for the VPN offers what is set up on this computer.

#include "tests/gui/ProfileFixture.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QAccessible>

#include <future>

namespace tsunagu {
namespace {

using profiles::ProfileSearch;

INSTANTIATE_TEST_SUITE_P(Languages, ProfileOffer, testing::Values(Language::Japanese, Language::English),
                         [](const auto& info) { return languageCode(info.param).toStdString(); });

TEST_P(ProfileOffer, SaysThatItIsSearchingAndHoldsNothingUp)
{
    std::promise<void> disk;
    sources().computer = [opened = disk.get_future().share()](const std::stop_token&) {
        opened.wait();
        return sample::searchOf({sample::officeProfile(), sample::branchProfile()});
    };
    setProfiles(sources());
    open(GetParam());
    window().showPage(PageKind::WhichVpn);
    EXPECT_TRUE(pageText().contains(GetParam() == Language::Japanese ? QStringLiteral("探しています…")
                                                                     : QStringLiteral("Looking for settings…")));
    EXPECT_FALSE(list()->isVisible());
    EXPECT_TRUE(field()->hasFocus());
    type(QStringLiteral("my.server"));
    disk.set_value();
    ASSERT_TRUE(QTest::qWaitFor([this] { return list()->isVisible(); }, 3000));
    EXPECT_EQ(field()->text(), QStringLiteral("my.server")) << "what was typed was replaced";
    EXPECT_TRUE(field()->hasFocus());
    EXPECT_EQ(list()->chosen(), 2) << "the typed name is what is chosen";
    EXPECT_EQ(vpn().chosen(), nullptr);
}

TEST_P(ProfileOffer, WithoutAnyTheNameIsTypedAsEver)
{
    find(QList<VpnProfile>());
    openPage();
    EXPECT_FALSE(list()->isVisible());
    EXPECT_TRUE(field()->hasFocus());
    EXPECT_TRUE(pageText().contains(GetParam() == Language::Japanese ? QStringLiteral("見つかりませんでした")
                                                                     : QStringLiteral("No VPN setting was found")));
    type(QStringLiteral("vpn.example.jp"));
    EXPECT_FALSE(examined());
}

TEST_P(ProfileOffer, AnOnlyOneIsChosenAndExamined)
{
    find({sample::officeProfile()});
    openPage();
    EXPECT_EQ(list()->chosen(), 0);
    EXPECT_TRUE(list()->hasFocus());
    EXPECT_EQ(field()->text(), QStringLiteral("vpn.example.jp"));
    press(Qt::Key_Return);
    expectPage(PageKind::Consent);
    EXPECT_TRUE(pageText().contains(sample::officeProfile().name)) << "not said what is sent of it";
    press(Qt::Key_Left, Qt::AltModifier);
    expectPage(PageKind::WhichVpn);
    EXPECT_EQ(examined(), sample::officeProfile());
    EXPECT_EQ(session().run()->target.server.host(), QStringLiteral("vpn.example.jp"));
}

TEST_P(ProfileOffer, AnOnlyOneCanBeLeftForAnotherServer)
{
    find({sample::officeProfile()});
    openPage();
    press(Qt::Key_Down);
    EXPECT_EQ(list()->chosen(), 1);
    EXPECT_TRUE(list()->hasFocus()) << "an arrow key took the keyboard away from the list";
    EXPECT_EQ(field()->text(), QString()) << "the server of what is not chosen any more";
    press(Qt::Key_Tab);
    while (!field()->hasFocus())
        press(Qt::Key_Tab);
    type(QStringLiteral("other.example.jp"));
    EXPECT_EQ(examined(), std::nullopt);
    EXPECT_EQ(session().run()->target.server.host(), QStringLiteral("other.example.jp"));
    window().showPage(PageKind::Consent);
    EXPECT_FALSE(pageText().contains(sample::officeProfile().name));
}

TEST_P(ProfileOffer, OfSeveralNoneIsGuessed)
{
    find({sample::officeProfile(), sample::branchProfile()});
    openPage();
    EXPECT_EQ(rows().size(), 3);
    EXPECT_EQ(list()->chosen(), -1);
    EXPECT_TRUE(field()->text().isEmpty());
    EXPECT_TRUE(list()->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(window().current(), PageKind::WhichVpn);
    EXPECT_TRUE(pageText().contains(QStringLiteral("✕")));
}

TEST_P(ProfileOffer, ArrowsAndFirstLettersChoose)
{
    VpnProfile zebra = sample::branchProfile();
    zebra.name = QStringLiteral("Zebra");
    zebra.server = QStringLiteral("zebra.example.jp");
    find({sample::officeProfile(), sample::branchProfile(), zebra});
    openPage();
    press(Qt::Key_Down);
    EXPECT_EQ(chosenName(), sample::officeProfile().name) << "the first arrow key passed over the first row";
    press(Qt::Key_Down);
    EXPECT_EQ(chosenName(), sample::branchProfile().name);
    EXPECT_EQ(field()->text(), QStringLiteral("vpn.branch.example.jp"));
    press(Qt::Key_Up);
    EXPECT_EQ(chosenName(), sample::officeProfile().name);
    type(QStringLiteral("ze"));
    EXPECT_EQ(chosenName(), QStringLiteral("Zebra"));
    EXPECT_EQ(examined(), zebra);
}

TEST_P(ProfileOffer, AClickOnAnotherServerLeadsToTheField)
{
    find({sample::officeProfile(), sample::branchProfile()});
    openPage();
    const auto click = [this](int row) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list()->visualRect(list()->model()->index(row, 0)).center());
    };
    click(1);
    EXPECT_EQ(chosenName(), sample::branchProfile().name);
    EXPECT_FALSE(field()->hasFocus());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      list()->visualRect(list()->model()->index(1, 0)).center());
    EXPECT_EQ(chosenName(), sample::branchProfile().name) << "Control and a click left nothing chosen";
    click(2);
    EXPECT_TRUE(field()->hasFocus());
    EXPECT_EQ(vpn().chosen(), nullptr);
}

TEST_P(ProfileOffer, ThatOfATypedServerIsRecognised)
{
    find({sample::officeProfile(), sample::branchProfile()});
    openPage(QStringLiteral("VPN.branch.example.jp"));
    EXPECT_EQ(chosenName(), sample::branchProfile().name);
    find({sample::officeProfile()});
    openPage(QStringLiteral("elsewhere.example.jp"));
    EXPECT_EQ(vpn().chosen(), nullptr);
    EXPECT_EQ(field()->text(), QStringLiteral("elsewhere.example.jp"));
    EXPECT_EQ(list()->chosen(), 1);
}

TEST_P(ProfileOffer, TheServerMayBeChangedAndTheSettingStays)
{
    find({sample::officeProfile()});
    openPage();
    field()->setFocus();
    field()->selectAll();
    type(QStringLiteral("192.0.2.7"));
    EXPECT_EQ(list()->chosen(), 0);
    EXPECT_EQ(examined(), sample::officeProfile());
    EXPECT_EQ(session().run()->target.server.host(), QStringLiteral("192.0.2.7"));
}

TEST_P(ProfileOffer, OneWithoutAServerAsksForIt)
{
    find({sample::profileWithoutServer()});
    openPage();
    EXPECT_EQ(list()->chosen(), 0);
    EXPECT_TRUE(field()->hasFocus());
    EXPECT_TRUE(pageText().contains(GetParam() == Language::Japanese ? QStringLiteral("サーバーの名前がありません")
                                                                     : QStringLiteral("does not name its server")));
    EXPECT_FALSE(pageText().contains(QStringLiteral("✕"))) << "nobody has done anything wrong yet";
    press(Qt::Key_Return);
    EXPECT_EQ(window().current(), PageKind::WhichVpn);
    EXPECT_TRUE(pageText().contains(QStringLiteral("✕")));
    type(QStringLiteral("vpn.example.jp"));
    EXPECT_EQ(examined(), sample::profileWithoutServer());
}

TEST_P(ProfileOffer, TellsWhatCouldNotBeRead)
{
    find(sample::partlyUnreadableSearch());
    openPage();
    const QString text = pageText();
    EXPECT_TRUE(text.contains(QStringLiteral("/etc/swanctl/swanctl.conf")));
    EXPECT_TRUE(text.contains(QStringLiteral("/etc/ipsec.conf")));
    EXPECT_FALSE(text.contains(QStringLiteral("/usr/local/etc/ipsec.conf"))) << "what is not there is not missing";
    EXPECT_EQ(list()->chosen(), 0);
}

TEST_P(ProfileOffer, WhatNetworkManagerToldIsNotCalledUnreadable)
{
    using profiles::PlaceState;
    ProfileSearch search = sample::searchOf({sample::officeProfile()});
    search.places = {{QStringLiteral("/etc/NetworkManager/system-connections"), ProfileFormat::NetworkManagerKeyfile,
                      PlaceState::NotReadable, std::nullopt},
                     {QStringLiteral("nmcli"), ProfileFormat::NetworkManagerListing, PlaceState::Read, std::nullopt}};
    find(search);
    openPage();
    EXPECT_FALSE(pageText().contains(QStringLiteral("system-connections")));
    search.places.last().state = PlaceState::Broken;
    find(search);
    openPage();
    EXPECT_TRUE(pageText().contains(QStringLiteral("system-connections")));
}

TEST_P(ProfileOffer, SpeaksTheOtherLanguageWithoutAnotherSearch)
{
    find({sample::officeProfile(), sample::profileWithoutServer()});
    openPage();
    press(Qt::Key_Down);
    const QStringList before = rows();
    const QString spoken = list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    const QString name = list()->accessibleName();
    window().setLanguage(otherLanguage());
    ASSERT_TRUE(QTest::qWaitFor([&] { return list()->accessibleName() != name; }, 3000));
    EXPECT_NE(rows().last(), before.last());
    EXPECT_EQ(rows().first(), before.first());
    EXPECT_NE(list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), spoken);
    EXPECT_EQ(list()->chosen(), 0);
    EXPECT_TRUE(list()->hasFocus());
    EXPECT_EQ(searches(), 1);
}

TEST_P(ProfileOffer, ShowsHostileNamesTamed)
{
    find({sample::hostileProfile(), sample::officeProfile()});
    openPage();
    const QString title = rows().first();
    EXPECT_LE(title.size(), 60);
    EXPECT_FALSE(title.contains(QChar(0x202E)));
    EXPECT_FALSE(title.contains(u'\n'));
    const QString spoken = list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_LT(spoken.size(), 400);
}

TEST_P(ProfileOffer, AssistiveTechnologyReadsListLabelsAndRows)
{
    find({sample::officeProfile(), sample::branchProfile()});
    openPage();
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(list());
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->role(), QAccessible::List);
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty());
    ASSERT_EQ(interface->childCount(), 3);
    const QString row = interface->child(1)->text(QAccessible::Name);
    EXPECT_TRUE(row.contains(sample::branchProfile().name)) << row.toStdString();
    EXPECT_TRUE(row.contains(QStringLiteral("L2TP"))) << row.toStdString();
    EXPECT_TRUE(row.contains(QStringLiteral("vpn.branch.example.jp"))) << row.toStdString();
    int buddies = 0;
    const QList<TextLabel*> labels = window().currentPage()->findChildren<TextLabel*>();
    for (const TextLabel* label : labels)
        buddies += label->buddy() == list() || label->buddy() == field() ? 1 : 0;
    EXPECT_EQ(buddies, 2);
}

TEST_P(ProfileOffer, PracticeOffersNothing)
{
    openPage(QStringLiteral("127.0.0.1"));
    EXPECT_FALSE(list()->parentWidget()->isVisible());
    EXPECT_TRUE(field()->hasFocus());
}

} // namespace
} // namespace tsunagu
