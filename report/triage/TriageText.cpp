#include "report/text/ScreenText.h"
#include "report/text/Texts.h"
#include "report/text/VerdictText.h"
#include "report/triage/Triage.h"

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype mostRows = 15;
constexpr qsizetype mostSkipped = 10;
constexpr qsizetype longestPath = 200;

class Writer
{
public:
    Writer(const TriageResult& result, Language language, const QTimeZone& zone, const CauseName& causeName)
        : m_result(result)
        , m_language(language)
        , m_texts(language)
        , m_zone(zone)
        , m_causeName(causeName)
    {
    }

    QString write()
    {
        head();
        clusters();
        table(m_texts.translate("Triage", "By cause"), m_result.causes,
              [this](const QString& id) { return cause(id); });
        table(m_texts.translate("Triage", "By place"), m_result.places, [this](const QString& word) {
            return whereText(whereFromWord(word).value_or(Where::Unknown), m_language);
        });
        table(m_texts.translate("Triage", "By provider's network"), m_result.providers,
              [this](const QString& prefix) { return prefix.isEmpty() ? unknown() : prefix; });
        table(m_texts.translate("Triage", "By server"), m_result.servers,
              [](const QString& server) { return forScreen(server); });
        table(m_texts.translate("Triage", "By error code"), m_result.errorCodes, [](const QString& number) {
            constexpr int digits = 8;
            constexpr int hexadecimal = 16;
            return QStringLiteral("%1 (0x%2)").arg(number).arg(number.toUInt(), digits, hexadecimal, QChar(u'0'));
        });
        hours();
        skipped();
        return m_text;
    }

private:
    QString unknown() const { return m_texts.translate("Triage", "unknown"); }
    QString time(const QDateTime& utc) const
    {
        return utc.toTimeZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }

    QString cause(const QString& id) const
    {
        const QString name = m_causeName ? m_causeName(id) : QString();
        return name.isEmpty() ? id : name + m_texts.inBrackets(id);
    }

    void line(const QString& text) { m_text += text + u'\n'; }
    void heading(const QString& text) { m_text += u'\n' + text + u'\n'; }

    void head()
    {
        line(m_texts.translate("Triage", "Reports: %1").arg(m_result.reports));
        if (m_result.reports > 0) {
            const QDateTime last = m_result.all.last.toTimeZone(m_zone);
            line(m_texts.translate("Triage", "From %1 to %2 (times in %3)")
                     .arg(time(m_result.all.first), time(m_result.all.last),
                          m_zone.displayName(last, QTimeZone::OffsetName)));
        }
        number(m_texts.translate("Triage", "Could not be read: %1"), m_result.skippedFiles);
        number(m_texts.translate("Triage", "Copies of another file, not counted: %1"), m_result.copies);
        number(m_texts.translate("Triage", "Links, not followed: %1"), m_result.links);
        number(m_texts.translate("Triage", "From computers whose clock is ahead: %1"), m_result.doubtfulTimes);
        number(m_texts.translate("Triage", "Left out of the tables, because they have too many different values: %1"),
               m_result.ungrouped);
        if (!m_result.isComplete)
            line(m_texts.translate("Triage", "Not all files were read."));
    }

    void number(const QString& text, int count)
    {
        if (count > 0)
            line(text.arg(count));
    }

    void clusters()
    {
        heading(m_texts.translate("Triage", "What stands out"));
        if (m_result.clusters.isEmpty())
            line(m_texts.translate("Triage", "Nothing. No cause has become more frequent lately."));
        for (const TriageCluster& cluster : m_result.clusters)
            line(QStringLiteral("* ") + m_texts.join({clusterSentence(cluster), paceSentence(cluster)}));
    }

    QString clusterSentence(const TriageCluster& cluster) const
    {
        const QString since = time(cluster.since);
        const QString name = cause(cluster.cause);
        switch (cluster.kind) {
        case ClusterKind::Provider:
            return m_texts.translate("Triage", "%1 reports from the provider's network %2 since %3: %4.")
                .arg(QString::number(cluster.reports), cluster.value, since, name);
        case ClusterKind::Server:
            return m_texts.translate("Triage", "%1 reports about the server %2 since %3: %4.")
                .arg(QString::number(cluster.reports), forScreen(cluster.value), since, name);
        case ClusterKind::Everyone:
            return m_texts.translate("Triage", "%1 reports from various networks and servers since %2: %3.")
                .arg(QString::number(cluster.reports), since, name);
        }
        Q_UNREACHABLE();
    }

    QString paceSentence(const TriageCluster& cluster) const
    {
        if (!cluster.expected)
            return m_texts.translate("Triage", "There are no earlier reports to compare with.");
        if (*cluster.expected < 1)
            return m_texts.translate("Triage", "At the earlier pace it would be at most one.");
        return m_texts.translate("Triage", "At the earlier pace it would be about %1.")
            .arg(*cluster.expected, 0, 'f', 0);
    }

    template <typename Function>
    void table(const QString& title, const QList<TriageRow>& rows, Function name)
    {
        if (rows.isEmpty())
            return;
        heading(title);
        for (const TriageRow& row : rows.first(std::min(rows.size(), mostRows)))
            line(rowLine(row, name(row.value)));
        if (rows.size() > mostRows)
            line(m_texts.translate("Triage", "… and %1 more").arg(rows.size() - mostRows));
    }

    QString rowLine(const TriageRow& row, const QString& name) const
    {
        constexpr int numberWidth = 7;
        constexpr int shareWidth = 4;
        constexpr int percent = 100;
        const int share = m_result.reports == 0 ? 0 : qRound(percent * double(row.count.reports) / m_result.reports);
        return QStringLiteral("%1 %2%  %3").arg(row.count.reports, numberWidth).arg(share, shareWidth).arg(name) +
               m_texts.inBrackets(m_texts.translate("Triage", "last %1").arg(time(row.count.last)));
    }

    /// The latest hours, not the fullest ones: what counts is whether it is getting more.
    void hours()
    {
        if (m_result.hours.isEmpty())
            return;
        heading(m_texts.translate("Triage", "By hour (the latest)"));
        for (const TriageRow& row : m_result.hours.last(std::min(m_result.hours.size(), mostRows))) {
            constexpr int numberWidth = 7;
            line(QStringLiteral("%1  %2")
                     .arg(row.count.reports, numberWidth)
                     .arg(time(QDateTime::fromString(row.value, Qt::ISODate))));
        }
    }

    void skipped()
    {
        if (m_result.skipped.isEmpty())
            return;
        heading(m_texts.translate("Triage", "Could not be read"));
        for (const SkippedFile& file : m_result.skipped.first(std::min(m_result.skipped.size(), mostSkipped)))
            line(m_texts.translate("Triage", "%1: %2", "file, then what is wrong with it")
                     .arg(forScreen(file.path, longestPath), skippedSentence(file, m_language)));
        if (m_result.skippedFiles > mostSkipped)
            line(m_texts.translate("Triage", "… and %1 more")
                     .arg(m_result.skippedFiles - static_cast<int>(mostSkipped)));
    }

    const TriageResult& m_result;
    Language m_language;
    Texts m_texts;
    QTimeZone m_zone;
    const CauseName& m_causeName;
    QString m_text;
};

} // namespace

QString triageText(const TriageResult& result, Language language, const QTimeZone& zone, const CauseName& causeName)
{
    return Writer(result, language, zone, causeName).write();
}

} // namespace tsunagu
