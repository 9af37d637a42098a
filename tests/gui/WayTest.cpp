// The whole way through the wizard, as a person with a keyboard and no mouse goes it.

#include "report/model/ReportJson.h"
#include "report/text/VerdictText.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/pages/ReportPage.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/ChoiceCard.h"
#include "wizard-pages/widgets/TextField.h"
#include "wizard-pages/wizard/Foot.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace tsunagu {
namespace {

using std::chrono::milliseconds;

class Way : public WizardFixture, public testing::WithParamInterface<Language>
{
};

std::string languageName(const testing::TestParamInfo<Language>& info)
{
    return languageCode(info.param).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Languages, Way, testing::Values(Language::Japanese, Language::English), languageName);

TEST_P(Way, LeadsFromTheCodeToTheEndByKeyboardAlone)
{
    open(GetParam());
    type(QStringLiteral("809"));
    EXPECT_TRUE(pageText().contains(QStringLiteral("809")));
    press(Qt::Key_Return);
    expectPage(PageKind::WhichVpn);
    type(QStringLiteral("https://vpn.example.jp/login"));
    press(Qt::Key_Return);
    expectPage(PageKind::Consent);
    EXPECT_TRUE(pageText().contains(QStringLiteral("vpn.example.jp")));
    EXPECT_FALSE(session().isRunning()) << "something was sent before the person agreed";
    press(Qt::Key_Return);
    expectPage(PageKind::Check);
    expectPage(PageKind::Result);
    ASSERT_TRUE(session().run());
    EXPECT_EQ(verdict(), QStringLiteral("isp.block"));
    EXPECT_EQ(session().run()->target.errorCode->number, 809U);
    const Article article = window().model().verdictArticle(*session().run());
    EXPECT_EQ(titleText(), article.title);
    press(Qt::Key_Return);
    expectPage(PageKind::Fix);
    EXPECT_EQ(window().currentPage()->id(), QStringLiteral("F-1"));

    script(sample::healthyFindings());
    press(Qt::Key_Return); // I did it, test again
    EXPECT_TRUE(QTest::qWaitFor([this] { return window().model().fix().isTested; }, 5000));
    EXPECT_EQ(verdict(), QStringLiteral("none"));
    press(Qt::Key_Return);
    expectPage(PageKind::Prevention);
    press(Qt::Key_Return);
    expectPage(PageKind::Report);
    while (QApplication::focusWidget() != window().foot()->primary())
        press(Qt::Key_Tab);
    press(Qt::Key_Return);
    EXPECT_FALSE(window().isVisible());
}

TEST_P(Way, SaysWhatIsWrongWithAServerAndStaysThere)
{
    open(GetParam());
    press(Qt::Key_Return);
    expectPage(PageKind::WhichVpn);
    const QString before = pageText();
    press(Qt::Key_Return);
    EXPECT_EQ(window().current(), PageKind::WhichVpn);
    EXPECT_GT(pageText().size(), before.size()) << "an empty name is not explained";
    type(QStringLiteral("bad name!"));
    EXPECT_TRUE(pageText().contains(QStringLiteral("✕")));
    press(Qt::Key_Return);
    EXPECT_EQ(window().current(), PageKind::WhichVpn);
}

TEST_P(Way, TellsTheConflictOfNumberAndName)
{
    open(GetParam(), QString(), QStringLiteral("0x00003618"));
    EXPECT_TRUE(pageText().contains(QStringLiteral("ERROR_IPSEC_IKE_PEER_CRL_FAILED")));
    EXPECT_TRUE(pageText().contains(QStringLiteral("ERROR_IPSEC_IKE_MM_DELAY_DROP")));
    EXPECT_TRUE(pageText().contains(QStringLiteral("0x000035F6")));
}

TEST_P(Way, SaysWhatAnErrorIsAboutAndWhatIsUsuallyBehindIt)
{
    const bool isJapanese = GetParam() == Language::Japanese;
    open(GetParam(), QString(), QStringLiteral("13868"));
    EXPECT_TRUE(pageText().contains(isJapanese ? QStringLiteral("（設定）") : QStringLiteral("(settings)")));
    EXPECT_TRUE(pageText().contains(causeName(u"vpn.proposal-mismatch", GetParam())));
}

TEST_P(Way, TakesANotificationOfIke)
{
    script(sample::healthyFindings());
    open(GetParam(), QStringLiteral("vpn.example.jp"), QStringLiteral("received AUTHENTICATION_FAILED notify error"));
    EXPECT_TRUE(pageText().contains(QStringLiteral("AUTHENTICATION_FAILED")));
    EXPECT_TRUE(pageText().contains(causeName(u"vpn.credentials", GetParam())));
    for (int page = 0; page < 3; ++page)
        press(Qt::Key_Return);
    expectPage(PageKind::Result);
    ASSERT_TRUE(session().run());
    EXPECT_EQ(session().run()->target.errorCode->symbol, QStringLiteral("AUTHENTICATION_FAILED"));
    EXPECT_FALSE(session().run()->target.errorCode->number);
    EXPECT_EQ(verdict(), QStringLiteral("vpn.credentials"));
}

TEST_P(Way, GoesOnWithoutANumberByTheCard)
{
    open(GetParam(), QString(), QStringLiteral("809"));
    auto* card = window().currentPage()->findChild<ChoiceCard*>();
    ASSERT_NE(card, nullptr);
    for (int i = 0; i < 10 && !card->hasFocus(); ++i)
        press(Qt::Key_Tab);
    ASSERT_TRUE(card->hasFocus());
    press(Qt::Key_Return);
    expectPage(PageKind::WhichVpn);
    EXPECT_EQ(window().model().codeReading().state, CodeReadState::Empty);
}

TEST_P(Way, EscapeStopsTheCheckAndKeepsWhatWasMeasured)
{
    script(sample::ispBlockFindings(), milliseconds(4000));
    open(GetParam(), QStringLiteral("vpn.example.jp"));
    window().showPage(PageKind::Consent);
    press(Qt::Key_Return);
    expectPage(PageKind::Check);
    EXPECT_TRUE(QTest::qWaitFor([this] { return session().findings().all().size() >= 2; }, 5000));
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !session().isRunning(); }, 500)) << "not stopped at once";
    ASSERT_TRUE(session().run());
    EXPECT_EQ(session().run()->end, RunEnd::Cancelled);
    EXPECT_TRUE(session().run()->findings.has(u"net.link", Status::Pass));
    EXPECT_EQ(window().current(), PageKind::Check) << "who stops wants to stay";
    press(Qt::Key_Return);
    expectPage(PageKind::Result);
}

