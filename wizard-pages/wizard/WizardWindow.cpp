#include "wizard-pages/wizard/WizardWindow.h"

#include "wizard-pages/pages/CheckPage.h"
#include "wizard-pages/pages/ConsentPage.h"
#include "wizard-pages/pages/FixPage.h"
#include "wizard-pages/pages/PreventionPage.h"
#include "wizard-pages/pages/ReportPage.h"
#include "wizard-pages/pages/ResultPage.h"
#include "wizard-pages/pages/WhatHappenedPage.h"
#include "wizard-pages/pages/WhichVpnPage.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/SlimScrollBar.h"
#include "wizard-pages/widgets/StepRail.h"
#include "wizard-pages/widgets/Tag.h"
#include "wizard-pages/widgets/TextLabel.h"
#include "wizard-pages/wizard/Foot.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr int narrowWidth = 640;
constexpr QSize usualSize(1000, 720);
constexpr QMargins wideMargins(24, 20, 24, 11);
constexpr QMargins narrowMargins(10, 10, 10, 8);

constexpr size_t indexOf(PageKind kind)
{
    return static_cast<size_t>(kind);
}

} // namespace

WizardWindow::WizardWindow(Session& session, Knowledge knowledge, const WizardOptions& options, QWidget* parent)
    : QWidget(parent)
    , m_model(session, std::move(knowledge), options)
    , m_middle(new QHBoxLayout)
    , m_right(new QVBoxLayout)
    , m_rail(new StepRail(this))
    , m_top(new QWidget(this))
    , m_stepLabel(new TextLabel(TextRole::Strong, Tone::Text, m_top))
    , m_practice(new Tag(m_top))
    , m_card(new Card(Card::Ground::Surface, this))
    , m_stack(new QStackedLayout)
    , m_foot(new Foot(this))
{
    installAccessibleRoles();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(m_middle, 1);
    column->addWidget(m_foot);
    m_middle->setSpacing(24);
    m_middle->addWidget(m_rail);
    m_middle->addLayout(m_right, 1);
    m_right->setSpacing(8);
    m_right->addWidget(m_top);
    m_right->addWidget(m_card, 1);
    auto* top = new FlowLayout(FlowLayout::Justify::Between, 8, m_top);
    top->addWidget(m_stepLabel);
    top->addWidget(m_practice);
    m_card->column()->setContentsMargins(1, 1, 1, 1);
    m_card->column()->addLayout(m_stack);
    m_practice->setVisible(!options.practiceScenario.isEmpty());

    connect(m_foot->primary(), &QPushButton::clicked, this, [this] { currentPage()->activate(); });
    connect(m_foot->back(), &QPushButton::clicked, this, &WizardWindow::goBack);
    connect(m_foot, &Foot::languageChosen, this, [this](Language language) {
        setLanguage(language);
        Q_EMIT languageChosen(language);
    });

    resize(usualSize);
    m_interfaceLanguage.install(options.language);
    setLocale(InterfaceLanguage::localeOf(options.language));
    followSystem();
    retranslateFrame();
    showPage(PageKind::WhatHappened);
}

WizardWindow::~WizardWindow() = default;

Page* WizardWindow::currentPage() const
{
    return m_pages.at(indexOf(m_current));
}

Page* WizardWindow::makePage(PageKind kind, QWidget* parent)
{
    switch (kind) {
    case PageKind::WhatHappened:
        return new WhatHappenedPage(m_model, parent);
    case PageKind::WhichVpn:
        return new WhichVpnPage(m_model, parent);
    case PageKind::Consent:
        return new ConsentPage(m_model, parent);
    case PageKind::Check:
        return new CheckPage(m_model, parent);
    case PageKind::Result:
        return new ResultPage(m_model, parent);
    case PageKind::Fix:
        return new FixPage(m_model, parent);
    case PageKind::Prevention:
        return new PreventionPage(m_model, parent);
    case PageKind::Report:
        break;
    }
    return new ReportPage(m_model, parent);
}

Page* WizardWindow::page(PageKind kind)
{
    Page*& page = m_pages.at(indexOf(kind));
    if (page != nullptr)
        return page;
    auto* scroll = new QScrollArea(m_card);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBar(new SlimScrollBar(scroll));
    scroll->setFocusPolicy(Qt::NoFocus); // the window's keys scroll it wherever the focus is
    page = makePage(kind, scroll);
    page->setNarrow(m_isNarrow);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_scrolls.at(indexOf(kind)) = scroll;
    m_stack->addWidget(scroll);
    connect(page, &Page::changed, this, [this, page] {
        if (page == currentPage())
            refreshFrame();
    });
    connect(page, &Page::goNext, this, [this, page] {
        if (page == currentPage())
            goNext();
    });
    connect(page, &Page::goTo, this, &WizardWindow::showPage);
    connect(page, &Page::closeRequested, this, &QWidget::close);
    page->retranslate();
    return page;
}

