#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

#include <QHash>
#include <QStringList>

namespace tsunagu::profiles {

/// Reads what a configuration file includes: relative to the file that says so, with "*", "?" and "[…]" in the last
/// part of the path. Only regular files, at most 512 of them and 8 MiB in all, sixteen deep; a file that includes
/// itself is found out.
class Includes
{
public:
    struct File
    {
        QString path;
        QByteArray content;
    };
    struct Found
    {
        QList<File> files;
        QList<ProfileProblem> problems;
    };

    /// `system` may be null: then nothing can be included, and each attempt is a problem.
    explicit Includes(System* system)
        : m_system(system)
    {
    }

    /// What the pattern, which stands at `line` of the file that is being read, stands for.
    Found find(const QString& pattern, int line);

    /// The file that is being read, innermost last. Callers put in what they read and take it out afterwards.
    QStringList stack;

private:
    Result<QStringList> namesIn(const QString& folder);
    void read(const QString& path, int line, Found& found);

    System* m_system;
    QHash<QString, Result<QStringList>> m_folders;
    qsizetype m_files = 0;
    qint64 m_bytes = 0;
};

/// Whether a file name matches a pattern of the shell ("*.conf"). Names with a dot in front match only one that has it.
bool matchesPattern(QStringView name, QStringView pattern);

} // namespace tsunagu::profiles
