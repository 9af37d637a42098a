#include "report/explanation/ThisSystem.h"

namespace tsunagu {
namespace {

#if defined(Q_OS_WIN)
constexpr StepSystem thisSystem = StepSystem::Windows;
constexpr bool opensWindowsSettings = true;
#elif defined(Q_OS_MACOS)
constexpr StepSystem thisSystem = StepSystem::MacOs;
constexpr bool opensWindowsSettings = false;
#else
constexpr StepSystem thisSystem = StepSystem::Linux;
constexpr bool opensWindowsSettings = false;
#endif

bool suits(const Step& step)
{
    return step.system == StepSystem::Any || step.system == StepSystem::Router || step.system == thisSystem;
}

} // namespace

QVector<Step> stepsForThisSystem(const QVector<Step>& steps)
{
    QVector<Step> suitable;
    for (Step step : steps) {
        if (!suits(step))
            continue;
        if (!opensWindowsSettings && step.open.startsWith(QLatin1String("ms-")))
            step.open.clear();
        suitable.append(step);
    }
    return suitable;
}

Article forThisSystem(Article article)
{
    article.steps = stepsForThisSystem(article.steps);
    return article;
}

} // namespace tsunagu
