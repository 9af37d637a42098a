#pragma once

#include "app/cli/Arguments.h"
#include "report/explanation/Knowledge.h"

namespace tsunagu::cli {

/// `tsunagu-cli explain CODE`: the Q&A of an error code in any form people type, or of a cause id. Returns the exit
/// status.
int explain(const ExplainArguments& arguments, Language language, const Knowledge& knowledge);

} // namespace tsunagu::cli
