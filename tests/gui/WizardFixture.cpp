#include "tests/gui/WizardFixture.h"

#include "wizard-pages/widgets/TextLabel.h"

#include <QApplication>
#include <QTest>

namespace tsunagu {
WizardFixture::WizardFixture()
    : m_platform(m_system.platform())
    , m_findings(sample::ispBlockFindings())
    , m_session(m_platform, [this] { return scriptedProbes(m_findings, m_longest); })
{
}

WizardFixture::WizardFixture(Session::ProbeFactory probes)
    : m_platform(m_system.platform())
    , m_session(m_platform, std::move(probes))
{
}

WizardFixture::~WizardFixture() = default;

void WizardFixture::script(const Findings& findings, std::chrono::milliseconds longest)
{
    m_findings = findings;
    m_longest = longest;
}

WizardWindow& WizardFixture::open(Language language, const QString& server, const QString& code)
{
    WizardOptions options = m_options;
    options.language = language;
    options.server = server;
    options.errorCode = code;
    m_window = std::make_unique<WizardWindow>(m_session, Knowledge::embedded(), options);
    m_window->show();
    m_window->activateWindow();
    QApplication::setActiveWindow(m_window.get());
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    return *m_window;
}

void WizardFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    QTest::keyClick(focus, key, modifiers);
}

void WizardFixture::type(const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    QTest::keyClicks(focus, text);
}

void WizardFixture::expectPage(PageKind kind, std::chrono::milliseconds patience)
{
    EXPECT_TRUE(
        QTest::qWaitFor([this, kind] { return m_window->current() == kind; }, static_cast<int>(patience.count())))
        << "still on page " << static_cast<int>(m_window->current());
}

QString WizardFixture::verdict() const
{
    return m_session.run() ? m_session.run()->diagnosis.verdict.cause : QString();
}

QString WizardFixture::titleText() const
{
    const QList<TextLabel*> labels = m_window->currentPage()->findChildren<TextLabel*>();
    return labels.isEmpty() ? QString() : labels.constFirst()->shownText();
}

QString WizardFixture::pageText() const
{
    QStringList texts;
    const QList<TextLabel*> labels = m_window->currentPage()->findChildren<TextLabel*>();
    for (const TextLabel* label : labels) {
        if (label->isVisibleTo(m_window.get()))
            texts.append(label->shownText());
    }
    return texts.join(u'\n');
}

} // namespace tsunagu
