#pragma once

namespace tsunagu {

/// Tells assistive technology the roles of the painted widgets: the path picture is a graphic, a bubble or a row of the
/// check is one text and not its parts. Call once, before the first window is shown.
void installAccessibleRoles();

} // namespace tsunagu
