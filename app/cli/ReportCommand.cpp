#include "app/cli/ReportCommand.h"

#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "report/compare/ComparisonText.h"
#include "report/explanation/InlineText.h"
#include "report/export/HtmlExport.h"
#include "report/export/SaveFile.h"
#include "report/export/TextExport.h"
#include "report/model/ReportJson.h"
#include "report/redaction/Redaction.h"
#include "report/telephone/SpokenForm.h"
#include "report/telephone/TelephoneCode.h"
#include "report/telephone/TelephoneText.h"
#include "report/text/ErrorText.h"
#include "report/text/ScreenText.h"
#include "report/text/VerdictText.h"
#include "report/triage/Triage.h"

namespace tsunagu::cli {
namespace {

/// The report of a file; a complaint in one line otherwise.
tl::expected<Report, QString> reportOf(System& system, const QString& path, Language language)
{
    const auto bytes = system.readFile(path, maximumReportSize);
    if (!bytes)
        return tl::unexpected(errorSentence(bytes.error(), language));
    auto report = parseReport(*bytes);
    if (!report)
        return tl::unexpected(path + QStringLiteral(": ") + reportErrorSentence(report.error(), language));
    return std::move(*report);
}

QByteArray inForm(const ReportArguments& arguments, const Report& report, Language language, const Knowledge& knowledge)
{
    if (arguments.format == Format::Json)
        return serialize(report);
    const Explanation explanation = explanationOf(report.run, knowledge, language);
    if (arguments.format == Format::Html)
        return toHtmlFile(report, explanation, language);
    TextOptions options;
    options.reasoning = arguments.explains;
    if (arguments.output.isEmpty()) {
        options.colour = wantsColour();
        options.width = terminalWidth();
    }
    return toText(report, explanation, language, options).toUtf8();
}

int written(const QByteArray& bytes, const QString& path, Language language)
{
    if (path.isEmpty())
        return writeOutput(bytes, language) ? nothingWrong : couldNotRun;
    if (const auto saved = saveAtomically(path, bytes); !saved) {
        writeError(errorSentence(saved.error(), language));
        return badInput;
    }
    return nothingWrong;
}

QString codeText(const Run& run, Language language)
{
    const auto code = telephone::encode(run);
    if (!code)
        return {};
    return telephone::grouped(*code) + u'\n' + telephone::spokenForm(*code, language) + u'\n';
}

int compare(const Report& first, System& system, const QString& secondPath, Language language)
{
    const auto second = reportOf(system, secondPath, language);
    if (!second) {
        writeError(second.error());
        return badInput;
    }
    return written(comparisonText(compareReports(first, *second), language).toUtf8(), {}, language);
}

/// Many reports at once. What could not be read is told, and the rest counts.
int triageOf(const ReportArguments& arguments, Language language, const Knowledge& knowledge)
{
    const TriageResult result = triage(arguments.files);
    const bool nothingRead = result.reports == 0 && result.skippedFiles > 0;
    // The text says it itself.
    if (nothingRead || arguments.format != Format::Text) {
        for (const SkippedFile& skipped : result.skipped)
            writeError(forScreen(skipped.path, 200) + QStringLiteral(": ") + skippedSentence(skipped, language));
    }
    if (nothingRead)
        return badInput;
    const auto titleOf = [&](const QString& cause) {
        const auto article = knowledge.article(Knowledge::kindOfVerdict(cause), cause, language);
        const QString title = article ? InlineText::toPlain(expanded(*article, {}).title) : QString();
        return title.isEmpty() ? causeName(cause, language) : title;
    };
    const QByteArray bytes = arguments.format == Format::Json ? triageJson(result)
                             : arguments.format == Format::Csv
                                 ? triageCsv(result)
                                 : triageText(result, language, QTimeZone::systemTimeZone(), titleOf).toUtf8();
    return written(bytes, arguments.output, language);
}

} // namespace

int report(const ReportArguments& arguments, Language language, const Knowledge& knowledge, System& system)
{
    if (arguments.action == ReportArguments::Action::Triage)
        return triageOf(arguments, language, knowledge);
    auto read = reportOf(system, arguments.files.constFirst(), language);
    if (read && arguments.redacts) {
        auto kept = redacted(*read, Identity::current());
        if (!kept) {
            writeError(reportErrorSentence(kept.error(), language));
            return couldNotRun;
        }
        read = std::move(*kept);
    }
    if (!read) {
        writeError(read.error());
        return badInput;
    }
    switch (arguments.action) {
    case ReportArguments::Action::Show:
    case ReportArguments::Action::Convert:
        return written(inForm(arguments, *read, language, knowledge), arguments.output, language);
    case ReportArguments::Action::Code: {
        const QString text = codeText(read->run, language);
        if (text.isEmpty()) {
            writeError(
                tr(language, QT_TRANSLATE_NOOP("Cli", "This report has a verdict that no telephone code can say.")));
            return badInput;
        }
        return written(text.toUtf8(), {}, language);
    }
    case ReportArguments::Action::Triage:
        break; // dealt with above
    case ReportArguments::Action::Compare:
        return compare(*read, system, arguments.files.at(1), language);
    }
    Q_UNREACHABLE();
}

int decode(const DecodeArguments& arguments, Language language)
{
    const auto content = telephone::decode(arguments.code);
    if (!content) {
        writeError(telephone::telephoneErrorSentence(content.error(), language));
        return badInput;
    }
    QStringList lines{telephone::decodedSentence(*content, language), telephone::decodedErrorCode(*content, language)};
    lines += telephone::decodedFindings(*content, language);
    return written((lines.join(u'\n') + u'\n').toUtf8(), {}, language);
}

} // namespace tsunagu::cli
