#pragma once

#include <QString>

namespace tsunagu {

/// The style sheet of the HTML export.
QString htmlStyle();

} // namespace tsunagu
