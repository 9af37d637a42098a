#include "probes/vpn-config/service/UnitStates.h"

#include "tests/support/FakePlatform.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

const QString strongswan = QStringLiteral("strongswan.service");
const QString starter = QStringLiteral("strongswan-starter.service");
const QString ipsec = QStringLiteral("ipsec.service");

struct StateCase
{
    const char* properties;
    UnitState state;
};

TEST(UnitStates, EachIsReadAsSystemdMeansIt)
{
    for (const auto& [properties, state] : {
             StateCase{"LoadState=loaded\nActiveState=active\nUnitFileState=enabled", UnitState::Active},
             StateCase{"LoadState=loaded\nActiveState=active\nUnitFileState=disabled", UnitState::Active},
             StateCase{"LoadState=masked\nActiveState=active\nUnitFileState=masked", UnitState::Active},
             StateCase{"LoadState=not-found\nActiveState=active\nUnitFileState=", UnitState::Active},
             StateCase{"LoadState=loaded\nActiveState=reloading\nUnitFileState=enabled", UnitState::Active},
             StateCase{"LoadState=loaded\nActiveState=activating\nUnitFileState=enabled", UnitState::Starting},
             StateCase{"LoadState=loaded\nActiveState=inactive\nUnitFileState=enabled", UnitState::Inactive},
             StateCase{"LoadState=loaded\nActiveState=deactivating\nUnitFileState=static", UnitState::Inactive},
             StateCase{"LoadState=loaded\nActiveState=inactive\nUnitFileState=disabled", UnitState::Disabled},
             StateCase{"LoadState=loaded\nActiveState=failed\nUnitFileState=disabled", UnitState::Failed},
             StateCase{"LoadState=masked\nActiveState=inactive\nUnitFileState=masked", UnitState::Masked},
             StateCase{"LoadState=loaded\nActiveState=inactive\nUnitFileState=masked-runtime", UnitState::Masked},
             StateCase{"LoadState=not-found\nActiveState=inactive\nUnitFileState=", UnitState::Absent},
         }) {
        const auto states = parseSystemctlShow(QByteArray("Id=strongswan.service\n") + properties + '\n');
        ASSERT_TRUE(states.contains(strongswan)) << properties;
        EXPECT_EQ(unitStateWord(states.value(strongswan)).toStdString(), unitStateWord(state).toStdString())
            << properties;
    }
}

TEST(UnitStates, AUnitCountsUnderEachOfItsNames)
{
    const auto states = parseSystemctlShow("Id=strongswan-starter.service\n"
                                           "Names=strongswan-starter.service ipsec.service\n"
                                           "LoadState=loaded\nActiveState=failed\nUnitFileState=enabled\n"
                                           "\n"
                                           "Id=strongswan.service\nNames=strongswan.service\n"
                                           "LoadState=not-found\nActiveState=inactive\nUnitFileState=\n");
    EXPECT_EQ(states.value(starter), UnitState::Failed);
    EXPECT_EQ(states.value(ipsec), UnitState::Failed);
    EXPECT_EQ(states.value(strongswan), UnitState::Absent);
    EXPECT_EQ(states.size(), 3);
}

TEST(UnitStates, WhatSaysNothingIsLeftOut)
{
    for (const char* const text :
         {"", "\n\n\n", "Id=strongswan.service\n", "Id=strongswan.service\nActiveState=\n", "ActiveState=active\n",
          "Id=strongswan.service\nActiveState=maintenance\n", "=\n==\nno property\n",
          "System has not been booted with systemd as init system (PID 1). Can't operate.\n"})
        EXPECT_TRUE(parseSystemctlShow(text).isEmpty()) << text;
}

TEST(UnitStates, WithoutSystemdNothingIsStopped)
{
    FakeSystem system;
    const auto absent = readUnitStates(system, serviceUnits(), TimePoint::max(), {});
    system.commands.insert(QStringLiteral("systemctl"),
                           CommandResult{1, {}, "System has not been booted with systemd as init system"});
    const auto silent = readUnitStates(system, serviceUnits(), TimePoint::max(), {});
    ASSERT_EQ(absent.size(), serviceUnits().size());
    for (const ServiceUnit& unit : serviceUnits()) {
        EXPECT_EQ(absent.value(unit.name), UnitState::Unreadable);
        EXPECT_EQ(silent.value(unit.name), UnitState::Unreadable);
    }
}

TEST(UnitStates, AnAnswerThatBreaksOffLeavesTheRestUnread)
{
    FakeSystem system;
    system.commands.insert(
        QStringLiteral("systemctl"),
        CommandResult{
            0, "Id=strongswan.service\nLoadState=loaded\nActiveState=inactive\nUnitFileState=enabled\n\nId=ip", {}});
    const auto states = readUnitStates(system, serviceUnits(), TimePoint::max(), {});
    EXPECT_EQ(states.value(strongswan), UnitState::Inactive);
    EXPECT_EQ(states.value(ipsec), UnitState::Unreadable);
}

} // namespace
} // namespace tsunagu::test
