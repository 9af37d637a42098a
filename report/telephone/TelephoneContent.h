#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "diagnosis/session/Run.h"
#include "report/telephone/TelephoneTables.h"

#include <QString>

#include <array>
#include <optional>

namespace tsunagu::telephone {

/// The IKE ports that a verdict speaks of, by their names: the ports of practice mode are told as 500 and 4500.
enum class Ports
{
    None,
    Only500,
    Only4500,
    Both
};

/// All that the sentence of a verdict is made from.
struct VerdictFacts
{
    QString cause; ///< an id of `ids::allCauses()`, "none" or "inconclusive"
    Where where = Where::Unknown;
    Confidence confidence = Confidence::Possible;
    Ports ports = Ports::None;

    friend bool operator==(const VerdictFacts&, const VerdictFacts&) = default;
};

/// The ports are those of the cause, else those that did not answer; none if nothing is wrong.
VerdictFacts verdictFactsOf(const Run& run);

/// The error code that the person had typed, as far as a telephone code tells it.
struct ToldErrorCode
{
    enum class Kind
    {
        None,         ///< none was typed
        Other,        ///< one was typed, but is not told
        Windows,      ///< `number`
        Notification, ///< `notification`
    };

    Kind kind = Kind::None;
    quint32 number = 0;
    QString notification; ///< the RFC's name with underscores

    friend bool operator==(const ToldErrorCode&, const ToldErrorCode&) = default;
};

ToldErrorCode toldErrorCodeOf(const std::optional<ErrorCodeInput>& typed);

/// Everything that a telephone code says.
struct TelephoneContent
{
    int version = 1;
    VerdictFacts verdict;
    ToldErrorCode errorCode;
    /// In the order of `findingTable()`. A finding that a run does not have counts as skipped: it was not looked at.
    std::array<Status, statedFindings> states{};

    friend bool operator==(const TelephoneContent&, const TelephoneContent&) = default;
};

TelephoneContent contentOf(const Run& run);

} // namespace tsunagu::telephone
