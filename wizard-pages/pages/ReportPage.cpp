#include "wizard-pages/pages/ReportPage.h"

#include "report/redaction/Redaction.h"
#include "report/text/ErrorText.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Banner.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/ChoiceCard.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tsunagu {

ReportPage::ReportPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Report, model, parent)
    , m_saver(new ReportSaver(model.knowledge(), this))
    , m_redact(new ChoiceCard(Icon::Tick, this))
    , m_removed(new TextLabel(TextRole::Hint, Tone::Muted, this))
    , m_html(new Button(Button::Look::Secondary, this))
    , m_json(new Button(Button::Look::Secondary, this))
    , m_outcomeBanner(new Banner(this))
    , m_again(new Button(Button::Look::Quiet, this))
{
    m_redact->setCheckable(true);
    m_redact->setChecked(true);
    body()->addWidget(m_redact);
    body()->addWidget(m_removed);
    auto* buttons = new FlowLayout(FlowLayout::Justify::Start, 8);
    buttons->addWidget(m_html);
    buttons->addWidget(m_json);
    body()->addLayout(buttons);
    body()->addWidget(m_outcomeBanner);
    body()->addSpacing(8);
    body()->addWidget(m_again, 0, Qt::AlignLeft);

    connect(m_redact, &QAbstractButton::toggled, this, &ReportPage::showRemoved);
    connect(m_html, &QPushButton::clicked, this, [this] { askWhere(ReportSaver::Format::Html); });
    connect(m_json, &QPushButton::clicked, this, [this] { askWhere(ReportSaver::Format::Json); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_outcome = Outcome::None;
        ReportPage::model().startAgain();
        Q_EMIT goTo(PageKind::WhatHappened);
    });
    connect(m_saver, &ReportSaver::previewed, this, [this](const QList<RedactedKind>& removed) {
        m_kinds = removed;
        showRemoved();
    });
    connect(m_saver, &ReportSaver::saved, this, [this](const QString& path) {
        m_outcome = Outcome::Saved;
        m_savedPath = path;
        showOutcome();
    });
    connect(m_saver, &ReportSaver::failed, this, [this](const Error& error) {
        m_outcome = Outcome::Failed;
        m_error = error;
        showOutcome();
    });
}

Page::Primary ReportPage::primary() const
{
    return {tr("Finish"), true};
}

void ReportPage::activate()
{
    Q_EMIT closeRequested();
}

void ReportPage::enter()
{
    preview();
    showOutcome();
}

QWidget* ReportPage::firstFocus() const
{
    return m_html;
}

void ReportPage::retranslate()
{
    title()->showText(tr("Do you want to keep a report?"));
    showLead(tr("Give it to your help desk, and nobody has to ask you the same things again. It is saved on this "
                "computer only."));
    m_redact->showTexts(tr("Take out what tells who you are (recommended)"),
                        tr("The server's name stays: the help desk needs it."));
    m_html->setText(tr("Save to read (HTML)"));
    m_json->setText(tr("Save for the help desk's programs (JSON)"));
    m_again->setText(tr("Start again from the beginning"));
    for (Button* button : {m_html, m_json, m_again})
        button->updateGeometry();
    showRemoved();
    showOutcome();
}

void ReportPage::preview()
{
    if (const auto& run = model().session().run(); run) {
        ReportSaver::Job job;
        job.run = *run;
        m_saver->start(job);
    }
}

void ReportPage::showRemoved()
{
    QString text;
    if (!m_redact->isChecked()) {
        text = tr("! Nothing is taken out. Give such a report only to people whom you trust.");
    } else if (m_kinds.isEmpty()) {
        text = tr("There is nothing in this report that would have to be taken out.");
    } else {
        text = tr("Taken out:");
        for (const RedactedKind& kind : m_kinds)
            text += QStringLiteral("\n– ") + tr("%1 (%n)", "a kind of thing and how many of it", kind.count)
                                                 .arg(redactedKindText(kind.kind, language()));
    }
    m_removed->setTone(m_redact->isChecked() ? Tone::Muted : Tone::Caution);
    m_removed->showText(text);
}

void ReportPage::showOutcome()
{
    m_outcomeBanner->setVisible(m_outcome != Outcome::None);
    if (m_outcome == Outcome::Saved)
        m_outcomeBanner->showStatement(Tone::Good, tr("✓ The report is saved."), QDir::toNativeSeparators(m_savedPath));
    else if (m_outcome == Outcome::Failed)
        m_outcomeBanner->showStatement(Tone::Bad, tr("✕ The report was not saved."),
                                       errorSentence(m_error, language()));
    if (m_outcome == Outcome::None)
        return;
    announce(*m_outcomeBanner);
}

QString ReportPage::proposedPath(ReportSaver::Format format) const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto& run = model().session().run();
    const QDateTime time = run ? run->startedUtc.toLocalTime() : QDateTime::currentDateTime();
    const QString ending = format == ReportSaver::Format::Html ? QStringLiteral("html") : QStringLiteral("json");
    return documents.filePath(
        QStringLiteral("tsunagu-report-%1.%2").arg(time.toString(QStringLiteral("yyyy-MM-dd-HHmm")), ending));
}

void ReportPage::askWhere(ReportSaver::Format format)
{
    const QString path = proposedPath(format);
    auto* dialog = new QFileDialog(this, tr("Save the report"), QFileInfo(path).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(path).suffix());
    dialog->setNameFilter(format == ReportSaver::Format::Html ? tr("Web page (*.html)") : tr("JSON file (*.json)"));
    dialog->selectFile(QFileInfo(path).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString& chosen) { saveTo(chosen, format); });
    dialog->open();
}

void ReportPage::saveTo(const QString& path, ReportSaver::Format format)
{
    const auto& run = model().session().run();
    if (!run)
        return;
    ReportSaver::Job job;
    job.run = *run;
    job.path = path;
    job.format = format;
    job.redacted = m_redact->isChecked();
    job.language = language();
    m_saver->start(job);
}

} // namespace tsunagu
