// What the result page says beside the verdict.

#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/Fold.h"

#include <QTest>

namespace tsunagu {
namespace {

class ResultPageText : public WizardFixture
{
protected:
    void showResult(const Findings& findings, Language language)
    {
        open(language);
        session().adopt(sample::runOf(findings));
        window().showPage(PageKind::Result);
        letLayoutsSettle();
    }

    /// New lines of a page come to be seen when its layouts are next looked at.
    static void letLayoutsSettle() { QTest::qWait(20); }

    Fold* fold(const QString& title)
    {
        for (Fold* const each : window().currentPage()->findChildren<Fold*>()) {
            if (each->header()->text() == title)
                return each;
        }
        return nullptr;
    }
};

TEST_F(ResultPageText, AnOpenQuestionComesWithWhatWouldSettleIt)
{
    showResult(sample::inconclusiveFindings(), Language::English);
    Fold* const settling = fold(QStringLiteral("What would settle it"));
    ASSERT_NE(settling, nullptr);
    EXPECT_TRUE(settling->isVisible());
    EXPECT_TRUE(settling->isOpen());
    EXPECT_TRUE(pageText().contains(QStringLiteral("hotspot"))) << pageText().toStdString();
    window().setLanguage(Language::Japanese);
    letLayoutsSettle();
    EXPECT_TRUE(pageText().contains(QStringLiteral("テザリング"))) << pageText().toStdString();
}

TEST_F(ResultPageText, WithNothingOpenNothingIsToBeSettled)
{
    showResult(sample::healthyFindings(), Language::English);
    Fold* const settling = fold(QStringLiteral("What would settle it"));
    ASSERT_NE(settling, nullptr);
    EXPECT_FALSE(settling->isVisible());
}

TEST_F(ResultPageText, LossIsToldAsAChanceToConnect)
{
    showResult(sample::lossyFindings(), Language::English);
    Fold* const forecast = fold(QStringLiteral("Would a VPN connect over this line?"));
    ASSERT_NE(forecast, nullptr);
    EXPECT_TRUE(forecast->isVisible());
    forecast->setOpen(true);
    EXPECT_TRUE(pageText().contains(QStringLiteral("strongSwan (IKEv2): would connect with a chance of 100%")) ||
                pageText().contains(QStringLiteral("strongSwan (IKEv2): would connect with a chance of 99%")))
        << pageText().toStdString();
}

TEST_F(ResultPageText, OnAGoodLineNoChanceIsTold)
{
    showResult(sample::healthyFindings(), Language::English);
    Fold* const forecast = fold(QStringLiteral("Would a VPN connect over this line?"));
    ASSERT_NE(forecast, nullptr);
    EXPECT_FALSE(forecast->isVisible());
}

} // namespace
} // namespace tsunagu
