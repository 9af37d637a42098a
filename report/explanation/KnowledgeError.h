#pragma once

#include <QString>

namespace tsunagu {

/// Why an article could not be read. For the log and for people who write articles; never shown as it is to others.
struct KnowledgeError
{
    enum class Kind
    {
        InvalidId, ///< the id cannot be a file name of the knowledge base; nothing was opened
        Missing,   ///< no such file in any of the base folders
        Unreadable,
        TooLarge,
        Malformed
    };

    Kind kind = Kind::Malformed;
    QString file;
    int line = 0; ///< from 1; 0 when the file as a whole is meant
    QString reason;

    /// `file:line: reason`, in English.
    [[nodiscard]] QString message() const
    {
        return line > 0 ? QStringLiteral("%1:%2: %3").arg(file, QString::number(line), reason)
                        : QStringLiteral("%1: %2").arg(file, reason);
    }
};

} // namespace tsunagu
