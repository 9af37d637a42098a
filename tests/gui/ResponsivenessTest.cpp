// Nothing blocks: the event loop answers within 50 ms all through a run.

#include "tests/gui/WizardFixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qint64 longestStallMs = 50;
constexpr int attempts = 3; ///< another program on the same processor can stall us; it rarely does so three times

class Responsiveness : public WizardFixture
{
protected:
    /// The longest time between two beats while the check runs, a language is changed, and the result comes up.
    qint64 longestStall()
    {
        open(Language::Japanese, QStringLiteral("vpn.example.jp"), QStringLiteral("0x00003618"));
        window().showPage(PageKind::Consent);
        QTest::qWait(100);
        QElapsedTimer sinceBeat;
        qint64 longest = 0;
        QTimer heart;
        heart.setTimerType(Qt::PreciseTimer);
        QObject::connect(&heart, &QTimer::timeout, [&] { longest = std::max(longest, sinceBeat.restart()); });
        heart.start(2);
        sinceBeat.start();
        press(Qt::Key_Return);
        QTest::qWait(250);
        window().setLanguage(Language::English);
        expectPage(PageKind::Result);
        QTest::qWait(50);
        return longest;
    }
};

TEST_F(Responsiveness, NoStallDuringARun)
{
    script(sample::ispBlockFindings(), std::chrono::milliseconds(600));
    qint64 best = 10'000;
    for (int attempt = 0; attempt < attempts && best > longestStallMs; ++attempt)
        best = std::min(best, longestStall());
    RecordProperty("longest_stall_ms", static_cast<int>(best));
    EXPECT_LE(best, longestStallMs);
}

TEST_F(Responsiveness, ClosesAtOnceDuringACheck)
{
    script(sample::ispBlockFindings(), std::chrono::milliseconds(5000));
    open(Language::English, QStringLiteral("vpn.example.jp"));
    window().showPage(PageKind::Consent);
    press(Qt::Key_Return);
    expectPage(PageKind::Check);
    QElapsedTimer clock;
    clock.start();
    EXPECT_TRUE(window().close());
    EXPECT_LT(clock.elapsed(), 100);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !session().isRunning(); }, 500));
}

} // namespace
} // namespace tsunagu
