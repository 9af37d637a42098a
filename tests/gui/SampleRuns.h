#pragma once

#include "diagnosis/session/Run.h"

/// Runs as they come out of real diagnoses of made-up findings, for tests and pictures.
namespace tsunagu::sample {

Target target();

Findings healthyFindings();
/// IKE dies behind the provider's first station, everything else passes.
Findings ispBlockFindings();
/// Nothing at all: no address.
Findings offlineFindings();
/// The VPN is silent and too little of the way answers to tell where it dies.
Findings inconclusiveFindings();

/// IKE and everything else lose three packets of ten.
Findings lossyFindings();

/// The run that those findings end in.
Run runOf(const Findings& findings);

} // namespace tsunagu::sample
