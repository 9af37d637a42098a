#pragma once

#include "diagnosis/codes/CodeCandidate.h"
#include "probes/model/Target.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace tsunagu {

/// How far a typed error code was understood. Each has a sentence for a person in `report/text`.
enum class CodeReadState
{
    Known,      ///< at least the first candidate is in the catalogue
    Unknown,    ///< a number was understood, but the catalogue has no such code
    Unreadable, ///< no number and no known name in it
    Empty,      ///< nothing, or only blanks
    TooLong,    ///< over `maximumErrorCodeLength` characters
};

/// What was typed and everything it can mean.
struct ErrorCodeReading
{
    QString typed; ///< as it came, cut to 200 characters
    CodeReadState state = CodeReadState::Empty;
    /// Best first, none twice. Not empty exactly for Known and Unknown.
    QList<CodeCandidate> candidates;
    /// For Unknown and Unreadable: known ones that a slip of the finger may have hidden, closest first, at most three.
    QList<CodeCandidate> nearest;

    /// More than one known code can be meant, or the number can also be read in another base: ask the person.
    bool isAmbiguous() const { return candidates.size() > 1; }
    /// For `Target`: the best candidate. Number and symbol stay empty if nothing was understood, the number alone for
    /// an IKE notification.
    ErrorCodeInput toInput() const;

    friend bool operator==(const ErrorCodeReading&, const ErrorCodeReading&) = default;
};

inline constexpr qsizetype maximumErrorCodeLength = 10'000;

/// Reads an error code from whatever a person typed or pasted: decimal, hexadecimal with or without 0x and leading
/// zeros, an HRESULT (0x8007xxxx, -2147011048), a name with or without underscores, an IKE notification in the
/// spellings of logs, full-width characters, and all of them with text around ("エラーコード：0x00003618 が出ました", a
/// pasted dialog). Numbers that only stand by, such as addresses, dates and GUIDs, are passed over. Never fails
/// otherwise than by `state`.
ErrorCodeReading readErrorCode(QStringView typed);

} // namespace tsunagu
