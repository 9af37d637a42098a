#include "report/explanation/ThisSystem.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

Step stepFor(StepSystem system, const QString& open = {})
{
    Step step;
    step.system = system;
    step.open = open;
    return step;
}

#if defined(Q_OS_LINUX)
TEST(ThisSystem, StepsOfOtherSystemsAreLeftOut)
{
    const QVector<Step> steps =
        stepsForThisSystem({stepFor(StepSystem::Windows), stepFor(StepSystem::Router), stepFor(StepSystem::Linux),
                            stepFor(StepSystem::MacOs), stepFor(StepSystem::Any)});
    ASSERT_EQ(steps.size(), 3);
    EXPECT_EQ(steps.at(0).system, StepSystem::Router);
    EXPECT_EQ(steps.at(1).system, StepSystem::Linux);
    EXPECT_EQ(steps.at(2).system, StepSystem::Any);
}

TEST(ThisSystem, SettingsOfAnotherSystemAreNotOffered)
{
    const QVector<Step> steps =
        stepsForThisSystem({stepFor(StepSystem::Any, QStringLiteral("ms-settings:network-vpn"))});
    ASSERT_EQ(steps.size(), 1);
    EXPECT_TRUE(steps.front().open.isEmpty());
}
#endif

} // namespace
} // namespace tsunagu
