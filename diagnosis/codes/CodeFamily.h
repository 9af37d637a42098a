#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace tsunagu {

/// What an error speaks of, in everyday terms.
enum class CodeFamily
{
    Network,
    Firewall,    ///< packets are stopped on the way: by a firewall, a router, an address translator
    Settings,    ///< of the VPN, on this computer or on the server
    Certificate, ///< and what checks it
    Credentials, ///< user name, password, shared key, permission
    Server,
    Service, ///< a program of this computer's system
    Policy,  ///< rules that somebody laid down: the IPsec policy store, the server's rules
};

/// The word of the tables: "network".
QString codeFamilyWord(CodeFamily family);
std::optional<CodeFamily> codeFamilyFromWord(QStringView word);

/// A cause that an error speaks for.
struct PointedCause
{
    QString cause;  ///< an id of `ids::allCauses()`
    int weight = 0; ///< 1 to 100: how often this cause stands behind the error

    friend bool operator==(const PointedCause&, const PointedCause&) = default;
};

/// What the catalogue says of an error, whether it has a number of Windows or is a notification of IKE.
struct CatalogueEntry
{
    QString symbol;   ///< "ERROR_IPSEC_IKE_PEER_CRL_FAILED", "NO_PROPOSAL_CHOSEN"
    QString english;  ///< the meaning in one line, without a full stop
    QString japanese; ///< likewise
    CodeFamily family = CodeFamily::Network;
    /// The most frequent first. Empty: none of the causes that can be measured is known to stand behind it.
    QList<PointedCause> causes;

    /// `languageCode` is "ja" or "en"; any other yields English.
    QString meaning(QStringView languageCode) const { return languageCode == u"ja" ? japanese : english; }

    friend bool operator==(const CatalogueEntry&, const CatalogueEntry&) = default;
};

} // namespace tsunagu
