// What the result page says beside the verdict.

#include "probes/model/Ids.h"
#include "report/explanation/InlineText.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QToolTip>

namespace tsunagu {
namespace {

constexpr int patienceMilliseconds = 5000;

class ResultPageText : public WizardFixture
{
protected:
    void showResult(const Findings& findings, Language language)
    {
        open(language);
        session().adopt(sample::runOf(findings));
        window().showPage(PageKind::Result);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !window().currentPage()->findChildren<Fold*>().isEmpty(); },
                                    patienceMilliseconds));
    }

    /// New lines of a page come to be seen when its layouts are next looked at, however long that takes here.
    bool comesToSay(const QString& text)
    {
        return QTest::qWaitFor([&] { return pageText().contains(text); }, patienceMilliseconds);
    }

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
    EXPECT_TRUE(comesToSay(QStringLiteral("hotspot"))) << pageText().toStdString();
    window().setLanguage(Language::Japanese);
    EXPECT_TRUE(comesToSay(QStringLiteral("テザリング"))) << pageText().toStdString();
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
    EXPECT_TRUE(comesToSay(QStringLiteral("strongSwan (IKEv2): would connect with a chance of ")))
        << pageText().toStdString();
}

TEST_F(ResultPageText, OnAGoodLineNoChanceIsTold)
{
    showResult(sample::healthyFindings(), Language::English);
    Fold* const forecast = fold(QStringLiteral("Would a VPN connect over this line?"));
    ASSERT_NE(forecast, nullptr);
    EXPECT_FALSE(forecast->isVisible());
}

TEST_F(ResultPageText, FurtherQuestionsWaitUntilTheyAreAskedFor)
{
    showResult(sample::ispBlockFindings(), Language::English);
    Fold* const more = fold(QStringLiteral("More questions and answers (3)"));
    ASSERT_NE(more, nullptr);
    EXPECT_TRUE(more->isVisible());
    EXPECT_FALSE(more->isOpen());
    const auto article = Knowledge::embedded().cause(QStringLiteral("isp.block"), Language::English);
    ASSERT_TRUE(article.has_value());
    const QString hidden = InlineText::toPlain(article->dialogue.last().text).left(30);
    EXPECT_FALSE(pageText().contains(hidden));
    more->setOpen(true);
    EXPECT_TRUE(comesToSay(hidden)) << hidden.toStdString();
}

TEST_F(ResultPageText, AWordExplainsItselfWhereItIsFirstUsed)
{
    showResult(sample::ispBlockFindings(), Language::Japanese);
    const auto noted = [this] {
        QList<TextLabel*> labels;
        for (TextLabel* const label : window().currentPage()->findChildren<TextLabel*>()) {
            if (!label->notes().isEmpty())
                labels.append(label);
        }
        return labels;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !noted().isEmpty(); }, patienceMilliseconds));
    QStringList words;
    for (const TextLabel* const label : noted()) {
        for (const TextNote& note : label->notes()) {
            words.append(note.word);
            EXPECT_TRUE(label->accessibleDescription().contains(note.meaning));
            EXPECT_FALSE(note.meaning.isEmpty());
        }
    }
    EXPECT_TRUE(words.contains(QStringLiteral("VPN")));
    EXPECT_EQ(words.removeDuplicates(), 0) << "a word was explained twice";

    TextLabel* const label = noted().constFirst();
    const TextNote note = label->notes().constFirst();
    QPoint place;
    for (int x = 0; x < label->width() && label->noteAt(place) == nullptr; ++x) {
        for (int y = 0; y < label->height() && label->noteAt(place) == nullptr; y += 4)
            place = QPoint(x, y);
    }
    ASSERT_NE(label->noteAt(place), nullptr);
    QTest::mouseClick(label, Qt::LeftButton, {}, place);
    EXPECT_TRUE(QToolTip::text().contains(note.meaning)) << QToolTip::text().toStdString();
    QToolTip::hideText();

    Fold* const list = fold(QStringLiteral("このページの言葉（%1）").arg(words.size()));
    ASSERT_NE(list, nullptr) << words.size();
    list->setOpen(true);
    EXPECT_TRUE(comesToSay(note.meaning));
}

TEST_F(ResultPageText, TheLineIsExplainedWhereTheFindingsPointToIt)
{
    showResult(sample::ispBlockFindings(), Language::English);
    Fold* line = fold(QStringLiteral("About your internet line"));
    ASSERT_NE(line, nullptr);
    EXPECT_FALSE(line->isVisible());

    Findings dslite = sample::ispBlockFindings();
    Finding hops = *dslite.find(ids::pathHops);
    hops.measured.insert(QStringLiteral("neutral"),
                         QJsonArray{QJsonObject{{QStringLiteral("ttl"), 2},
                                                {QStringLiteral("from"), QStringLiteral("192.0.0.1")},
                                                {QStringLiteral("network"), QStringLiteral("ds-lite")}}});
    dslite.add(hops);
    showResult(dslite, Language::English);
    line = fold(QStringLiteral("About your internet line"));
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(line->isVisible());
    line->setOpen(true);
    EXPECT_TRUE(comesToSay(QStringLiteral("192.0.0.1"))) << pageText().toStdString();
}

TEST_F(ResultPageText, AdviceComesWithWhatWasMeasured)
{
    setLogSource([](const std::stop_token&) { return LogSummary{true, std::nullopt, 4}; });
    Findings findings = sample::healthyFindings();
    Finding clock;
    clock.id = ids::netClock.toString();
    clock.status = Status::Warn;
    clock.measured = {{QStringLiteral("offset_ms"), -420000}};
    findings.add(clock);
    open(Language::English);
    session().adopt(sample::runOf(findings));
    window().showPage(PageKind::Prevention);
    EXPECT_TRUE(comesToSay(QStringLiteral("7 minutes"))) << pageText().toStdString();
    EXPECT_TRUE(QTest::qWaitFor([this] { return pageText().contains(QStringLiteral("the same failure 4 times")); },
                                patienceMilliseconds))
        << pageText().toStdString();
}

} // namespace
} // namespace tsunagu
