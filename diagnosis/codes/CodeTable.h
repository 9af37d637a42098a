#pragma once

#include "diagnosis/codes/CodeFamily.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tsunagu {

/// The rows of a built-in table of `resources/codes` without its heading. A row that has not exactly `columns` fields
/// is left out; tests see to it that there is none.
QList<QStringList> codeTableRows(const QString& name, qsizetype columns);

/// A field of `cause.id:weight` separated by blanks. Nothing if it is written otherwise.
std::optional<QList<PointedCause>> pointedCausesFrom(const QString& field);

} // namespace tsunagu
