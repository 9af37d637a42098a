#pragma once

#include "probes/vpn-config/profiles/ParsedFile.h"
#include "probes/vpn-config/profiles/ProposalText.h"

#include <QStringView>

namespace tsunagu::profiles {

/// A text from a file as it may be shown: without control and direction characters, at most `maximumTextLength` long.
QString shownText(QStringView text);

/// Adds a fault to a profile, once for each place, and not without end.
void addProblem(VpnProfile& profile, ProfileFault fault, const QString& where = {}, int line = 0);

void addAuthentication(VpnProfile& profile, AuthenticationMethod method);

/// Where a program looks for certificate files whose names are relative: folders, in order; none: only absolute names
/// are files, others are names in some store.
using CertificateFolders = QStringList;

/// Adds the certificate `file`, unless it is empty or there already.
void addCertificate(VpnProfile& profile, CertificateRole role, QStringView file, const CertificateFolders& folders);

/// Reads a setting with cipher suites into the profile, with its faults. `setting` is how its file calls it.
void addProposals(VpnProfile& profile, QStringView text, ProposalProtocol protocol, ProposalDialect dialect,
                  QStringView setting, int line);

/// Sets the server as typed, and whether it is one.
void setServer(VpnProfile& profile, QStringView typed, QStringView setting, int line);

/// What can be told of a profile only when everything has been read: no server, no authentication.
void checkWhole(VpnProfile& profile);

/// The EAP method that a configuration calls "mschapv2", "tls", "ttls", "peap" or anything else.
AuthenticationMethod eapMethod(QStringView name);

} // namespace tsunagu::profiles
