#pragma once

#include "report/model/Report.h"
#include "report/text/Language.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace tsunagu {

inline constexpr QStringView reportSchema = u"tsunagu-report/1";
inline constexpr qsizetype maximumReportSize = 8 * 1024 * 1024;

/// The report as contract §2 writes it, with the additional keys `run`, `reasoning` and `redacted`.
QJsonObject toJson(const Report& report);

/// The same as the bytes of a file: UTF-8, indented, with a line break at the end.
QByteArray serialize(const Report& report);
QByteArray serialize(const QJsonObject& document);

enum class ReportFault
{
    TooLarge,      ///< over `maximumReportSize`
    NotJson,       ///< no JSON, or nested too deeply
    NotAReport,    ///< JSON, but without our `schema`
    UnknownSchema, ///< a report of a version that this program does not know
    KeyMissing,
    WrongType, ///< a text where a number should be, and the like
    BadValue,  ///< the right type, but a value that cannot be
};

/// Why bytes are no report.
struct ReportError
{
    ReportFault fault = ReportFault::NotJson;
    QString place;  ///< JSON pointer (RFC 6901) to the faulty value; for NotJson "byte 123"; empty: the whole
    QString detail; ///< English, for the log

    friend bool operator==(const ReportError&, const ReportError&) = default;
};

/// Reads a report back. The bytes may come from anybody: every value is checked, unknown keys are passed over.
/// `parseReport(serialize(report))` yields `report` again.
tl::expected<Report, ReportError> parseReport(const QByteArray& bytes);
/// The same for a document that has been read already.
tl::expected<Report, ReportError> parseReport(const QJsonObject& document);

/// What is wrong with the file, where, and what to do.
QString reportErrorSentence(const ReportError& error, Language language);

} // namespace tsunagu
