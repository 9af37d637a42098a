#include "report/triage/Triage.h"

#include "report/text/ErrorText.h"
#include "report/triage/Clusters.h"
#include "report/triage/ReportWalk.h"
#include "report/triage/Tally.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

namespace tsunagu {
namespace {

constexpr qsizetype maximumSkipped = 1000;
constexpr int filesAtATime = 16; // or the threads would meet at the lock all the time
constexpr qint64 secondsOfHour = 3600;

/// What the threads share.
class Work
{
public:
    Work(const QStringList& paths, const TriageOptions& options)
        : m_options(options)
        , m_walk(paths, options.maximumFiles, options.maximumFolderDepth)
    {
    }

    QStringList take()
    {
        const std::lock_guard lock(m_mutex);
        QStringList files;
        while (files.size() < filesAtATime) {
            const auto file = m_walk.next();
            if (!file)
                break;
            files.append(*file);
        }
        m_taken += static_cast<int>(files.size());
        if (m_options.progress && !files.isEmpty())
            m_options.progress(m_taken - static_cast<int>(files.size()));
        return files;
    }

    /// Whether nothing with that content has been seen.
    bool isNew(std::size_t fingerprint)
    {
        const std::lock_guard lock(m_mutex);
        const qsizetype before = m_seen.size();
        m_seen.insert(fingerprint);
        return m_seen.size() > before;
    }

    const TriageOptions& options() const { return m_options; }
    const ReportWalk& walk() const { return m_walk; } ///< once the threads have ended

private:
    const TriageOptions& m_options;
    std::mutex m_mutex;
    ReportWalk m_walk;
    QSet<std::size_t> m_seen;
    int m_taken = 0;
};

/// What one thread has counted.
struct Share
{
    Tally tally;
    int copies = 0;
    int skippedFiles = 0;
    int doubtfulTimes = 0;
    QList<SkippedFile> skipped;
};

class Reader
{
public:
    explicit Reader(Work& work)
        : m_work(work)
    {
        m_buffer.resize(work.options().maximumFileSize + 1); // one for all files; pages are taken when written to
    }

    Share run()
    {
        for (;;) {
            const QStringList files = m_work.take();
            if (files.isEmpty())
                return std::move(m_share);
            for (const QString& file : files) {
                if (m_work.options().stop.stop_requested())
                    return std::move(m_share);
                read(file);
            }
        }
    }

private:
    void read(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return skip(path, Error{ErrorKind::PermissionDenied, file.errorString()});
        qsizetype size = 0;
        while (size < m_buffer.size()) {
            const qint64 got = file.read(m_buffer.data() + size, m_buffer.size() - size);
            if (got < 0)
                return skip(path, Error{ErrorKind::System, file.errorString()});
            if (got == 0)
                break;
            size += got;
        }
        if (size == m_buffer.size())
            return skip(path, ReportError{ReportFault::TooLarge, {}, QStringLiteral("over %1 bytes").arg(size - 1)});
        const QByteArrayView bytes = QByteArrayView(m_buffer).first(size);
        const auto report = skimReport(bytes);
        if (!report)
            return skip(path, report.error());
        if (!m_work.isNew(qHashBits(bytes.data(), static_cast<std::size_t>(size)))) {
            ++m_share.copies;
            return;
        }
        if (report->startedUtc > m_work.options().nowUtc.addSecs(secondsOfHour))
            ++m_share.doubtfulTimes;
        m_share.tally.add(*report);
    }

    void skip(const QString& path, const std::variant<ReportError, Error>& why)
    {
        ++m_share.skippedFiles;
        if (m_share.skipped.size() < maximumSkipped)
            m_share.skipped.append({path, why});
    }

    Work& m_work;
    QByteArray m_buffer;
    Share m_share;
};

} // namespace

TriageResult triage(const QStringList& paths, const TriageOptions& options)
{
    Work work(paths, options);
    std::vector<Share> shares(static_cast<std::size_t>(std::clamp(options.threads, 1, 16)));
    const auto run = [&work, &shares](std::size_t index) { shares[index] = Reader(work).run(); };
    {
        std::vector<std::jthread> others;
        for (std::size_t index = 1; index < shares.size(); ++index)
            others.emplace_back(run, index);
        run(0);
    }

    TriageResult result;
    Tally tally;
    result.skipped = work.walk().skipped();
    result.skippedFiles = static_cast<int>(result.skipped.size());
    for (const Share& share : shares) {
        tally.add(share.tally);
        result.copies += share.copies;
        result.doubtfulTimes += share.doubtfulTimes;
        result.skippedFiles += share.skippedFiles;
        result.skipped.append(share.skipped);
    }
    std::sort(result.skipped.begin(), result.skipped.end(),
              [](const SkippedFile& one, const SkippedFile& other) { return one.path < other.path; });
    result.skipped.resize(std::min(result.skipped.size(), maximumSkipped));
    result.links = work.walk().links();
    result.isComplete = !work.walk().hasReachedLimit() && !options.stop.stop_requested();
    tally.fill(result);
    result.clusters = findClusters(result.groups, options.nowUtc);
    return result;
}

QString skippedSentence(const SkippedFile& file, Language language)
{
    if (const auto* const fault = std::get_if<ReportError>(&file.why))
        return reportErrorSentence(*fault, language);
    return errorSentence(std::get<Error>(file.why), language);
}

} // namespace tsunagu
