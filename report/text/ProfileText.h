#pragma once

#include "probes/model/ProfileSearch.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

/// What kind of connection it is: "L2TP over IPsec", "a VPN without IPsec".
QString vpnKindText(VpnKind kind, Language language);

/// How the client proves who it is, all methods in one line.
QString authenticationText(const QList<AuthenticationMethod>& methods, Language language);

/// The program that the profile belongs to: "Windows", "strongSwan (swanctl.conf)".
QString profileFormatText(ProfileFormat format, Language language);

/// A proposal in the registry's names, "AES_CBC_256, HMAC_SHA2_256_128, MODP-2048"; in no language.
QString proposalText(const ProfileProposal& proposal);

/// What is wrong, and where: one sentence.
QString profileProblemText(const ProfileProblem& problem, Language language);

/// Why a file gives no VPN connection to choose from, and which file: one or two sentences.
QString fileRefusalSentence(const profiles::FileRefusal& refusal, Language language);

/// Why a place that was looked at, and that is there, could not be read, and which place.
QString unreadPlaceSentence(const profiles::ProfilePlace& place, Language language);

} // namespace tsunagu
