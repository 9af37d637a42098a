#include "probes/vpn-config/logs/FailureCollector.h"

#include "probes/vpn-config/logs/LogTime.h"

#include <cstdlib>
#include <utility>

namespace tsunagu::logs {
namespace {

constexpr qsizetype mostFailures = 1000;
constexpr qsizetype mostNames = 256;
// An IKE daemon has given up after 165 s at the latest; what comes later belongs to another attempt, even where the
// log lacks its beginning.
constexpr qint64 longestAttempt = 200;

QString keyOf(LogSource source, const QString& connection)
{
    return QString::number(static_cast<int>(source)) + u'/' + connection;
}

template <typename Value>
void insertBounded(QHash<QString, Value>& table, const QString& key, const Value& value)
{
    if (table.size() >= mostNames)
        table.clear();
    table.insert(key, value);
}

} // namespace

void FailureCollector::renew(LogSource source, const QString& connection)
{
    m_told.remove(keyOf(source, m_names.value(connection, connection)));
    m_told.remove(keyOf(source, QString()));
}

void FailureCollector::renewManaged(const QString& identifier, const QString& connection)
{
    if (!identifier.isEmpty())
        insertBounded(m_names, identifier, connection);
    m_managed = connection;
    m_isManagedKnown = true;
    m_sinceManaged = 0;
    renew(LogSource::NetworkManager, connection);
}

void FailureCollector::add(const LogFailure& failure)
{
    LogFailure named = failure;
    named.connection = m_names.value(failure.connection, failure.connection);
    const QString key = keyOf(named.source, named.connection);
    const auto told = m_told.constFind(key);
    if (told != m_told.constEnd()) {
        const auto gap = secondsBetween(*told, named.when);
        if (!gap || std::abs(*gap) <= longestAttempt)
            return;
    }
    insertBounded(m_told, key, named.when);
    append(named);
}

bool FailureCollector::isDetailed() const
{
    if (m_failures.isEmpty() || m_isSummed)
        return false;
    const LogFailure& last = m_failures.constLast();
    return last.source != LogSource::NetworkManager || last.connection.isEmpty();
}

void FailureCollector::addSummary(LogFailure failure)
{
    if (failure.connection.isEmpty() && m_isManagedKnown)
        failure.connection = m_managed;
    if (isDetailed()) {
        LogFailure& detailed = m_failures.last();
        const auto gap = secondsBetween(detailed.when, failure.when);
        const bool isOfThisAttempt = m_isManagedKnown ? m_sinceManaged > 0 : !gap || std::abs(*gap) <= longestAttempt;
        if (isOfThisAttempt) {
            if (!failure.connection.isEmpty()) {
                detailed.connection = failure.connection;
                m_isSummed = true;
                insertBounded(m_told, keyOf(failure.source, failure.connection), failure.when);
            }
            // NetworkManager's time is exact where syslog's has neither year nor zone.
            if (failure.when && failure.when->isExact() && !(detailed.when && detailed.when->isExact()))
                detailed.when = failure.when;
            return;
        }
    }
    add(failure);
}

void FailureCollector::append(const LogFailure& failure)
{
    if (m_failures.size() == mostFailures)
        m_failures.removeFirst();
    m_failures.append(failure);
    ++m_sinceManaged;
    m_isSummed = false;
}

QList<LogFailure> FailureCollector::take()
{
    return std::exchange(m_failures, {});
}

} // namespace tsunagu::logs
