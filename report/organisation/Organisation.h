#pragma once

#include "probes/model/HttpUrl.h"
#include "probes/model/ServerName.h"
#include "probes/model/VpnProfile.h"
#include "report/text/Language.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <tl/expected.hpp>

namespace tsunagu {

/// A text that an organisation wrote in both languages.
struct BothLanguages
{
    QString japanese;
    QString english;

    const QString& in(Language language) const { return language == Language::Japanese ? japanese : english; }

    friend bool operator==(const BothLanguages&, const BothLanguages&) = default;
};

struct OrganisationServer
{
    ServerName host;
    std::optional<BothLanguages> label; ///< "Head office"

    friend bool operator==(const OrganisationServer&, const OrganisationServer&) = default;
};

/// Whom a caller can turn to, and what their VPN should look like: the content of an organisation's `helpdesk.json`
/// (docs/organisation-file.md). Only the name is always there.
struct Organisation
{
    BothLanguages name;
    std::optional<BothLanguages> openingHours;
    QString telephone; ///< as it is to be dialled and shown: "+81 3-1234-5678"
    QString mail;
    QString reportTo; ///< mail address for reports; empty: `mail`
    QList<OrganisationServer> servers;
    QList<ProfileProposal> ikeProposals; ///< what the servers accept, best first
    QList<ProfileProposal> espProposals;
    std::optional<HttpUrl> checkUrl;               ///< for the search for sign-in pages
    std::optional<QHostAddress> referenceResolver; ///< to compare the provider's DNS with

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

enum class OrganisationFault
{
    NotReadable,   ///< the file is not there or may not be read
    TooLarge,      ///< over `maximumOrganisationSize`
    NotUtf8,       ///< saved in another encoding
    NotJson,       ///< a comma, quote or bracket is wrong
    TooDeep,       ///< nested beyond what the form needs
    TooMany,       ///< more entries than there may be
    UnknownSchema, ///< `schema` is not a form that this program knows
    UnknownKey,
    DuplicateKey,
    KeyMissing,
    WrongType,    ///< a number where a text should be, and the like
    EmptyText,    ///< a text of nothing, or of blanks
    TextTooLong,  ///< beyond the limit of its key
    BadCharacter, ///< a line break, or a character that cannot be seen
    BadTelephone,
    BadMail,
    BadServer,
    BadAlgorithm, ///< no name of a cipher, hash or group
    BadUrl,       ///< no plain http address
    BadAddress,   ///< no IP address of a host
};

/// Why a file is no organisation file, and where in it.
struct OrganisationError
{
    OrganisationFault fault = OrganisationFault::NotJson;
    int line = 0;      ///< from 1; 0: the file as a whole
    int column = 0;    ///< from 1, in characters; 0: the file as a whole
    QString key;       ///< JSON pointer (RFC 6901) to the value: "/servers/0/host"; may be empty
    QString offending; ///< what stands there, or the key in question, fit for a screen, at most 40 characters

    friend bool operator==(const OrganisationError&, const OrganisationError&) = default;
};

inline constexpr QStringView organisationSchema = u"tsunagu-helpdesk/1";
inline constexpr QStringView organisationFileName = u"helpdesk.json";
inline constexpr qsizetype maximumOrganisationSize = 64 * 1024;

/// Reads an organisation file strictly: what an administrator mistyped is to be noticed by them, not by a caller. Every
/// key is known, every value has the form of what it stands for. The bytes may come from anybody.
tl::expected<Organisation, OrganisationError> parseOrganisation(QByteArrayView bytes);

/// The same for the file at a path, of which at most `maximumOrganisationSize` is read.
tl::expected<Organisation, OrganisationError> loadOrganisation(const QString& path);

/// "Line 7, column 12: “telefone” is not a key of this file." For the administrator who wrote it.
QString organisationErrorSentence(const OrganisationError& error, Language language);

inline constexpr qsizetype maximumMailDraftLength = 2000;

/// A `mailto` address (RFC 6068) that opens the mail program with a draft to where the organisation wants reports; the
/// program itself sends nothing. Subject and body are plain text with any line breaks. Windows and some mail programs
/// cut longer addresses off, so the whole is at most `maximumMailDraftLength` characters when encoded: the body is cut
/// between two characters, and then ends with "…". Empty if the organisation gives no mail address.
QUrl mailDraft(const Organisation& organisation, const QString& subject, const QString& body);

} // namespace tsunagu
