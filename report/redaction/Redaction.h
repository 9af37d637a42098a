#pragma once

#include "report/model/ReportJson.h"
#include "report/redaction/Identity.h"
#include "report/text/Language.h"

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace tsunagu {

/// Takes out of a report document what names the person or shows how their network is built: user names, home
/// folders, this computer's name, e-mail and MAC addresses, whom certificates name, private addresses (RFC 1918, RFC
/// 4193, link-local, RFC 6598), zones; public addresses are cut to the provider's prefix. Each is replaced in place by
/// a mark such as
/// "[private-address-1]", the same thing by the same mark throughout. The server's name and addresses stay: they are
/// what a helpdesk needs. What was replaced is counted under `redacted`. Idempotent: a document that has been through
/// comes back unchanged.
QJsonObject redact(const QJsonObject& document, const Identity& identity);

/// The same for a report. An error is possible only for a report whose words collide with the person's names.
tl::expected<Report, ReportError> redacted(const Report& report, const Identity& identity);

/// What a kind under `redacted` is called: "private addresses". For an unknown kind the kind itself.
QString redactedKindText(QStringView kind, Language language);

} // namespace tsunagu
