#pragma once

namespace tsunagu::cli {

/// What the program tells its caller (contract §1).
enum ExitStatus : int
{
    nothingWrong = 0,
    causeFound = 1, ///< also when something is wrong and the probes cannot tell what
    badInput = 2,
    couldNotRun = 3,
    interrupted = 130,
};

} // namespace tsunagu::cli
