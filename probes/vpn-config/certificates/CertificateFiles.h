#pragma once

#include "probes/model/VpnProfile.h"
#include "probes/platform/System.h"
#include "probes/vpn-config/certificates/Certificate.h"

#include <stop_token>

namespace tsunagu::certificates {

/// How it went with a certificate that a profile names.
enum class FileState
{
    Read,
    Absent,      ///< there is no such file where the profile's program looks
    NotReadable, ///< it is there, and this user may not read it
    NotAFile,    ///< a folder, a device, or more than a file of certificates ever is
    Broken,      ///< it was read, and holds no certificate or a damaged one
    Locked,      ///< locked together with a private key (PKCS#12); such a file is not opened
    Elsewhere,   ///< in a store that is no file
};

struct LoadedReference
{
    CertificateReference reference;
    FileState state = FileState::Elsewhere;
    QList<Certificate> certificates; ///< as they stand in the file; empty unless Read
};

struct LoadedCertificates
{
    QList<LoadedReference> references; ///< one for each of the profile
    /// Whatever may have issued one of them: their own, and those in the folders where the profile's program keeps its
    /// authorities.
    QList<Certificate> issuers;
};

/// Reads the certificates that a profile names. What is read is wiped as soon as the certificates in it are known: a
/// file may hold a private key as well. Ends early on stop. Any thread.
LoadedCertificates loadCertificates(System& system, const VpnProfile& profile, const std::stop_token& stop);

/// Of a file with several: the one that the reference means. A user's or server's own comes first in its file; of
/// authorities, which are alternatives, the one that is valid for longest. Null where nothing was read.
const Certificate* meant(const LoadedReference& loaded);

enum class ChainState
{
    Complete,   ///< each signature verifies, up to a certificate that signed itself
    Partial,    ///< the issuer of the last one is not at hand
    Broken,     ///< an issuer is at hand, and its signature does not verify
    CannotTell, ///< a signature of a kind that the reader does not know
};

struct Chain
{
    QList<Certificate> above; ///< the issuers, from the nearest up
    ChainState state = ChainState::Partial;
};

/// The way from a certificate up to the authority that signed itself. Dates play no part.
Chain chainOf(const Certificate& certificate, const QList<Certificate>& issuers);

} // namespace tsunagu::certificates
