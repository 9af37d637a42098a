#pragma once

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

/// How a candidate was read from what was typed.
enum class CodeNotation
{
    Decimal,     ///< "13848", also "13,848"
    Hexadecimal, ///< "0x3618", "35F6"
    Hresult,     ///< 0x8007xxxx in hexadecimal or as a (negative) decimal number: the code is the low 16 bits
    Name,        ///< "ERROR_IPSEC_IKE_MM_DELAY_DROP"
};

/// One way to understand what was typed.
struct CodeCandidate
{
    quint32 number = 0;
    QString symbol; ///< empty if the catalogue does not know the number
    CodeNotation notation = CodeNotation::Decimal;

    bool isKnown() const { return !symbol.isEmpty(); }
    /// The form in which people know such a code: decimal for remote access ("809"), else as Windows shows it
    /// ("0x00003618"). Reading it yields this number again.
    QString canonical() const;

    friend bool operator==(const CodeCandidate&, const CodeCandidate&) = default;
};

/// What was typed and everything it can mean.
struct ErrorCodeReading
{
    QString typed; ///< as it came, cut to 200 characters
    CodeReadState state = CodeReadState::Empty;
    /// Best first, no number twice. Not empty exactly for Known and Unknown.
    QList<CodeCandidate> candidates;
    /// For Unknown and Unreadable: known codes that a slip of the finger may have hidden, closest first, at most three.
    QList<quint32> nearest;

    /// More than one known code can be meant, or the number can also be read in another base: ask the person.
    bool isAmbiguous() const { return candidates.size() > 1; }
    /// For `Target`: the best candidate. Number and symbol stay empty if nothing was understood.
    ErrorCodeInput toInput() const;

    friend bool operator==(const ErrorCodeReading&, const ErrorCodeReading&) = default;
};

inline constexpr qsizetype maximumErrorCodeLength = 10'000;

/// Reads an error code from whatever a person typed or pasted: decimal, hexadecimal with or without 0x and leading
/// zeros, an HRESULT (0x8007xxxx, -2147011048), a name with or without underscores, full-width characters, and all
/// of them with text around ("エラーコード：0x00003618 が出ました", a pasted dialog). Numbers that only stand by, such
/// as addresses, dates and GUIDs, are passed over. Never fails otherwise than by `state`.
ErrorCodeReading readErrorCode(QStringView typed);

} // namespace tsunagu
