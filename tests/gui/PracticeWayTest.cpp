// The whole way through the wizard for each practice scenario: the real probes against the practice responder on
// loopback, by keyboard alone. Most of the time is waiting for the probes, so each language is a program of its own and
// both can run at the same time; every wizard has its own server on ports of its own.

#include "app/practice/Practice.h"
#include "app/registry/StandardProbes.h"
#include "report/explanation/Knowledge.h"
#include "report/text/VerdictText.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Bubble.h"
#include "wizard-pages/widgets/PathPicture.h"
#include "wizard-pages/widgets/Tag.h"
#include "wizard-pages/wizard/Foot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

using std::chrono::seconds;

constexpr seconds patienceOfACheck{40}; // its own deadline is 30 s

/// What a scenario has to lead to, and the words with which a caller begins.
struct Expectation
{
    QStringView scenario;
    QStringView verdict;
    QStringView possible; ///< a cause that stays possible without being the verdict; empty: none is asked for
    QStringView typed;    ///< what the screen said
};

constexpr std::array<Expectation, 6> expectations{{
    {u"healthy", u"none", u"", u""},
    {u"silent", u"server.ike-blocked", u"", u"809"},
    {u"only-500", u"server.ike-blocked", u"", u"0x8007274C"},
    {u"slow", u"server.slow", u"isp.throttle", u"718"},
    // Without the VPN's settings nothing tells which methods the server would have taken.
    {u"no-proposal-chosen", u"inconclusive", u"vpn.proposal-mismatch", u"13868"},
    {u"not-listening", u"server.no-vpn-service", u"", u"789"},
}};

const Expectation* expectationOf(QStringView scenario)
{
    const auto* const found = std::find_if(expectations.begin(), expectations.end(),
                                           [scenario](const Expectation& each) { return each.scenario == scenario; });
    return found == expectations.end() ? nullptr : found;
}

class PracticeWay : public WizardFixture, public testing::WithParamInterface<QString>
{
protected:
    PracticeWay()
        : WizardFixture(standardProbes)
    {
    }

    static Language language() { return languageFromCode(QStringLiteral(TSUNAGU_TEST_LANGUAGE)).value(); }

    /// Opens the wizard on the scenario's server, as `tsunagu --practice` does.
    void practise(const QString& scenario)
    {
        const auto ports = m_responder.start(scenario, m_ports);
        ASSERT_TRUE(ports) << ports.error().detail.toStdString();
        m_ports = *ports;
        setPractice(scenario, ports->ikePort, ports->nattPort);
        open(language(), QStringLiteral("127.0.0.1"));
    }

    /// The scenario's server has been replaced by another one on the same ports.
    void replaceServer(const QString& scenario) { ASSERT_TRUE(m_responder.start(scenario, m_ports)); }

    /// The page, its step and its name for the telephone, and that its title is in the language.
    void expectPlace(PageKind kind, const QString& id)
    {
        EXPECT_EQ(window().current(), kind);
        EXPECT_EQ(window().currentPage()->id(), id);
        const QString step = QString::number(static_cast<int>(kind) + 1);
        EXPECT_TRUE(window().windowTitle().contains(step)) << window().windowTitle().toStdString();
        static const QRegularExpression japanese(QStringLiteral("[\\p{Hiragana}\\p{Katakana}]"));
        EXPECT_EQ(japanese.match(titleText()).hasMatch(), language() == Language::Japanese)
            << titleText().toStdString();
    }

    void tabTo(const QString& name)
    {
        const auto isThere = [&name] {
            const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
            return button != nullptr && button->text() == name;
        };
        for (int i = 0; i < 40 && !isThere(); ++i)
            press(Qt::Key_Tab);
        EXPECT_TRUE(isThere()) << "the keyboard does not reach " << name.toStdString();
    }

    /// From the first page to the result.
    void walkToResult(QStringView typed)
    {
        expectPlace(PageKind::WhatHappened, QStringLiteral("W-1"));
        type(typed.toString());
        press(Qt::Key_Return);
        expectPlace(PageKind::WhichVpn, QStringLiteral("V-1"));
        press(Qt::Key_Return);
        expectPlace(PageKind::Consent, QStringLiteral("A-1"));
        EXPECT_TRUE(pageText().contains(QString::number(m_ports.ikePort))) << "the consent hides where packets go";
        EXPECT_FALSE(session().isRunning());
        press(Qt::Key_Return);
        expectPlace(PageKind::Check, QStringLiteral("C-1"));
        expectPage(PageKind::Result, patienceOfACheck);
        expectPlace(PageKind::Result, QStringLiteral("R-1"));
        ASSERT_TRUE(session().run());
    }

