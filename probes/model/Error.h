#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace tsunagu {

/// Why something could not be done. A closed vocabulary: the edge (pages, CLI) has one sentence for each kind.
enum class ErrorKind
{
    Cancelled,        ///< the person or a deadline stopped it
    DeadlinePassed,   ///< it was not finished in the time it had
    PermissionDenied, ///< the system refused (EPERM, EACCES)
    NotAvailable,     ///< the system lacks it: a program, a file, an address family
    InputInvalid,     ///< what came from outside cannot be read as what it should be
    WriteFailed,      ///< a file could not be written
    System,           ///< any other refusal of the operating system
};

/// An error as a value: what kind, and a technical detail for the log and the report (English, never shown alone).
struct Error
{
    ErrorKind kind = ErrorKind::System;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// The machine word of a kind, as it stands in reports ("permission-denied").
QString errorWord(ErrorKind kind);

template <typename T>
using Result = tl::expected<T, Error>;

} // namespace tsunagu
