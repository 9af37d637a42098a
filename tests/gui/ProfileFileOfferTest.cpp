// The page that asks for the VPN offers what stands in a file, and says why a file offers nothing.

#include "tests/gui/ProfileFixture.h"
#include "wizard-pages/widgets/Button.h"

#include <QFileDialog>
#include <QTemporaryFile>

namespace tsunagu {
namespace {

using ProfileFileOffer = ProfileOffer;

INSTANTIATE_TEST_SUITE_P(Languages, ProfileFileOffer, testing::Values(Language::Japanese, Language::English),
                         [](const auto& info) { return languageCode(info.param).toStdString(); });

TEST_P(ProfileFileOffer, TheFileOfTheCommandLineIsShown)
{
    find({sample::officeProfile()});
    haveFile(sample::searchOf({sample::branchProfile()}));
    openPage({}, QStringLiteral("branch.pbk"));
    EXPECT_EQ(opened(), QStringLiteral("branch.pbk"));
    EXPECT_EQ(chosenName(), sample::branchProfile().name);
    EXPECT_EQ(field()->text(), QStringLiteral("vpn.branch.example.jp"));
    EXPECT_TRUE(pageText().contains(QStringLiteral("branch.pbk")));
    EXPECT_EQ(rows().size(), 2);
    vpn().closeFile();
    EXPECT_TRUE(QTest::qWaitFor([this] { return chosenName() == sample::officeProfile().name; }, 3000));
    EXPECT_EQ(searches(), 1) << "the computer was searched again";
}

TEST_P(ProfileFileOffer, AServerNamedBesideTheFileComesFirst)
{
    haveFile(sample::searchOf({sample::branchProfile()}));
    openPage(QStringLiteral("192.0.2.7"), QStringLiteral("branch.pbk"));
    EXPECT_EQ(chosenName(), sample::branchProfile().name);
    EXPECT_EQ(field()->text(), QStringLiteral("192.0.2.7"));
}

TEST_P(ProfileFileOffer, AFileWithSeveralIsAListToChooseFrom)
{
    haveFile(sample::searchOf({sample::officeProfile(), sample::branchProfile()}));
    openPage({}, QStringLiteral("two.conf"));
    EXPECT_EQ(list()->chosen(), -1);
    EXPECT_EQ(rows().size(), 3);
}

TEST_P(ProfileFileOffer, ABrokenFileIsExplainedAndTheRestStays)
{
    find({sample::officeProfile()});
    haveFile(tl::unexpected(sample::brokenFile()));
    openPage({}, QStringLiteral("office.conf"));
    ASSERT_TRUE(refusal()->isVisible());
    EXPECT_TRUE(pageText().contains(QStringLiteral("/homes/me/office.conf")));
    EXPECT_TRUE(pageText().contains(QStringLiteral("12"))) << "the line is not told";
    EXPECT_EQ(chosenName(), sample::officeProfile().name);
    const QString before = pageText();
    window().setLanguage(otherLanguage());
    EXPECT_TRUE(QTest::qWaitFor([&] { return pageText() != before; }, 3000));
    EXPECT_TRUE(refusal()->isVisible());
}

TEST_P(ProfileFileOffer, EveryRefusalHasASentenceInTheWindow)
{
    for (const auto& reason : {std::variant<Error, profiles::FileError, profiles::NoProfiles>(profiles::NoProfiles{}),
                               std::variant<Error, profiles::FileError, profiles::NoProfiles>(
                                   Error{ErrorKind::PermissionDenied, QStringLiteral("/homes/me/office.conf")})}) {
        haveFile(tl::unexpected(profiles::FileRefusal{QStringLiteral("/homes/me/office.conf"), reason}));
        openPage({}, QStringLiteral("office.conf"));
        EXPECT_TRUE(refusal()->isVisible());
        EXPECT_TRUE(pageText().contains(QStringLiteral("/homes/me/office.conf")));
        EXPECT_TRUE(field()->hasFocus());
    }
}

TEST_P(ProfileFileOffer, AFileIsOpenedThroughTheDialog)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    find({sample::officeProfile()});
    haveFile(sample::searchOf({sample::branchProfile()}));
    openPage(QStringLiteral("typed.example.jp"));
    const QList<Button*> buttons = window().currentPage()->findChildren<Button*>();
    ASSERT_FALSE(buttons.isEmpty());
    buttons.constFirst()->click();
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = window().findChild<QFileDialog*>()) != nullptr; }, 2000));
    for (const char* ending : {"pbk", "conf", "mobileconfig", "nmconnection"})
        EXPECT_TRUE(dialog->nameFilters().constFirst().contains(QLatin1String(ending))) << ending;
    auto* name = dialog->findChild<QLineEdit*>();
    ASSERT_NE(name, nullptr);
    name->setText(file.fileName());
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return vpn().shownFile().size() > 0; }, 3000));
    EXPECT_EQ(opened(), file.fileName());
    EXPECT_EQ(chosenName(), sample::branchProfile().name) << "who opens a file means what is in it";
    EXPECT_EQ(field()->text(), QStringLiteral("vpn.branch.example.jp"));
}

} // namespace
} // namespace tsunagu
