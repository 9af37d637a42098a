#pragma once

#include "app/cli/Arguments.h"
#include "report/explanation/Knowledge.h"

namespace spdlog {
class logger;
}

namespace tsunagu::cli {

/// The explanations, under the folder that was named (`--knowledge`) and the one beside the program. What cannot be
/// used there is told to the log; if nobody keeps one, nothing is read for it. The error is one line in the person's
/// language: the folder that was named does not exist.
tl::expected<Knowledge, QString> makeKnowledge(const Arguments& arguments, spdlog::logger& log);

} // namespace tsunagu::cli
