#include "wizard-pages/pages/WhatHappenedPage.h"

#include "diagnosis/codes/ErrorCode.h"
#include "report/text/CodeText.h"
#include "report/text/ErrorText.h"
#include "report/text/LogText.h"
#include "report/text/Texts.h"
#include "wizard-pages/pages/CodeView.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/ChoiceCard.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/TextField.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace tsunagu {
namespace {

// More than the reader takes, so that it can say that a text is too long instead of losing its end silently.
constexpr int maximumTyped = 20'000;

/// What it means, what it is about, and what is usually behind it: a line each.
QStringList aboutTheError(const CatalogueEntry& entry, Language language)
{
    constexpr qsizetype mostCauses = 2;
    const Texts texts(language);
    const QString family = codeFamilyName(entry.family, language);
    QStringList lines{entry.meaning(languageCode(language)) + texts.inBrackets(family)};
    const QString causes = usualCauses(entry, language, mostCauses);
    if (!causes.isEmpty())
        lines.append(WhatHappenedPage::tr("Usual causes: %1").arg(causes));
    return lines;
}

} // namespace

WhatHappenedPage::WhatHappenedPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::WhatHappened, model, parent)
    , m_field(new TextField(this))
    , m_meaning(new TextLabel(TextRole::Hint, Tone::Muted, this))
    , m_suggestions(new QWidget(this))
    , m_more(new Fold(this))
    , m_article(nullptr)
    , m_noCode(new ChoiceCard(Icon::Question, this))
    , m_fromLog(new ChoiceCard(Icon::Document, this))
{
    m_field->setMaxLength(maximumTyped);
    m_field->setText(model.typedCode());
    new FlowLayout(FlowLayout::Justify::Start, 12, m_suggestions);
    body()->addWidget(m_field);
    auto* below = new QVBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_meaning);
    below->addWidget(m_suggestions);
    below->addWidget(m_more);
    body()->addLayout(below);
    body()->addWidget(m_noCode);
    // Last, because it comes late: nothing may move away from under a hand.
    body()->addWidget(m_fromLog);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        WhatHappenedPage::model().setTypedCode(text);
        explain();
    });
    connect(m_more, &Fold::toggled, this, &WhatHappenedPage::explainAtLength);
    connect(m_noCode, &QAbstractButton::clicked, this, [this] {
        m_field->clear();
        Q_EMIT goNext();
    });
    connect(m_fromLog, &QAbstractButton::clicked, this, [this] {
        m_field->setText(WhatHappenedPage::model().loggedCode());
        m_field->setFocus();
    });
    connect(&model, &WizardModel::loggedFailureFound, this, &WhatHappenedPage::offerFromLog);
}

Page::Primary WhatHappenedPage::primary() const
{
    return {tr("Next: choose the VPN"), true};
}

void WhatHappenedPage::activate()
{
    Q_EMIT goNext();
}

void WhatHappenedPage::enter()
{
    if (m_field->text() != model().typedCode())
        m_field->setText(model().typedCode());
}

QWidget* WhatHappenedPage::firstFocus() const
{
    return m_field;
}

void WhatHappenedPage::retranslate()
{
    title()->showText(tr("What did the screen say?"));
    showLead(tr("Type the number just as it is. You can also paste the whole message."));
    m_field->setAccessibleName(tr("Error number or message"));
    m_field->setPlaceholderText(tr("For example 809 or 0x00003618"));
    m_more->showTitle(tr("More about this number"));
    m_noCode->showTexts(tr("There was no number"), tr("The check works without one. Go on to choose the VPN."));
    explain();
}

void WhatHappenedPage::explain()
{
    const ErrorCodeReading& reading = model().codeReading();
    const bool isKnown = reading.state == CodeReadState::Known;
    QStringList sentences;
    if (reading.state != CodeReadState::Empty)
        sentences.append(errorCodeSentence(reading, language()));
    if (isKnown) {
        const CodeCandidate& best = reading.candidates.constFirst();
        if (const CatalogueEntry* const entry = best.entry(); entry != nullptr)
            sentences += aboutTheError(*entry, language());
        if (const std::optional<NameConflict> conflict = nameConflict(best.number.value_or(0))) {
            sentences.append(tr("Careful: articles call this number %1, but that is the name of another error (%2). "
                                "We follow both trails.")
                                 .arg(conflict->knownAsSymbol, hexText(conflict->knownAs)));
        }
    }
    m_meaning->showText(sentences.join(u'\n'));
    m_meaning->setVisible(!sentences.isEmpty());
    m_field->setAccessibleDescription(sentences.join(u' '));
    m_more->setVisible(isKnown);
    suggest();
    explainAtLength();
    offerFromLog();
}

void WhatHappenedPage::suggest()
{
    const ErrorCodeReading& reading = model().codeReading();
    clearLayout(*m_suggestions->layout());
    QStringList codes;
    for (qsizetype i = 1; i < reading.candidates.size() && i < 4; ++i) {
        if (reading.candidates.at(i).isKnown())
            codes.append(reading.candidates.at(i).canonical());
    }
    for (const CodeCandidate& near : reading.nearest)
        codes.append(near.canonical());
    for (const QString& code : codes) {
        auto* button = new Button(Button::Look::Quiet, m_suggestions);
        button->setText(tr("Did you mean %1?").arg(code));
        connect(button, &QPushButton::clicked, this, [this, code] {
            m_field->setText(code);
            m_field->setFocus();
        });
        m_suggestions->layout()->addWidget(button);
    }
    m_suggestions->setVisible(!codes.isEmpty());
}

void WhatHappenedPage::offerFromLog()
{
    const std::optional<LogFailure>& failure = model().loggedFailure();
    const bool isOffered = failure && m_field->text() != model().loggedCode();
    m_fromLog->setVisible(isOffered);
    if (!isOffered)
        return;
    const QString error = logErrorName(failure->error, language());
    const QString when =
        failure->when ? logTimeText(*failure->when, QTimeZone::systemTimeZone(), language()) : QString();
    QStringList hint;
    if (!failure->connection.isEmpty())
        hint.append(tr("Connection: %1").arg(failure->connection));
    if (!when.isEmpty())
        hint.append(tr("Time: %1").arg(when));
    hint.append(tr("Press to use it."));
    m_fromLog->showTexts(tr("In this computer's VPN log: %1").arg(error), hint.join(u'\n'));
}

void WhatHappenedPage::explainAtLength()
{
    const ErrorCodeReading& reading = model().codeReading();
    if (!m_more->isOpen() || reading.state != CodeReadState::Known)
        return;
    if (m_article == nullptr) {
        m_article = new CodeView(m_more);
        m_more->content()->addWidget(m_article);
    }
    m_article->showArticle(model().codeArticle(reading.toInput(), nullptr));
}

} // namespace tsunagu
