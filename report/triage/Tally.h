#pragma once

#include "report/triage/ReportSkim.h"
#include "report/triage/Triage.h"

#include <QHash>

namespace tsunagu {

/// Counts reports, in memory that is bounded whatever they say.
class Tally
{
public:
    void add(const SkimmedReport& report);
    void add(const Tally& other);

    /// Writes counts and tables into the result.
    void fill(TriageResult& result) const;

private:
    struct Key
    {
        QString cause;
        Where where = Where::Unknown;
        QString providerPrefix;
        QString server;
        qint64 hour = 0; ///< since 1970, UTC

        friend bool operator==(const Key&, const Key&) = default;
        friend std::size_t qHash(const Key& key, std::size_t seed)
        {
            return qHashMulti(seed, key.cause, static_cast<int>(key.where), key.providerPrefix, key.server, key.hour);
        }
    };

    void addGroup(const Key& key, const TriageCount& count);
    void addErrorCode(quint32 number, const TriageCount& count);

    QHash<Key, TriageCount> m_groups;
    QHash<Confidence, TriageCount> m_confidences;
    QHash<quint32, TriageCount> m_errorCodes;
    TriageCount m_all;
    int m_ungrouped = 0;
};

} // namespace tsunagu
