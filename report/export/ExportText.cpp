#include "report/export/ExportText.h"

#include "report/redaction/Redaction.h"
#include "report/telephone/TelephoneCode.h"
#include "report/text/Numbers.h"
#include "report/text/ScreenText.h"
#include "report/text/Values.h"

namespace tsunagu::exported {

QString serverLine(const Run& run, Language language)
{
    const QHash<QString, QString> values = explanationValues(run, language);
    const QString name = values.value(QStringLiteral("server"));
    const QString address = values.value(QStringLiteral("server_address"));
    return address.isEmpty() || address == name ? name : name + Texts(language).inBrackets(address);
}

QString errorCodeLine(const Run& run, Language language)
{
    if (!run.target.errorCode)
        return {};
    const QString typed = forScreen(run.target.errorCode->typed);
    return typed + Texts(language).inBrackets(forScreen(run.target.errorCode->symbol));
}

QString timeLine(const Run& run, Language language)
{
    const Texts texts(language);
    return texts.translate("Export", "%1 UTC, took %2", "date and time, duration")
        .arg(run.startedUtc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
             formatMilliseconds(static_cast<double>(run.elapsed.count()), language));
}

QString toolLine(const Report& report)
{
    return QStringLiteral("%1 %2, %3")
        .arg(forScreen(report.tool.name), forScreen(report.tool.version), forScreen(report.tool.platform, 160));
}

QString telephoneCode(const Report& report)
{
    const auto code = telephone::encode(report.run);
    return code ? telephone::grouped(*code) : QString();
}

QString speakerName(Speaker speaker, Language language)
{
    const Texts texts(language);
    return speaker == Speaker::Beginner ? texts.translate("Export", "Beginner") : texts.translate("Export", "Expert");
}

QStringList stepTags(const Step& step, Language language)
{
    const Texts texts(language);
    QStringList tags;
    if (step.minutes > 0)
        tags.append(texts.translate("Export", "about %n minutes", nullptr, step.minutes));
    switch (step.undo) {
    case StepUndo::Nothing:
        tags.append(texts.translate("Export", "changes nothing"));
        break;
    case StepUndo::Yes:
        tags.append(texts.translate("Export", "can be undone"));
        break;
    case StepUndo::No:
        tags.append(texts.translate("Export", "cannot be undone"));
        break;
    }
    switch (step.system) {
    case StepSystem::Any:
        break;
    case StepSystem::Windows:
        tags.append(QStringLiteral("Windows"));
        break;
    case StepSystem::Linux:
        tags.append(QStringLiteral("Linux"));
        break;
    case StepSystem::MacOs:
        tags.append(QStringLiteral("macOS"));
        break;
    case StepSystem::Router:
        tags.append(texts.translate("Export", "in the router's settings"));
        break;
    }
    if (step.risk == StepRisk::AskSpecialist)
        tags.append(texts.translate("Export", "better with an expert"));
    if (step.restart)
        tags.append(texts.translate("Export", "needs a restart of the computer"));
    return tags;
}

QStringList stepOutcome(const Step& step, Language language)
{
    const Texts texts(language);
    QStringList lines;
    if (!step.see.isEmpty())
        lines.append(texts.translate("Export", "You will see: %1").arg(step.see));
    if (!step.back.isEmpty())
        lines.append(texts.translate("Export", "To undo it: %1").arg(step.back));
    return lines;
}

QString termName(const Term& term, Language language)
{
    return term.reading.isEmpty() ? term.word : term.word + Texts(language).inBrackets(term.reading);
}

QStringList adviceTexts(const QVector<Advice>& advice)
{
    QStringList texts;
    for (const Advice& each : advice)
        texts.append(each.text);
    return texts;
}

QStringList redactedLines(const Report& report, Language language)
{
    const Texts texts(language);
    QStringList lines;
    for (const RedactedKind& each : report.redacted) {
        lines.append(texts.translate("Export", "%1: %2", "kind of thing, how many")
                         .arg(redactedKindText(each.kind, language), QString::number(each.count)));
    }
    return lines;
}

QString redactedSentence(const Report& report, Language language)
{
    const Texts texts(language);
    return report.redacted.isEmpty()
               ? texts.translate("Export", "Nothing was removed from this report.")
               : texts.translate("Export", "What could name you or your network was replaced by marks in brackets.");
}

QString heading(Heading which, Language language)
{
    const Texts texts(language);
    switch (which) {
    case Heading::Where:
        return texts.translate("Export", "Place");
    case Heading::Confidence:
        return texts.translate("Export", "Confidence");
    case Heading::Server:
        return texts.translate("Export", "VPN server");
    case Heading::ErrorCode:
        return texts.translate("Export", "Error code");
    case Heading::Time:
        return texts.translate("Export", "Checked");
    case Heading::Path:
        return texts.translate("Export", "The way to the server");
    case Heading::Findings:
        return texts.translate("Export", "What was checked");
    case Heading::State:
        return texts.translate("Export", "Result", "of one check");
    case Heading::Question:
        return texts.translate("Export", "Question");
    case Heading::Answer:
        return texts.translate("Export", "Answer");
    case Heading::Explanation:
        return texts.translate("Export", "What this means");
    case Heading::AboutTheCode:
        return texts.translate("Export", "About the error code");
    case Heading::AboutTheLine:
        return texts.translate("Export", "About your line");
    case Heading::Words:
        return texts.translate("Export", "What the words mean");
    case Heading::Causes:
        return texts.translate("Export", "Usual causes");
    case Heading::Steps:
        return texts.translate("Export", "What to do");
    case Heading::Prevention:
        return texts.translate("Export", "From now on");
    case Heading::RuledOut:
        return texts.translate("Export", "What it is not");
    case Heading::StillPossible:
        return texts.translate("Export", "What remains possible");
    case Heading::WouldSettle:
        return texts.translate("Export", "What would settle it");
    case Heading::Forecast:
        return texts.translate("Export", "Would a VPN connect over this line?");
    case Heading::Reasoning:
        return texts.translate("Export", "Rule by rule");
    case Heading::Technical:
        return texts.translate("Export", "For the helpdesk");
    case Heading::TelephoneCode:
        return texts.translate("Export", "Telephone code");
    case Heading::Removed:
        return texts.translate("Export", "What was removed");
    case Heading::Report:
        return texts.translate("Export", "Report of a VPN check");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu::exported