    /// From the result to the report, leaving the steps of the fix page out.
    void walkToReport()
    {
        press(Qt::Key_Return);
        const qsizetype steps = window().model().fixSteps(*session().run()).size();
        for (qsizetype step = 1; step <= steps; ++step) {
            expectPlace(PageKind::Fix, QStringLiteral("F-%1").arg(step));
            tabTo(QCoreApplication::translate("tsunagu::FixPage", "Leave this step out"));
            press(Qt::Key_Return);
        }
        expectPlace(PageKind::Prevention, QStringLiteral("P-1"));
        press(Qt::Key_Return);
        expectPlace(PageKind::Report, QStringLiteral("E-1"));
    }

    void expectResult(const Expectation& expected)
    {
        const Diagnosis& diagnosis = session().run()->diagnosis;
        EXPECT_EQ(diagnosis.verdict.cause, expected.verdict.toString());
        const auto isIt = [&expected](const Cause& cause) { return cause.id == expected.possible; };
        EXPECT_TRUE(expected.possible.isEmpty() || std::any_of(diagnosis.causes.begin(), diagnosis.causes.end(), isIt));
        const QString cause = expected.verdict.toString();
        const auto article = Knowledge::embedded().article(Knowledge::kindOfVerdict(cause), cause, language());
        ASSERT_TRUE(article) << "the verdict has no explanation in this language";
        EXPECT_EQ(titleText(), article->title);
        const auto* picture = window().currentPage()->findChild<PathPicture*>();
        ASSERT_NE(picture, nullptr);
        EXPECT_FALSE(picture->accessibleName().isEmpty());
        EXPECT_GE(window().currentPage()->findChildren<Bubble*>().size(), 2);
    }

    void expectPracticeMark()
    {
        const QList<Tag*> tags = window().findChildren<Tag*>();
        const auto isMark = [this](const Tag* tag) {
            return tag->isVisible() && !window().currentPage()->isAncestorOf(tag);
        };
        EXPECT_TRUE(std::any_of(tags.begin(), tags.end(), isMark)) << "nothing says that this is a practice";
    }

private:
    PracticeResponder m_responder;
    PracticePorts m_ports;
};

std::string scenarioName(const testing::TestParamInfo<QString>& info)
{
    return QString(info.param).replace(u'-', u'_').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Scenarios, PracticeWay, testing::ValuesIn(PracticeResponder::scenarios()), scenarioName);

TEST_P(PracticeWay, LeadsToItsVerdictAndToTheReport)
{
    const QString& scenario = GetParam();
    const Expectation* const expected = expectationOf(scenario);
    ASSERT_NE(expected, nullptr) << "say in this test what the new scenario has to lead to";
    practise(scenario);
    if (HasFatalFailure())
        return;
    expectPracticeMark();
    walkToResult(expected->typed);
    if (HasFatalFailure())
        return;
    expectResult(*expected);
    expectPracticeMark();
    walkToReport();
    tabTo(window().currentPage()->primary().text);
    press(Qt::Key_Return);
    EXPECT_FALSE(window().isVisible()) << "the last button does not end the wizard";
}

class PracticeRepair : public PracticeWay
{
};

INSTANTIATE_TEST_SUITE_P(Scenarios, PracticeRepair, testing::Values(QStringLiteral("not-listening")), scenarioName);

TEST_P(PracticeRepair, IsSeenWhenTestedAgain)
{
    practise(GetParam());
    if (HasFatalFailure())
        return;
    walkToResult(u"");
    if (HasFatalFailure())
        return;
    press(Qt::Key_Return);
    expectPlace(PageKind::Fix, QStringLiteral("F-1"));
    replaceServer(QStringLiteral("healthy"));
    press(Qt::Key_Return); // I did it, test again
    ASSERT_TRUE(QTest::qWaitFor([this] { return window().model().fix().isTested; },
                                static_cast<int>(std::chrono::milliseconds(patienceOfACheck).count())));
    EXPECT_EQ(window().model().fix().before->diagnosis.verdict.cause, QStringLiteral("server.no-vpn-service"));
    EXPECT_EQ(window().model().fix().after->diagnosis.verdict.cause, QStringLiteral("none"));
    EXPECT_TRUE(pageText().contains(QStringLiteral("✓"))) << "the page does not say that the way is free";
    press(Qt::Key_Return);
    expectPlace(PageKind::Prevention, QStringLiteral("P-1"));
}

} // namespace
} // namespace tsunagu
