#pragma once

#include "diagnosis/session/Run.h"

#include <QJsonObject>
#include <QString>

namespace tsunagu::test {

/// A measured value as it stands in docs/findings.md, from JSON text; the test fails if it is no object.
QJsonObject json(const char* text);

Finding finding(QStringView id, Status status, const char* measured = "{}", const QString& needs = {});

/// A run in which the provider swallows both IKE ports behind its first station, complete in every part.
Run providerBlocks();

/// The same run with another verdict, and its cause in `causes`.
Run withVerdict(Run run, QStringView cause, Where where, const char* detail = "{}");

} // namespace tsunagu::test
