#pragma once

#include "app/cli/Arguments.h"
#include "probes/platform/System.h"
#include "report/explanation/Knowledge.h"

namespace tsunagu::cli {

/// `tsunagu-cli report …`: reads reports that anybody may have made. Returns the exit status: 2 for a file that cannot
/// be read or is no report, told with the place of the fault.
int report(const ReportArguments& arguments, Language language, const Knowledge& knowledge, System& system);

/// `tsunagu-cli decode …`.
int decode(const DecodeArguments& arguments, Language language);

} // namespace tsunagu::cli
