#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "probes/model/Finding.h"

#include <QStringView>

#include <array>
#include <span>

/// What the numbers in a telephone code of version 1 stand for (docs/telephone-code.md). Codes are written down on
/// paper: nothing here changes its place any more. A table may grow at its end, up to its `room`; whatever else has to
/// change makes a new version.
namespace tsunagu::telephone {

/// Ids of verdicts, `none` and `inconclusive` first.
std::span<const QStringView> verdictTable();
inline constexpr quint64 verdictRoom = 35;

inline constexpr std::array whereTable{Where::ThisComputer, Where::LocalNetwork, Where::Isp, Where::Server,
                                       Where::Unknown};
inline constexpr std::array confidenceTable{Confidence::Certain, Confidence::Likely, Confidence::Possible};
inline constexpr std::array statusTable{Status::Pass, Status::Warn, Status::Fail, Status::Skipped, Status::Unknown};

inline constexpr std::size_t statedFindings = 10;
/// The findings whose states are told.
const std::array<QStringView, statedFindings>& findingTable();

/// Names of IKE notifications (RFC 7296 3.10.1, RFC 2408 3.14.1).
std::span<const QStringView> notificationTable();
inline constexpr quint64 notificationRoom = 55;

/// A stretch of Windows' error codes; both ends belong to it.
struct CodeRange
{
    quint32 first = 0;
    quint32 last = 0;

    constexpr quint64 size() const { return quint64{last} - first + 1; }
    constexpr bool holds(quint32 number) const { return number >= first && number <= last; }
};
/// raserror.h; winerror.h: the IPsec policy store; IKE, the IPsec driver and its protection against floods.
inline constexpr std::array codeRanges{CodeRange{600, 870}, CodeRange{13000, 13025}, CodeRange{13800, 13932}};

/// No code was typed; one was, but is not told; then the ranges, then the notifications.
inline constexpr quint64 noCodeValue = 0;
inline constexpr quint64 otherCodeValue = 1;
inline constexpr quint64 firstRangeValue = 2;
inline constexpr quint64 firstNotificationValue =
    firstRangeValue + codeRanges[0].size() + codeRanges[1].size() + codeRanges[2].size();
inline constexpr quint64 errorCodeRoom = firstNotificationValue + notificationRoom;

} // namespace tsunagu::telephone
