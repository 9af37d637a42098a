#pragma once

#include "probes/vpn-config/certificates/Certificate.h"
#include "tests/support/FakePlatform.h"

#include <QByteArray>
#include <QString>

namespace tsunagu::certificates::test {

/// A file of tests/vectors/certificates; a failure of the test if there is none.
QByteArray vector(const char* name);
/// The first certificate of such a file.
Certificate certificate(const char* name);

/// A swanctl profile that names that file as its own certificate, and Example Root as the server's authority. On
/// `system` lie both, and Example Issuing among the authorities that the profile does not name.
VpnProfile profileWith(tsunagu::test::FakeSystem& system, const char* own);

} // namespace tsunagu::certificates::test
