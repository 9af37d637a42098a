#pragma once

#include "probes/model/Finding.h"
#include "report/text/PathView.h"

#include <QString>

namespace tsunagu {

/// The style class of a state: "good", "bad", "caution", "unknown", "not-on-path".
QString htmlClass(PathState state);
QString htmlClass(Status status);

/// The sign of a state as an inline SVG (✓ ✕ ! ? –), drawn so that no font has to have it.
QString htmlSign(PathState state);
QString htmlSign(Status status);

/// The path picture as HTML with inline SVG; screen readers get the description in its place.
QString htmlPath(const PathView& view);

} // namespace tsunagu
