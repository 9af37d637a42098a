// The language can be changed on every page; nothing runs again, nothing typed is lost.

#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/TextField.h"
#include "wizard-pages/widgets/TextLabel.h"
#include "wizard-pages/wizard/Foot.h"

#include <QApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace tsunagu {
namespace {

const QRegularExpression& japaneseLetters()
{
    static const QRegularExpression letters(QStringLiteral("[\\p{Hiragana}\\p{Katakana}\\p{Han}]"));
    return letters;
}

class LanguageSwitch : public WizardFixture, public testing::WithParamInterface<int>
{
protected:
    void openPage()
    {
        open(Language::English, QStringLiteral("vpn.example.jp"), QStringLiteral("0x00003618"));
        session().adopt(sample::runOf(sample::ispBlockFindings()));
        window().showPage(static_cast<PageKind>(GetParam()));
    }

    /// Texts of the whole window, without the language's own name.
    QString windowText()
    {
        QStringList texts{window().windowTitle()};
        const QList<QWidget*> widgets = window().findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!widget->isVisible() || widget == window().foot()->languageButton())
                continue;
            texts.append(widget->accessibleName());
            if (const auto* label = qobject_cast<const TextLabel*>(widget))
                texts.append(label->shownText());
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                texts.append(button->text());
        }
        return texts.join(u'\n');
    }

    void switchTo(Language language)
    {
        window().setLanguage(language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

INSTANTIATE_TEST_SUITE_P(Pages, LanguageSwitch, testing::Range(0, pageCount));

TEST_P(LanguageSwitch, RendersEverythingAndRunsNothing)
{
    openPage();
    const QSignalSpy starts(&session(), &Session::started);
    const QString english = windowText();
    EXPECT_FALSE(japaneseLetters().match(english).hasMatch()) << english.toStdString();
    switchTo(Language::Japanese);
    const QString japanese = windowText();
    const QStringList lines = japanese.split(u'\n', Qt::SkipEmptyParts);
    // What has words has them in Japanese now; machine words (addresses, ids, names) may stay.
    static const QRegularExpression englishSentence(QStringLiteral("^[A-Z][a-z]+( [a-z']+){2,}"));
    for (const QString& line : lines)
        EXPECT_FALSE(englishSentence.match(line).hasMatch()) << "not translated: " << line.toStdString();
    switchTo(Language::English);
    EXPECT_EQ(windowText(), english);
    EXPECT_EQ(starts.count(), 0);
    EXPECT_EQ(window().current(), static_cast<PageKind>(GetParam()));
}

TEST_P(LanguageSwitch, KeepsTheFocus)
{
    openPage();
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    switchTo(Language::Japanese);
    EXPECT_EQ(QApplication::focusWidget(), focus);
}

class LanguageOfTheWindow : public WizardFixture
{
};

TEST_F(LanguageOfTheWindow, KeepsWhatWasTypedAndUnfolded)
{
    open(Language::English);
    type(QStringLiteral("0x00003618"));
    auto* fold = window().currentPage()->findChild<Fold*>();
    ASSERT_NE(fold, nullptr);
    fold->setOpen(true);
    window().setLanguage(Language::Japanese);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    EXPECT_EQ(window().currentPage()->findChild<TextField*>()->text(), QStringLiteral("0x00003618"));
    EXPECT_TRUE(fold->isOpen());
    EXPECT_TRUE(japaneseLetters().match(pageText()).hasMatch());
}

TEST_F(LanguageOfTheWindow, CanBeChangedDuringACheck)
{
    script(sample::ispBlockFindings(), std::chrono::milliseconds(600));
    open(Language::English, QStringLiteral("vpn.example.jp"));
    window().showPage(PageKind::Consent);
    press(Qt::Key_Return);
    expectPage(PageKind::Check);
    QTest::qWait(100);
    const QSignalSpy starts(&session(), &Session::started);
    window().setLanguage(Language::Japanese);
    QTest::qWait(50);
    EXPECT_TRUE(session().isRunning());
    EXPECT_TRUE(japaneseLetters().match(titleText()).hasMatch());
    expectPage(PageKind::Result);
    EXPECT_EQ(starts.count(), 0);
    EXPECT_TRUE(japaneseLetters().match(titleText()).hasMatch());
}

TEST_F(LanguageOfTheWindow, IsChosenByKeyboard)
{
    open(Language::English);
    const QSignalSpy chosen(&window(), &WizardWindow::languageChosen);
    press(Qt::Key_L, Qt::ControlModifier);
    QMenu* menu = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (menu = window().findChild<QMenu*>()) != nullptr && menu->isVisible(); }));
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(window().language(), Language::Japanese);
}

} // namespace
} // namespace tsunagu