TEST_P(Way, GoesBackAndAgain)
{
    open(GetParam(), QStringLiteral("vpn.example.jp"), QStringLiteral("809"));
    window().showPage(PageKind::Consent);
    press(Qt::Key_Left, Qt::AltModifier);
    expectPage(PageKind::WhichVpn);
    EXPECT_EQ(window().currentPage()->findChild<TextField*>()->text(), QStringLiteral("vpn.example.jp"));
    press(Qt::Key_Left, Qt::AltModifier);
    expectPage(PageKind::WhatHappened);
    EXPECT_EQ(window().currentPage()->findChild<TextField*>()->text(), QStringLiteral("809"));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window().current(), PageKind::WhatHappened);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Return);
    expectPage(PageKind::Result);
    press(Qt::Key_Left, Qt::AltModifier);
    expectPage(PageKind::Check);
    press(Qt::Key_Left, Qt::AltModifier);
    expectPage(PageKind::Consent);
    script(sample::healthyFindings());
    press(Qt::Key_Return);
    expectPage(PageKind::Result);
    ASSERT_EQ(verdict(), QStringLiteral("none"));
    EXPECT_EQ(titleText(), window().model().verdictArticle(*session().run()).title);
}

TEST_P(Way, GoingBackDuringTheCheckStopsIt)
{
    script(sample::ispBlockFindings(), milliseconds(4000));
    open(GetParam(), QStringLiteral("vpn.example.jp"));
    window().showPage(PageKind::Consent);
    press(Qt::Key_Return);
    expectPage(PageKind::Check);
    press(Qt::Key_Left, Qt::AltModifier);
    expectPage(PageKind::Consent);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !session().isRunning(); }, 500));
    QTest::qWait(50);
    EXPECT_EQ(window().current(), PageKind::Consent) << "a stopped check pulled the person on";
}

