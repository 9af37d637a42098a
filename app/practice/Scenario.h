#pragma once

#include "app/practice/Replies.h"

#include <QString>
#include <QStringView>

#include <chrono>
#include <span>

namespace tsunagu::practice {

/// How late the slow server answers: well past what counts as slow, well within a probe's patience.
inline constexpr std::chrono::milliseconds slowDelay{3000};

/// A fault that a practice server shows.
struct Scenario
{
    QStringView name; ///< as on the command line
    QStringView english;
    QStringView japanese;
    bool listens = true; ///< false: the ports are closed, and the system says so (ICMP port unreachable)
    Behaviour ikePort = Behaviour::Answers;
    Behaviour nattPort = Behaviour::Answers;
    std::chrono::milliseconds delay{0};
};

std::span<const Scenario> allScenarios();
/// The scenario of that name, or nullptr.
const Scenario* findScenario(QStringView name);

} // namespace tsunagu::practice
