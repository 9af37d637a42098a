#pragma once

#include "report/text/Language.h"

#include <QString>

namespace tsunagu::cli {

/// The command line's own texts; each is one sentence (or a heading) in the person's language.
QString tr(Language language, const char* source);

} // namespace tsunagu::cli