TEST_P(Way, LeadsThroughEveryStepWhenNothingHelps)
{
    open(GetParam(), QStringLiteral("vpn.example.jp"));
    session().adopt(sample::runOf(sample::ispBlockFindings()));
    window().showPage(PageKind::Fix);
    const auto steps = window().model().fixSteps(*session().run()).size();
    ASSERT_GE(steps, 2);
    for (qsizetype step = 1; step <= steps; ++step) {
        EXPECT_EQ(window().currentPage()->id(), QStringLiteral("F-%1").arg(step));
        press(Qt::Key_Return); // test again: the same
        ASSERT_TRUE(QTest::qWaitFor([this] { return window().model().fix().isTested; }, 5000));
        press(Qt::Key_Return); // next step
    }
    expectPage(PageKind::Prevention);
}

TEST_P(Way, StartsAgainFromTheReport)
{
    open(GetParam(), QStringLiteral("vpn.example.jp"), QStringLiteral("809"));
    session().adopt(sample::runOf(sample::ispBlockFindings()));
    window().showPage(PageKind::Report);
    const QList<Button*> buttons = window().currentPage()->findChildren<Button*>();
    ASSERT_FALSE(buttons.isEmpty());
    buttons.constLast()->setFocus();
    press(Qt::Key_Return);
    expectPage(PageKind::WhatHappened);
    EXPECT_TRUE(window().currentPage()->findChild<TextField*>()->text().isEmpty());
}

TEST_P(Way, SavesTheReportThroughTheDialogRedacted)
{
    const QTemporaryDir folder;
    open(GetParam(), QStringLiteral("vpn.example.jp"));
    session().adopt(sample::runOf(sample::ispBlockFindings()));
    window().showPage(PageKind::Report);
    const QList<Button*> buttons = window().currentPage()->findChildren<Button*>();
    ASSERT_GE(buttons.size(), 2);
    buttons.at(1)->click(); // JSON
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = window().findChild<QFileDialog*>()) != nullptr; }, 2000));
    const QString path = folder.filePath(QStringLiteral("r.json"));
    auto* name = dialog->findChild<QLineEdit*>();
    ASSERT_NE(name, nullptr);
    EXPECT_TRUE(name->text().startsWith(QStringLiteral("tsunagu-report-2026-11-24-")));
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pageText().contains(QStringLiteral("✓")); }, 3000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(parseReport(bytes).has_value());
    EXPECT_FALSE(bytes.contains("192.168.1.23")) << "a private address was saved";
}

TEST_P(Way, TellsWhenTheReportCannotBeSaved)
{
    open(GetParam(), QStringLiteral("vpn.example.jp"));
    session().adopt(sample::runOf(sample::ispBlockFindings()));
    window().showPage(PageKind::Report);
    auto* page = qobject_cast<ReportPage*>(window().currentPage());
    ASSERT_NE(page, nullptr);
    page->saveTo(QStringLiteral("/nowhere/at/all/r.html"), ReportSaver::Format::Html);
    EXPECT_TRUE(QTest::qWaitFor([this] { return pageText().contains(QStringLiteral("✕")); }, 3000));
}

} // namespace
} // namespace tsunagu
