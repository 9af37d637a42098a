#include "wizard-pages/wizard/Foot.h"

#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QResizeEvent>
#include <QShortcut>

namespace tsunagu {
namespace {

constexpr QKeyCombination backKeys(Qt::ALT, Qt::Key_Left);
constexpr QKeyCombination languageKeys(Qt::CTRL, Qt::Key_L);

// Each language in its own words: who has landed in the wrong one must find the way back.
QString nameOf(Language language)
{
    return language == Language::Japanese ? QStringLiteral("日本語") : QStringLiteral("English");
}

} // namespace

Foot::Foot(QWidget* parent)
    : QWidget(parent)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_help(new TextLabel(TextRole::Hint, Tone::Muted, this))
    , m_buttons(new QWidget(this))
    , m_language(new Button(Button::Look::Menu, m_buttons))
    , m_back(new Button(Button::Look::Secondary, m_buttons))
    , m_primary(new Button(Button::Look::Primary, m_buttons))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(4);
    m_line->addWidget(m_help, 1, Qt::AlignVCenter);
    m_line->addWidget(m_buttons, 0);
    auto* row = new FlowLayout(FlowLayout::Justify::End, 6);
    m_buttons->setLayout(row);
    for (Button* button : {m_language, m_back, m_primary})
        row->addWidget(button);
    // Not the buttons' own shortcuts: those are lost whenever a button's text is set.
    auto* backKey = new QShortcut(QKeySequence(backKeys), this);
    connect(backKey, &QShortcut::activated, this, [this] {
        if (m_back->isVisible())
            m_back->click();
    });
    auto* languageKey = new QShortcut(QKeySequence(languageKeys), this);
    connect(languageKey, &QShortcut::activated, m_language, &QPushButton::click);
    connect(m_language, &QPushButton::clicked, this, &Foot::openMenu);
}

void Foot::showPlace(int step, const QString& pageId)
{
    m_step = step;
    m_pageId = pageId;
    // Unbreakable: who reads it out on the telephone must not lose the half on the next line.
    QString place = tr("Step %1", "said on the telephone, with the page's name after it").arg(m_step) +
                    QStringLiteral("   ") + m_pageId;
    place.replace(u' ', QChar(QChar::Nbsp));
    m_help->showText(tr("Need help? Ask your company's help desk") + QStringLiteral("   ·   ") + place);
    arrange();
}

void Foot::showPrimary(const QString& text, bool enabled)
{
    m_primary->setText(text);
    m_primary->setAccessibleName(text);
    m_primary->setEnabled(enabled);
    m_primary->updateGeometry();
    arrange();
}

void Foot::showLanguage(Language language)
{
    m_current = language;
    m_language->setText(nameOf(language));
    m_language->updateGeometry();
}

void Foot::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void Foot::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(QKeySequence(backKeys).toString(QKeySequence::NativeText));
    m_language->setAccessibleName(tr("Language: %1").arg(nameOf(m_current)));
    m_language->setToolTip(QKeySequence(languageKeys).toString(QKeySequence::NativeText));
    showPlace(m_step, m_pageId);
}

void Foot::openMenu()
{
    if (m_menu == nullptr) {
        m_menu = new QMenu(this);
        m_choice = new QActionGroup(m_menu);
        for (const Language language : {Language::Japanese, Language::English}) {
            QAction* action = m_menu->addAction(nameOf(language));
            action->setCheckable(true);
            action->setData(static_cast<int>(language));
            action->setActionGroup(m_choice);
            connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageChosen(language); });
        }
    }
    m_menu->setPalette(palette());
    m_menu->setFont(font());
    const QList<QAction*> actions = m_menu->actions();
    for (QAction* action : actions) {
        action->setChecked(action->data().toInt() == static_cast<int>(m_current));
        if (action->isChecked())
            m_menu->setActiveAction(action);
    }
    const QPoint corner = m_language->mapToGlobal(QPoint(0, 0));
    m_menu->popup(corner - QPoint(0, m_menu->sizeHint().height()));
}

void Foot::arrange()
{
    const bool hasRoom = width() >= m_help->sizeHint().width() + m_buttons->sizeHint().width() + 24;
    m_line->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void Foot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace tsunagu
