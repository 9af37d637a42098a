// The first page offers what the computer's own log tells, and is quiet where it tells nothing.

#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/ChoiceCard.h"
#include "wizard-pages/widgets/TextField.h"

#include <QApplication>
#include <QTest>

#include <atomic>
#include <future>

namespace tsunagu {
namespace {

LogFailure failureOf(const LogError& error)
{
    const QDateTime time(QDate(2026, 11, 24), QTime(5, 0, 3), Qt::UTC);
    return {LogSource::StrongSwan, LogTime{time, true, true}, QStringLiteral("Home VPN"), error,
            QStringLiteral("said")};
}

class LogOffer : public WizardFixture, public testing::WithParamInterface<Language>
{
protected:
    void tell(const std::optional<LogFailure>& failure)
    {
        setLogSource([this, failure](const std::stop_token&) {
            m_asked = true;
            return LogSummary{true, failure, failure ? 1 : 0};
        });
    }
    /// The card with the offer, if it is to be seen.
    ChoiceCard* offer()
    {
        const QList<ChoiceCard*> cards = window().currentPage()->findChildren<ChoiceCard*>();
        ChoiceCard* const last = cards.isEmpty() ? nullptr : cards.constLast();
        return cards.size() == 2 && last->isVisible() ? last : nullptr;
    }
    ChoiceCard* waitForOffer()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return offer() != nullptr; }, 3000));
        return offer();
    }
    TextField* field() { return window().currentPage()->findChild<TextField*>(); }
    bool wasAsked() const { return m_asked; }

private:
    std::atomic<bool> m_asked = false;
};

INSTANTIATE_TEST_SUITE_P(Languages, LogOffer, testing::Values(Language::Japanese, Language::English),
                         [](const auto& info) { return languageCode(info.param).toStdString(); });

TEST_P(LogOffer, FillsInTheCodeByKeyboardAlone)
{
    tell(failureOf(IkeNotify{QStringLiteral("NO_PROPOSAL_CHOSEN")}));
    open(GetParam());
    ChoiceCard* const card = waitForOffer();
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(card->accessibleName().contains(QStringLiteral("NO_PROPOSAL_CHOSEN")));
    EXPECT_TRUE(card->accessibleDescription().contains(QStringLiteral("Home VPN")));
    EXPECT_TRUE(card->accessibleDescription().contains(QStringLiteral("2026-11-24")));
    EXPECT_TRUE(field()->hasFocus()) << "the offer took the keyboard away";
    for (int i = 0; i < 10 && !card->hasFocus(); ++i)
        press(Qt::Key_Tab);
    ASSERT_TRUE(card->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(window().current(), PageKind::WhatHappened);
    EXPECT_EQ(field()->text(), QStringLiteral("NO_PROPOSAL_CHOSEN"));
    EXPECT_TRUE(field()->hasFocus());
    EXPECT_EQ(window().model().codeReading().toInput().symbol, QStringLiteral("NO_PROPOSAL_CHOSEN"));
    EXPECT_EQ(offer(), nullptr) << "what stands in the field is offered again";
}

TEST_P(LogOffer, ShowsACodeOfWindowsAsPeopleKnowIt)
{
    tell(failureOf(WindowsErrorCode{809}));
    open(GetParam());
    ChoiceCard* const card = waitForOffer();
    ASSERT_NE(card, nullptr);
    card->click();
    EXPECT_EQ(field()->text(), QStringLiteral("809"));
    field()->clear();
    EXPECT_NE(offer(), nullptr);
}

TEST_P(LogOffer, SpeaksTheLanguageThatIsChosenLater)
{
    tell(failureOf(LogCondition::NoResponse));
    open(GetParam());
    ChoiceCard* const card = waitForOffer();
    ASSERT_NE(card, nullptr);
    const QString before = card->accessibleName();
    window().setLanguage(GetParam() == Language::Japanese ? Language::English : Language::Japanese);
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->accessibleName() != before; }, 3000));
    EXPECT_TRUE(card->isVisible());
}

TEST_P(LogOffer, IsSilentWhereNothingCanBeFilledIn)
{
    for (const std::optional<LogFailure>& failure :
         {std::optional<LogFailure>(), std::optional(failureOf(LogCondition::ConnectFailed)),
          std::optional(failureOf(IkeNotify{QStringLiteral("NO_SUCH_NOTIFY")}))}) {
        tell(failure);
        open(GetParam());
        ASSERT_TRUE(QTest::qWaitFor([this] { return wasAsked(); }, 3000));
        QTest::qWait(50);
        EXPECT_EQ(offer(), nullptr);
    }
}

TEST_P(LogOffer, ComesWithoutHoldingUpTheWindow)
{
    std::promise<void> journal;
    setLogSource([opened = journal.get_future().share()](const std::stop_token&) {
        opened.wait();
        return LogSummary{true, failureOf(WindowsErrorCode{809}), 1};
    });
    open(GetParam());
    type(QStringLiteral("800"));
    EXPECT_EQ(field()->text(), QStringLiteral("800"));
    EXPECT_EQ(offer(), nullptr);
    journal.set_value();
    EXPECT_NE(waitForOffer(), nullptr);
    EXPECT_EQ(field()->text(), QStringLiteral("800")) << "what was typed was replaced";
    EXPECT_TRUE(field()->hasFocus());
}

TEST_P(LogOffer, IsGivenUpWhenTheWindowCloses)
{
    std::atomic<bool> wasStopped = false;
    setLogSource([&wasStopped](const std::stop_token& stop) {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        wasStopped = true;
        return LogSummary{true, failureOf(WindowsErrorCode{809}), 1};
    });
    open(GetParam());
    setLogSource({});
    open(GetParam()); // in place of the first
    EXPECT_TRUE(wasStopped);
    EXPECT_EQ(offer(), nullptr);
}

} // namespace
} // namespace tsunagu
