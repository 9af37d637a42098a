#pragma once

#include "diagnosis/codes/CodeCandidate.h"

#include <QList>
#include <QStringView>

namespace tsunagu {

/// Known codes that one slip of the finger (a wrong, missing, doubled or swapped digit, in decimal or hexadecimal)
/// turns into `number`, or that lie right beside it; closest first, at most three.
QList<CodeCandidate> nearestNumbers(quint32 number);

/// Known codes and IKE notifications whose names differ from `name` by at most three characters; closest first, at most
/// three.
QList<CodeCandidate> nearestNames(QStringView name);

} // namespace tsunagu
