#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "report/model/ReportJson.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <optional>

namespace tsunagu {

/// The little of a report that is counted.
struct SkimmedReport
{
    QDateTime startedUtc;
    QString cause;
    Where where = Where::Unknown;
    Confidence confidence = Confidence::Possible;
    QString server;         ///< in ASCII, as it is looked up
    QString providerPrefix; ///< of the provider's first station that answered; empty: none is known
    std::optional<quint32> errorNumber;

    friend bool operator==(const SkimmedReport&, const SkimmedReport&) = default;
};

/// Reads that from a report in one walk, without a tree of the rest. What is read is checked as `parseReport` does; the
/// rest only has to be JSON. The provider's prefix is cut as redaction does it, and is the same for redacted reports.
tl::expected<SkimmedReport, ReportError> skimReport(QByteArrayView bytes);

} // namespace tsunagu
