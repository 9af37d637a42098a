#include "report/explanation/StepField.h"

#include "report/explanation/Placeholders.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace tsunagu {

namespace {

constexpr int longestStepMinutes = 240;

tl::expected<void, QString> check(bool valid, const QString& reason)
{
    if (valid) {
        return {};
    }
    return tl::make_unexpected(reason);
}

/// Opening hands the address to the system, so only addresses of settings pages are let through.
bool isOpenable(const QString& value)
{
    static const QStringList schemes{QStringLiteral("ms-settings:"), QStringLiteral("windowsdefender:"),
                                     QStringLiteral("x-apple.systempreferences:")};
    return std::any_of(schemes.begin(), schemes.end(),
                       [&value](const QString& scheme) { return value.startsWith(scheme); }) &&
           std::all_of(value.begin(), value.end(), [](QChar c) { return c > u' ' && c < u'\x7F'; });
}

tl::expected<void, QString> setUndo(Step& step, const QString& value)
{
    static const QHash<QString, StepUndo> answers{{QStringLiteral("nothing"), StepUndo::Nothing},
                                                  {QStringLiteral("yes"), StepUndo::Yes},
                                                  {QStringLiteral("no"), StepUndo::No}};
    const auto found = answers.constFind(value);
    if (found == answers.constEnd()) {
        return tl::make_unexpected(QStringLiteral("undo must be yes, no or nothing"));
    }
    step.undo = *found;
    return {};
}

tl::expected<void, QString> setSystem(Step& step, const QString& value)
{
    static const QHash<QString, StepSystem> systems{{QStringLiteral("any"), StepSystem::Any},
                                                    {QStringLiteral("windows"), StepSystem::Windows},
                                                    {QStringLiteral("linux"), StepSystem::Linux},
                                                    {QStringLiteral("macos"), StepSystem::MacOs},
                                                    {QStringLiteral("router"), StepSystem::Router}};
    const auto found = systems.constFind(value);
    if (found == systems.constEnd()) {
        return tl::make_unexpected(QStringLiteral("system must be any, windows, linux, macos or router"));
    }
    step.system = *found;
    return {};
}

} // namespace

tl::expected<void, QString> setStepField(Step& step, const QString& key, const QString& value)
{
    if (key == QStringLiteral("minutes")) {
        bool isNumber = false;
        step.minutes = value.toInt(&isNumber);
        return check(isNumber && step.minutes > 0 && step.minutes <= longestStepMinutes,
                     QStringLiteral("minutes must be a number from 1 to %1").arg(longestStepMinutes));
    }
    if (key == QStringLiteral("undo")) {
        return setUndo(step, value);
    }
    if (key == QStringLiteral("back")) {
        step.back = value;
        return {};
    }
    if (key == QStringLiteral("see")) {
        step.see = value;
        return {};
    }
    if (key == QStringLiteral("restart")) {
        step.restart = value == QStringLiteral("yes");
        return check(step.restart, QStringLiteral("restart must be yes, or left out"));
    }
    if (key == QStringLiteral("when")) {
        step.when = value;
        return check(knownPlaceholders().contains(value), QStringLiteral("when must be the name of a placeholder"));
    }
    if (key == QStringLiteral("risk")) {
        step.risk = value == QStringLiteral("none") ? StepRisk::None : StepRisk::AskSpecialist;
        return check(step.risk == StepRisk::None || value == QStringLiteral("ask-specialist"),
                     QStringLiteral("risk must be none or ask-specialist"));
    }
    if (key == QStringLiteral("system")) {
        return setSystem(step, value);
    }
    if (key == QStringLiteral("open")) {
        step.open = value;
        return check(isOpenable(value), QStringLiteral("open must be the address of a settings page, without blanks"));
    }
    if (key == QStringLiteral("command")) {
        step.command = value;
        return {};
    }
    return tl::make_unexpected(QStringLiteral("unknown key '%1' in a step").arg(key));
}

} // namespace tsunagu
