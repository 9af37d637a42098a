#pragma once

#include <QString>

namespace tsunagu::telephone {

/// Why a text is no telephone code.
enum class TelephoneFault
{
    TextTooLong,     ///< over `maximumTypedLength`: not even looked through
    NotDigits,       ///< no digit at all, or a letter among them
    TooShort,        ///< fewer than `codeLength` digits
    TooLong,         ///< more
    CheckFailed,     ///< a digit was misheard or two were swapped
    UnknownVersion,  ///< a sound code of a version that this program does not know
    ValueOutOfRange, ///< a sound code that says something for which this program has no word
};

struct TelephoneError
{
    TelephoneFault fault = TelephoneFault::NotDigits;
    int digits = 0;    ///< how many were found, for TooShort and TooLong; the version for UnknownVersion
    QString offending; ///< for NotDigits the letter among digits, or how the text begins; may be empty

    friend bool operator==(const TelephoneError&, const TelephoneError&) = default;
};

} // namespace tsunagu::telephone
