#pragma once

#include "diagnosis/engine/Evidence.h"

namespace tsunagu {

/// What the system's resolver and the reference resolver said of the server's name, compared.
enum class DnsComparison
{
    NotAsked,           ///< no reference resolver was named, or nothing had to be looked up
    NotComparable,      ///< one of them gave no answer, or they share no address family, or both are the same resolver
    FromHostsFile,      ///< the address stands in this computer's hosts file; no resolver was asked for it
    Same,               ///< the same answer, or addresses in common
    Denied,             ///< the system's says that there is no such name or address; the reference one has addresses
    NoRealAddress,      ///< the system's gives only addresses that lead nowhere (0.0.0.0, 127.0.0.1)
    PrivateAddress,     ///< the system's gives only private addresses, the reference one public ones
    OtherAddress,       ///< different public addresses: a changed answer, or simply another of many servers
    UnknownToReference, ///< only the system's knows the name, as with names inside a company
};

DnsComparison compareDnsAnswers(const Evidence& evidence);

/// Whether it is proven that the address which was dialled is not the server's: the resolvers differ, IKE is answered
/// at the reference one's address and was listened for in vain at the other. Whatever was measured towards that address
/// then says nothing of the server or the way to it.
bool dialledAddressIsWrong(const Evidence& evidence);

} // namespace tsunagu
