#pragma once

#include "diagnosis/codes/CodeFamily.h"
#include "probes/model/Target.h"

#include <QString>

#include <optional>

namespace tsunagu {

struct CodeEntry;
struct NotificationEntry;

/// How a candidate was read from what was typed.
enum class CodeNotation
{
    Decimal,      ///< "13848", also "13,848"
    Hexadecimal,  ///< "0x3618", "35F6"
    Hresult,      ///< 0x8007xxxx in hexadecimal or as a (negative) decimal number: the code is the low 16 bits
    Name,         ///< "ERROR_IPSEC_IKE_MM_DELAY_DROP"
    Notification, ///< "NO_PROPOSAL_CHOSEN": the name of an IKE notification, which has no number of Windows
};

/// One way to understand what was typed: a code of Windows or a notification of IKE.
struct CodeCandidate
{
    std::optional<quint32> number; ///< of Windows; nothing for a notification
    QString symbol; ///< empty if the catalogue does not know the number; a notification's name with underscores
    CodeNotation notation = CodeNotation::Decimal;

    bool isKnown() const { return !symbol.isEmpty(); }
    /// The form in which people know it: "809", "0x00003618", "NO_PROPOSAL_CHOSEN". Reading it yields this candidate
    /// again, in another notation at most.
    QString canonical() const;
    /// What the catalogue says of it, or nullptr. Valid for the life of the program.
    const CatalogueEntry* entry() const;
    /// For `Target`.
    ErrorCodeInput toInput(const QString& typed) const { return {typed, number, symbol}; }

    friend bool operator==(const CodeCandidate&, const CodeCandidate&) = default;
};

CodeCandidate candidateOf(const CodeEntry& entry, CodeNotation notation = CodeNotation::Decimal);
CodeCandidate candidateOf(const NotificationEntry& entry);

/// The notification that was typed, or nullptr if it was something else. Also of one that came without being read, as
/// from a report of another version. Valid for the life of the program.
const NotificationEntry* notificationOf(const ErrorCodeInput& code);

/// What the catalogue says of an error that was typed, or nullptr. Valid for the life of the program.
const CatalogueEntry* catalogueEntryOf(const ErrorCodeInput& code);

} // namespace tsunagu