PageKind WizardWindow::neighbour(PageKind kind, int direction) const
{
    int index = static_cast<int>(kind) + direction;
    const auto& run = m_model.session().run();
    if (index == static_cast<int>(PageKind::Fix) && run) {
        // While the fixing is under way its steps are those of the run it began with.
        const FixState& fix = m_model.fix();
        const bool isUnderWay = fix.before && (run == fix.after || run == fix.before);
        if (m_model.fixSteps(isUnderWay ? *fix.before : *run).isEmpty())
            index += direction;
    }
    return static_cast<PageKind>(qBound(0, index, pageCount - 1));
}

void WizardWindow::goNext()
{
    showPage(neighbour(m_current, 1));
}

void WizardWindow::goBack()
{
    showPage(neighbour(m_current, -1));
}

void WizardWindow::showPage(PageKind kind)
{
    if (Page* old = currentPage(); old != nullptr)
        old->leave();
    Page* next = page(kind);
    m_current = kind;
    // Or the keyboard would wander to a neighbour while the page is exchanged, and a screen reader would tell of it.
    if (QWidget* had = focusWidget(); had != nullptr)
        had->clearFocus();
    m_stack->setCurrentWidget(m_scrolls.at(indexOf(kind)));
    m_scrolls.at(indexOf(kind))->verticalScrollBar()->setValue(0);
    next->enter();
    refreshFrame();
    QWidget* focus = next->firstFocus();
    (focus != nullptr ? focus : m_foot->primary())->setFocus(Qt::OtherFocusReason);
    next->announceTitle();
}

void WizardWindow::setLanguage(Language language)
{
    if (language == m_model.language())
        return;
    m_model.setLanguage(language);
    setLocale(InterfaceLanguage::localeOf(language));
    followSystem();
    m_interfaceLanguage.install(language);
    // The installation posts this too, unless no translation could be loaded; two of them become one.
    QCoreApplication::postEvent(this, new QEvent(QEvent::LanguageChange));
}

void WizardWindow::followSystem()
{
    setPalette(Theme::fromSystem(QApplication::palette()).palette());
    setFont(bodyFont(QApplication::font(), language() == Language::Japanese ? QLocale::Japanese : QLocale::English));
    arrange();
}

void WizardWindow::retranslateFrame()
{
    m_rail->showSteps({tr("What happened"), tr("Which VPN"), tr("Before we start"), tr("Check"), tr("Result"),
                       tr("Fix"), tr("From now on"), tr("Report")});
    m_practice->showRemark(
        Tone::Caution, tr("! Practice (%1): this computer gives the answers").arg(m_model.options().practiceScenario));
    m_foot->showLanguage(language());
    m_foot->retranslate();
    arrange();
}

void WizardWindow::refreshFrame()
{
    const int step = static_cast<int>(m_current) + 1;
    const Page* shown = currentPage();
    if (shown == nullptr)
        return;
    const QString place = tr("Step %1 of %2").arg(step).arg(pageCount);
    m_rail->setCurrent(step - 1);
    m_rail->setAccessibleName(place);
    m_stepLabel->showText(place);
    const Page::Primary primary = shown->primary();
    m_foot->showPlace(step, shown->id());
    m_foot->showPrimary(primary.text, primary.enabled);
    m_foot->setBackVisible(m_current != PageKind::WhatHappened);
    setWindowTitle(tr("Tsunagu – %1").arg(place));
}

void WizardWindow::arrange()
{
    const QSize rail = m_rail->sizeHint();
    m_isNarrow = width() < narrowWidth || rail.width() * 3 > width() || rail.height() + m_foot->height() > height();
    m_rail->setVisible(!m_isNarrow);
    m_stepLabel->setVisible(m_isNarrow);
    m_top->setVisible(m_isNarrow || !m_model.options().practiceScenario.isEmpty());
    layout()->setContentsMargins(m_isNarrow ? narrowMargins : wideMargins);
    for (Page* each : m_pages) {
        if (each != nullptr)
            each->setNarrow(m_isNarrow);
    }
}

void WizardWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslateFrame();
        refreshFrame();
        break;
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
        followSystem();
        break;
    default:
        break;
    }
}

void WizardWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool WizardWindow::scroll(int key)
{
    QScrollBar* bar = m_scrolls.at(indexOf(m_current))->verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void WizardWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && m_foot->primary()->isEnabled()) {
        m_foot->primary()->click();
        return;
    }
    if (event->key() == Qt::Key_Escape && currentPage()->stop())
        return;
    if (scroll(event->key()))
        return;
    QWidget::keyPressEvent(event);
}

void WizardWindow::closeEvent(QCloseEvent* event)
{
    m_model.session().cancel();
    QWidget::closeEvent(event);
}

} // namespace tsunagu
