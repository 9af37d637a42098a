// The charts of loss and delay.

#include "wizard-pages/pages/TimingCard.h"

#include "probes/model/Ids.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/IntervalChart.h"

#include <QAccessible>
#include <QTest>

namespace tsunagu {
namespace {

class Charts : public WizardFixture, public testing::WithParamInterface<Language>
{
protected:
    void showResult(const Findings& findings)
    {
        open(GetParam());
        session().adopt(sample::runOf(findings));
        window().showPage(PageKind::Result);
    }

    TimingCard* card() { return window().currentPage()->findChild<TimingCard*>(); }
    QList<IntervalChart*> charts() { return card()->findChildren<IntervalChart*>(); }
};

INSTANTIATE_TEST_SUITE_P(Languages, Charts, testing::Values(Language::Japanese, Language::English));

TEST_P(Charts, AreShownWherePacketsWereLost)
{
    showResult(sample::lossyFindings());
    ASSERT_NE(card(), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([this] { return card()->isVisible(); }, 3000));
    ASSERT_EQ(charts().size(), 2);
    for (const IntervalChart* const chart : charts()) {
        EXPECT_TRUE(chart->isVisible());
        EXPECT_GE(chart->height(), chart->heightForWidth(chart->width()));
    }
}

TEST_P(Charts, AreNotShownWhereNothingWasLostOrLate)
{
    showResult(sample::ispBlockFindings());
    EXPECT_FALSE(card()->isVisible());
}

TEST_P(Charts, SayEveryNumberInWords)
{
    showResult(sample::lossyFindings());
    const QJsonObject timing = session().run()->findings.measured(ids::ikeTiming);
    EXPECT_EQ(timing.value(u"loss_high_ratio").toDouble(), 0.454);
    QAccessibleInterface* const loss = QAccessible::queryAccessibleInterface(charts().at(0));
    QAccessibleInterface* const delay = QAccessible::queryAccessibleInterface(charts().at(1));
    ASSERT_NE(loss, nullptr);
    ASSERT_NE(delay, nullptr);
    EXPECT_EQ(loss->role(), QAccessible::Chart);
    EXPECT_EQ(loss->childCount(), 0);
    for (const char* const number : {"30%", "18%", "45%", "33%", "20%", "48%"})
        EXPECT_TRUE(loss->text(QAccessible::Name).contains(QLatin1String(number))) << number;
    for (const char* const number : {"18", "21", "44", "20"})
        EXPECT_TRUE(delay->text(QAccessible::Name).contains(QLatin1String(number))) << number;
}

TEST_P(Charts, AreAnotherPictureForOtherNumbers)
{
    IntervalChart chart(IntervalChart::Shape::Bars);
    chart.resize(400, 200);
    const QString title = QStringLiteral("Loss");
    const auto picture = [&](double value, std::optional<double> low, std::optional<double> high) {
        chart.showRows(title, QStringLiteral("%"), {{title, title, value, low, high}}, 100);
        return chart.grab().toImage();
    };
    const QImage first = picture(30, 18, 45);
    EXPECT_EQ(picture(30, 18, 45), first);
    EXPECT_NE(picture(60, 18, 65), first);
    EXPECT_NE(picture(30, std::nullopt, std::nullopt), first) << "the interval cannot be seen";
    EXPECT_FALSE(picture(0, 0, 0).isNull());
}

} // namespace
} // namespace tsunagu
