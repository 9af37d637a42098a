#include "report/triage/ReportWalk.h"

#include <QFileInfo>

#include <cerrno>

namespace tsunagu {
namespace {

constexpr qsizetype maximumSkipped = 1000;

} // namespace

ReportWalk::ReportWalk(QStringList paths, int maximumFiles, int maximumDepth)
    : m_paths(std::move(paths))
    , m_filesLeft(maximumFiles)
    , m_maximumDepth(maximumDepth)
{
}

std::optional<QString> ReportWalk::next()
{
    for (;;) {
        std::optional<QString> file = nextBelow();
        if (!file) {
            if (m_nextPath == m_paths.size())
                return std::nullopt;
            const QString path = m_paths.at(m_nextPath++);
            const QFileInfo info(path);
            if (info.isDir())
                enter(path);
            else if (info.isFile())
                file = path;
            else
                skip(path, ErrorKind::NotAvailable, qt_error_string(ENOENT));
        }
        if (!file)
            continue;
        if (m_filesLeft-- > 0)
            return file;
        m_filesLeft = 0;
        m_hasReachedLimit = true;
        m_open.clear();
        m_nextPath = m_paths.size();
        return std::nullopt;
    }
}

std::optional<QString> ReportWalk::nextBelow()
{
    while (!m_open.empty()) {
        QDirIterator& folder = *m_open.back();
        if (!folder.hasNext()) {
            m_open.pop_back();
            continue;
        }
        const QString path = folder.next();
        const QFileInfo info = folder.fileInfo();
        if (info.isSymbolicLink())
            ++m_links;
        else if (info.isDir())
            enter(path);
        else if (info.fileName().endsWith(u".json", Qt::CaseInsensitive))
            return path;
    }
    return std::nullopt;
}

void ReportWalk::enter(const QString& folder)
{
    if (static_cast<int>(m_open.size()) > m_maximumDepth)
        skip(folder, ErrorKind::InputInvalid, qt_error_string(ENAMETOOLONG));
    else if (!QFileInfo(folder).isReadable())
        skip(folder, ErrorKind::PermissionDenied, qt_error_string(EACCES));
    else
        m_open.push_back(std::make_unique<QDirIterator>(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot));
}

void ReportWalk::skip(const QString& path, ErrorKind kind, const QString& why)
{
    if (m_skipped.size() < maximumSkipped)
        m_skipped.append({path, Error{kind, why}});
}

} // namespace tsunagu
