#pragma once

#include "report/model/Report.h"

namespace tsunagu::test {

Report reportOf(const tsunagu::Run& run, const char* version = "0.1.0");

/// The run of `providerBlocks()` an hour later, when the provider lets IKE pass: both ports answer, nothing is wrong.
tsunagu::Run mended();

} // namespace tsunagu::test
