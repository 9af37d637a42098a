#pragma once

#include "diagnosis/session/Run.h"

#include <QList>
#include <QString>

namespace tsunagu {

/// The program that made a report.
struct ToolInfo
{
    QString name;     ///< "tsunagu"
    QString version;  ///< "0.1.0"
    QString platform; ///< "Debian GNU/Linux 12 (bookworm), linux 6.1.0, x86_64"

    /// This program on this computer.
    static ToolInfo current();

    friend bool operator==(const ToolInfo&, const ToolInfo&) = default;
};

/// How many different things of one kind were replaced by marks before the report left the computer.
struct RedactedKind
{
    QString kind; ///< "private-address", "user", … (report/redaction)
    int count = 0;

    friend bool operator==(const RedactedKind&, const RedactedKind&) = default;
};

/// What is saved, sent and read back: a run, in no language. Texts are made from it when it is shown.
struct Report
{
    ToolInfo tool;
    Run run;
    QList<RedactedKind> redacted; ///< empty: nothing was removed, or nobody asked for it

    friend bool operator==(const Report&, const Report&) = default;
};

} // namespace tsunagu
