#pragma once

#include <QByteArray>

namespace tsunagu::profiles {

/// Overwrites a file's bytes once it is read, so that the secrets in it do not stay in memory. Of bytes that are shared
/// with another copy only this copy goes.
void wipe(QByteArray& bytes);

} // namespace tsunagu::profiles
