#pragma once

#include "app/cli/Arguments.h"
#include "report/explanation/Knowledge.h"

namespace tsunagu::cli {

/// `tsunagu-cli explain CODE`: what the catalogue says of an error in any form people type, which causes it points to,
/// and its Q&A; or the Q&A of a cause id. `explain --list`: the catalogue. Returns the exit
/// status.
int explain(const ExplainArguments& arguments, Language language, const Knowledge& knowledge);

} // namespace tsunagu::cli
