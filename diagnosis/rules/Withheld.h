#pragma once

#include "diagnosis/engine/Engine.h"

namespace tsunagu {

/// The same rule, silent where what it would accuse of lies behind something proven that changes all measurements
/// beyond it: a sign-in page that certainly stands before the network, or a dialled address that is not the server's.
/// What such a rule rules out stays ruled out.
Rule withheldWhereUnseen(Rule rule);

} // namespace tsunagu
