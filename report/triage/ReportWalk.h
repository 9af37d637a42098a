#pragma once

#include "report/triage/Triage.h"

#include <QDirIterator>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace tsunagu {

/// Goes through files and folders and gives one path after another, without ever holding a folder's whole list.
class ReportWalk
{
public:
    ReportWalk(QStringList paths, int maximumFiles, int maximumDepth);

    /// The next file; empty when there is none, or after `maximumFiles`.
    std::optional<QString> next();

    int links() const { return m_links; }
    bool hasReachedLimit() const { return m_hasReachedLimit; }
    /// Folders that could not be gone into, and paths that do not exist.
    const QList<SkippedFile>& skipped() const { return m_skipped; }

private:
    std::optional<QString> nextBelow();
    void enter(const QString& folder);
    void skip(const QString& path, ErrorKind kind, const QString& why);

    QStringList m_paths;
    qsizetype m_nextPath = 0;
    std::vector<std::unique_ptr<QDirIterator>> m_open; ///< the folder that is being read is the last
    int m_filesLeft;
    int m_maximumDepth;
    int m_links = 0;
    bool m_hasReachedLimit = false;
    QList<SkippedFile> m_skipped;
};

} // namespace tsunagu
