#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "probes/model/Error.h"
#include "report/model/ReportJson.h"
#include "report/text/Language.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <optional>
#include <stop_token>
#include <variant>

namespace tsunagu {

/// How often, and when first and last (UTC).
struct TriageCount
{
    int reports = 0;
    QDateTime first;
    QDateTime last;

    void add(const TriageCount& other);

    friend bool operator==(const TriageCount&, const TriageCount&) = default;
};

/// The reports that agree in everything that is grouped by.
struct TriageGroup
{
    QString cause; ///< the verdict's
    Where where = Where::Unknown;
    QString providerPrefix; ///< "203.0.113.0/24"; empty: the report names no station of a provider
    QString server;         ///< as it is looked up, in ASCII
    QDateTime hour;         ///< in which the run started, UTC
    TriageCount count;

    friend bool operator==(const TriageGroup&, const TriageGroup&) = default;
};

/// One line of a table: a value and how often it stands in reports.
struct TriageRow
{
    QString value; ///< empty: unknown
    TriageCount count;

    friend bool operator==(const TriageRow&, const TriageRow&) = default;
};

/// What a cluster's reports have in common besides the cause.
enum class ClusterKind
{
    Provider,
    Server,
    Everyone, ///< nothing: the cause has become frequent everywhere
};

/// Reports of one cause that are many and recent against all others; the rule stands in docs/triage.md.
struct TriageCluster
{
    ClusterKind kind = ClusterKind::Everyone;
    QString value; ///< the provider's prefix or the server; empty for Everyone
    QString cause;
    int reports = 0;
    QDateTime since; ///< UTC, a full hour
    QDateTime last;
    std::optional<double> expected; ///< so many would have come at the earlier pace; empty: there is no earlier time

    friend bool operator==(const TriageCluster&, const TriageCluster&) = default;
};

/// A file or folder that could not be read, and why.
struct SkippedFile
{
    QString path;
    std::variant<ReportError, Error> why;

    friend bool operator==(const SkippedFile&, const SkippedFile&) = default;
};

/// What many reports say together. Its size does not grow with their number, only with that of different groups.
struct TriageResult
{
    int reports = 0;            ///< read and counted
    int copies = 0;             ///< files with the very same content as another one, not counted
    int links = 0;              ///< symbolic links inside the folders, not followed
    int skippedFiles = 0;       ///< all that could not be read; `skipped` holds the first of them
    int ungrouped = 0;          ///< counted, but of more different groups than are kept apart
    int doubtfulTimes = 0;      ///< started after now: that computer's clock was wrong; no cluster counts them
    bool isComplete = true;     ///< false: stopped, or more files than are read
    QList<SkippedFile> skipped; ///< by path
    TriageCount all;

    QList<TriageGroup> groups; ///< most frequent first
    QList<TriageRow> causes;
    QList<TriageRow> places; ///< words of `Where`
    QList<TriageRow> confidences;
    QList<TriageRow> providers;
    QList<TriageRow> servers;
    QList<TriageRow> errorCodes; ///< decimal
    QList<TriageRow> hours;      ///< in order of time; UTC, ISO 8601
    QList<TriageCluster> clusters;
};

struct TriageOptions
{
    QDateTime nowUtc = QDateTime::currentDateTimeUtc();
    int threads = 2;
    int maximumFiles = 200'000;
    int maximumFolderDepth = 16;
    qsizetype maximumFileSize = maximumReportSize;
    std::stop_token stop;
    /// Called now and then with the number of files done, from one of the working threads at a time.
    std::function<void(int)> progress;
};

/// Reads the reports among `paths` (files, and folders with everything below them that is called *.json) one at a time,
/// and only what is counted of each. Blocks until all are read or a stop; takes no longer than a file to stop. Nothing
/// that stands in a file makes it fail: what cannot be read is named in the result. Links inside folders are not
/// followed; a path that is given itself may be one.
TriageResult triage(const QStringList& paths, const TriageOptions& options = {});

/// Why a file was passed over, for a person.
QString skippedSentence(const SkippedFile& file, Language language);

/// How a cause is called for a person, for example by the title of its explanation.
using CauseName = std::function<QString(const QString& cause)>;

/// A summary to read, with times in `zone`: clusters first, then the most frequent of each table.
QString triageText(const TriageResult& result, Language language, const QTimeZone& zone,
                   const CauseName& causeName = {});

/// The groups as a table for spreadsheets: RFC 4180, UTF-8, times in UTC. No cell can be taken for a formula.
QByteArray triageCsv(const TriageResult& result);

/// Everything, for programs ("schema": "tsunagu-triage/1").
QByteArray triageJson(const TriageResult& result);

} // namespace tsunagu
