#pragma once

#include "app/cli/Arguments.h"
#include "probes/model/Error.h"

#include <memory>

namespace spdlog {
class logger;
}

namespace tsunagu::cli {

/// The logger of a run: standard error with --verbose, a file with --log-file. Technical English, never user text.
Result<std::shared_ptr<spdlog::logger>> makeLogger(const Arguments& arguments);

} // namespace tsunagu::cli
