#include "report/compare/ComparisonWords.h"

#include "report/compare/ComparisonText.h"
#include "report/text/FindingText.h"
#include "report/text/Numbers.h"
#include "report/text/VerdictText.h"

namespace tsunagu {
namespace compared {
namespace {

QString inputText(ComparedInput input, const Texts& texts)
{
    switch (input) {
    case ComparedInput::Server:
        return texts.translate("Comparison", "VPN server");
    case ComparedInput::Ports:
        return texts.translate("Comparison", "Ports");
    case ComparedInput::ErrorCode:
        return texts.translate("Comparison", "Error code");
    case ComparedInput::Profile:
        return texts.translate("Comparison", "VPN setting", "the profile that was chosen");
    case ComparedInput::ProfileSettings:
        return {};
    }
    Q_UNREACHABLE();
}

QString labelled(const QString& label, const QString& text, const Texts& texts)
{
    return label + (texts.language() == Language::Japanese ? QStringLiteral("：") : QStringLiteral(": ")) + text;
}

QString orNone(const QString& text, const Texts& texts)
{
    return text.isEmpty() ? texts.translate("Comparison", "none", "no error code, no profile") : text;
}

/// Between different questions nothing becomes better.
QString directionLabel(const ReportComparison& comparison, Direction direction, const Texts& texts)
{
    return directionText(comparison.isSameQuestion() ? direction : Direction::Different, texts.language());
}

QString sideText(const std::optional<Finding>& finding, const Texts& texts)
{
    if (!finding)
        return texts.translate("Comparison", "not in this report");
    return statusSign(finding->status) + u' ' + findingAnswer(*finding, texts.language());
}

QString causeNames(const QStringList& causes, const Texts& texts)
{
    QStringList names;
    for (const QString& cause : causes)
        names.append(causeName(cause, texts.language()));
    return names.join(texts.language() == Language::Japanese ? QStringLiteral("、") : QStringLiteral("; "));
}

} // namespace

QString arrow(const QString& first, const QString& second)
{
    return QStringLiteral("%1 → %2").arg(first, second);
}

QStringList inputLines(const ReportComparison& comparison, const Texts& texts)
{
    QStringList lines;
    if (!comparison.isSameQuestion()) {
        lines.append(texts.translate("Comparison",
                                     "The two checks did not ask the same question. What differs need not "
                                     "have become better or worse."));
    }
    for (const InputChange& change : comparison.inputs) {
        lines.append(
            change.input == ComparedInput::ProfileSettings
                ? texts.translate("Comparison", "The VPN setting is the same, but something in it was changed.")
                : labelled(inputText(change.input, texts),
                           arrow(orNone(change.shown.first, texts), orNone(change.shown.second, texts)), texts));
    }
    return lines;
}

QStringList findingLines(const ReportComparison& comparison, const Texts& texts)
{
    QStringList lines;
    for (const Direction wanted : {Direction::Worse, Direction::Better, Direction::Different}) {
        for (const FindingChange& change : comparison.findings) {
            if (change.direction != wanted)
                continue;
            const QString label = directionLabel(comparison, change.direction, texts);
            const QString sides = arrow(sideText(change.finding.first, texts), sideText(change.finding.second, texts));
            lines.append(labelled(
                label, QStringLiteral("%1 %2").arg(findingQuestion(change.id, texts.language()), sides), texts));
        }
    }
    return lines;
}

QString numberLine(const ReportComparison& comparison, const NumberChange& change, const Texts& texts)
{
    const auto shown = [&change, &texts](std::optional<double> value) {
        return value ? quantityValueText(change.quantity, *value, texts.language())
                     : texts.translate("Comparison", "not measured");
    };
    const QString name = quantityText(change.quantity, texts.language());
    const QString line = labelled(name, arrow(shown(change.value.first), shown(change.value.second)), texts);
    return change.direction == Direction::Same
               ? line
               : labelled(directionLabel(comparison, change.direction, texts), line, texts);
}

QStringList otherLines(const ReportComparison& comparison, const Texts& texts)
{
    QStringList lines;
    // The verdicts' own causes are told as such.
    QStringList gone = comparison.goneCauses;
    gone.removeAll(comparison.verdict.first.cause);
    if (!gone.isEmpty()) {
        lines.append(
            labelled(texts.translate("Comparison", "Named only in the first check"), causeNames(gone, texts), texts));
    }
    QStringList added = comparison.newCauses;
    added.removeAll(comparison.verdict.second.cause);
    if (!added.isEmpty()) {
        lines.append(
            labelled(texts.translate("Comparison", "Named only in the second check"), causeNames(added, texts), texts));
    }
    const Both<QString>& address = comparison.address;
    if (address.differs() && !address.first.isEmpty() && !address.second.isEmpty()) {
        lines.append(labelled(texts.translate("Comparison", "Address of the VPN server"),
                              arrow(address.first, address.second), texts));
    }
    return lines;
}

} // namespace compared

QString directionText(Direction direction, Language language)
{
    const Texts texts(language);
    switch (direction) {
    case Direction::Same:
        return texts.translate("Comparison", "Same");
    case Direction::Better:
        return texts.translate("Comparison", "Better");
    case Direction::Worse:
        return texts.translate("Comparison", "Worse");
    case Direction::Different:
        return texts.translate("Comparison", "Different");
    }
    Q_UNREACHABLE();
}

QString quantityText(Quantity quantity, Language language)
{
    const Texts texts(language);
    switch (quantity) {
    case Quantity::AnsweredPorts:
        return texts.translate("Comparison", "Entrances of the VPN that answer (of UDP 500 and 4500)");
    case Quantity::IkeRtt:
        return texts.translate("Comparison", "Answer time of the VPN");
    case Quantity::ControlRtt:
        return texts.translate("Comparison", "Answer time of other traffic");
    case Quantity::IkeLoss:
        return texts.translate("Comparison", "Loss of VPN packets");
    case Quantity::ControlLoss:
        return texts.translate("Comparison", "Loss of other packets");
    case Quantity::ServerDistance:
        return texts.translate("Comparison", "Stations to the server");
    case Quantity::NeutralReach:
        return texts.translate("Comparison", "Last station that other traffic reaches");
    case Quantity::IkeReach:
        return texts.translate("Comparison", "Last station that VPN packets reach");
    }
    Q_UNREACHABLE();
}

QString quantityValueText(Quantity quantity, double value, Language language)
{
    switch (quantity) {
    case Quantity::IkeRtt:
    case Quantity::ControlRtt:
        return formatMilliseconds(value, language);
    case Quantity::IkeLoss:
    case Quantity::ControlLoss:
        return formatRatio(value, language);
    default:
        return QString::number(value, 'f', 0);
    }
}

} // namespace tsunagu
