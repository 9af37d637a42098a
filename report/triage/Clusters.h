#pragma once

#include "report/triage/Triage.h"

namespace tsunagu {

/// The clusters among the groups, largest first; docs/triage.md says the rule in words. Groups that began more than an
/// hour after `nowUtc` are left out.
QList<TriageCluster> findClusters(const QList<TriageGroup>& groups, const QDateTime& nowUtc);

} // namespace tsunagu
