#pragma once

#include <QStringList>

namespace tsunagu {

/// What names this computer and the person at it, and so is to be kept out of a report.
struct Identity
{
    QStringList userNames;
    QStringList hostNames;
    QStringList homeFolders; ///< absolute paths

    /// Of this computer and the person who runs the program. Reads the environment only; opens no file.
    static Identity current();
};

} // namespace tsunagu
