#include "report/organisation/Organisation.h"
#include "report/organisation/PlacedObject.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>

namespace tsunagu {
namespace {

constexpr int maximumDepth = 8;
constexpr int maximumValues = 2000;
constexpr qsizetype maximumName = 100;
constexpr qsizetype maximumHours = 200;
constexpr qsizetype maximumTelephone = 40;
constexpr qsizetype maximumMail = 254; // RFC 5321 §4.5.3.1.3, with the erratum that counts the brackets
constexpr qsizetype maximumHost = 255;
constexpr qsizetype maximumUrl = 2000;
constexpr qsizetype maximumWord = 40;
constexpr std::size_t maximumServers = 20;
constexpr std::size_t maximumProposals = 20;
constexpr qsizetype maximumAlgorithms = 40;

/// Digits as they are dialled, with what people put between them.
bool isTelephone(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\+?[0-9(][0-9 ().-]*[0-9]$"));
    constexpr qsizetype fewest = 3;
    constexpr qsizetype most = 20; // E.164 has 15; an exchange code may come before them
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return form.match(text).hasMatch() && digits >= fewest && digits <= most;
}

/// An address that every mail program takes: RFC 5322 dot-atom at a domain, in ASCII, nothing quoted.
bool isMail(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"));
    return form.match(text).hasMatch();
}

/// Names and addresses as they are, without the freedoms of what callers paste.
std::optional<ServerName> strictServer(const QString& text)
{
    static const QRegularExpression pasted(QStringLiteral("[/@\\s\\[\\]%]"));
    if (pasted.match(text).hasMatch())
        return std::nullopt;
    const auto server = ServerName::parse(text);
    if (!server || server->port())
        return std::nullopt;
    return *server;
}

std::optional<QHostAddress> hostAddress(const QString& text)
{
    const QHostAddress address(text);
    // Qt also reads "10.1" and addresses with a zone.
    const bool isShort = address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() != text;
    if (address.isNull() || isShort || !address.scopeId().isEmpty() || address.isMulticast() || address.isBroadcast() ||
        address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6))
        return std::nullopt;
    return address;
}

template <typename Function>
QString checkedText(const PlacedObject& object, QStringView key, qsizetype maximumLength, OrganisationFault fault,
                    Function isGood)
{
    const auto found = object.text(key, maximumLength);
    if (!found)
        return {};
    if (!isGood(found->text))
        object.faults().fail(fault, found->offset, found->key, found->text);
    return found->text;
}

template <typename Function>
auto checkedValue(const PlacedObject& object, QStringView key, qsizetype maximumLength, OrganisationFault fault,
                  Function read)
{
    const auto found = object.text(key, maximumLength);
    decltype(read(QString())) value;
    if (!found)
        return value;
    value = read(found->text);
    if (!value)
        object.faults().fail(fault, found->offset, found->key, found->text);
    return value;
}

/// An algorithm as `transformName` writes it. A cipher of several key lengths must say which.
std::optional<ike::v2::Transform> strictTransform(ike::v2::TransformType type, const QString& name)
{
    const auto transform = ike::v2::transformNamed(type, name.toStdString());
    static const QRegularExpression severalLengths(QStringLiteral("^(AES|CAMELLIA|NULL_AUTH_AES)_"));
    const bool needsLength = type == ike::v2::TransformType::Encryption && severalLengths.match(name).hasMatch();
    if (!transform || name.contains(u'/'))
        return std::nullopt;
    const int bits = transform->keyLength().value_or(0);
    if (needsLength ? bits != 128 && bits != 192 && bits != 256 : bits != 0)
        return std::nullopt;
    return transform;
}

QList<ike::v2::Transform> transforms(const PlacedObject& proposal, QStringView key, ike::v2::TransformType type)
{
    QList<ike::v2::Transform> result;
    for (const PlacedText& name : proposal.texts(key, maximumAlgorithms, maximumWord)) {
        if (const auto transform = strictTransform(type, name.text))
            result.append(*transform);
        else
            proposal.faults().fail(OrganisationFault::BadAlgorithm, name.offset, name.key, name.text);
    }
    return result;
}

QList<ProfileProposal> proposals(const PlacedObject& file, QStringView key)
{
    using ike::v2::TransformType;
    QList<ProfileProposal> result;
    file.each(key, maximumProposals, {u"encryption", u"integrity", u"prf", u"groups"},
              [&result](const PlacedObject& object) {
                  object.require(u"encryption");
                  ProfileProposal proposal;
                  for (const auto& each : transforms(object, u"encryption", TransformType::Encryption))
                      proposal.encryption.append({ike::v2::EncryptionId{each.id}, each.keyLength().value_or(0)});
                  for (const auto& each : transforms(object, u"integrity", TransformType::Integrity))
                      proposal.integrity.append(ike::v2::IntegrityId{each.id});
                  for (const auto& each : transforms(object, u"prf", TransformType::Prf))
                      proposal.prf.append(ike::v2::PrfId{each.id});
                  for (const auto& each : transforms(object, u"groups", TransformType::KeyExchangeGroup))
                      proposal.groups.append(ike::Group{each.id});
                  result.append(proposal);
              });
    return result;
}

QList<OrganisationServer> servers(const PlacedObject& file)
{
    QList<OrganisationServer> result;
    file.each(u"servers", maximumServers, {u"host", u"label"}, [&result](const PlacedObject& object) {
        object.require(u"host");
        const auto host = checkedValue(object, u"host", maximumHost, OrganisationFault::BadServer, strictServer);
        const auto label = object.bothLanguages(u"label", maximumName);
        if (host)
            result.append({*host, label});
    });
    return result;
}

std::optional<HttpUrl> checkUrl(const PlacedObject& file)
{
    const auto found = file.text(u"check_url", maximumUrl);
    if (!found)
        return std::nullopt;
    const auto url = parseHttpUrl(found->text);
    static const QRegularExpression person(QStringLiteral("//[^/]*@")); // who may have written a password, too
    if (!url)
        file.faults().fail(OrganisationFault::BadUrl, found->offset, found->key,
                           QString(found->text).replace(person, QStringLiteral("//…@")));
    return url;
}

OrganisationFault faultOf(JsonTreeFault fault)
{
    switch (fault) {
    case JsonTreeFault::NotUtf8:
        return OrganisationFault::NotUtf8;
    case JsonTreeFault::Syntax:
        return OrganisationFault::NotJson;
    case JsonTreeFault::TooDeep:
        return OrganisationFault::TooDeep;
    case JsonTreeFault::TooMany:
        return OrganisationFault::TooMany;
    case JsonTreeFault::DuplicateKey:
        return OrganisationFault::DuplicateKey;
    }
    Q_UNREACHABLE();
}

Organisation readAll(const PlacedObject& file)
{
    Organisation organisation;
    file.require(u"name");
    organisation.name = file.bothLanguages(u"name", maximumName).value_or(BothLanguages{});
    organisation.openingHours = file.bothLanguages(u"opening_hours", maximumHours);
    organisation.telephone =
        checkedText(file, u"telephone", maximumTelephone, OrganisationFault::BadTelephone, isTelephone);
    organisation.mail = checkedText(file, u"mail", maximumMail, OrganisationFault::BadMail, isMail);
    organisation.reportTo = checkedText(file, u"report_to", maximumMail, OrganisationFault::BadMail, isMail);
    organisation.servers = servers(file);
    organisation.ikeProposals = proposals(file, u"ike_proposals");
    organisation.espProposals = proposals(file, u"esp_proposals");
    organisation.checkUrl = checkUrl(file);
    organisation.referenceResolver =
        checkedValue(file, u"reference_resolver", maximumWord, OrganisationFault::BadAddress, hostAddress);
    return organisation;
}

} // namespace

tl::expected<Organisation, OrganisationError> parseOrganisation(QByteArrayView bytes)
{
    if (bytes.size() > maximumOrganisationSize)
        return tl::make_unexpected(OrganisationError{.fault = OrganisationFault::TooLarge});
    FaultKeeper faults(bytes);
    const auto tree = parseJsonTree(bytes, maximumDepth, maximumValues);
    if (!tree) {
        faults.fail(faultOf(tree.error().fault), tree.error().offset, {}, tree.error().key);
        return tl::make_unexpected(*faults.first());
    }
    // A file of another form would fail over a key that this form does not have; say first that it is another one.
    const JsonMember* const schema = tree->find(u"schema");
    if (schema != nullptr && schema->value.kind == JsonToken::Text && schema->value.text != organisationSchema)
        faults.fail(OrganisationFault::UnknownSchema, schema->value.offset, QStringLiteral("/schema"),
                    schema->value.text);
    const PlacedObject file(*tree, {},
                            {u"schema", u"name", u"opening_hours", u"telephone", u"mail", u"report_to", u"servers",
                             u"ike_proposals", u"esp_proposals", u"check_url", u"reference_resolver"},
                            &faults);
    file.requiredText(u"schema", maximumWord);
    Organisation organisation = readAll(file);
    if (faults.first())
        return tl::make_unexpected(*faults.first());
    return organisation;
}

tl::expected<Organisation, OrganisationError> loadOrganisation(const QString& path)
{
    const auto notReadable = [](const QString& why) {
        return tl::make_unexpected(OrganisationError{.fault = OrganisationFault::NotReadable, .offending = why});
    };
    // A pipe or a device would never end.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return notReadable(qt_error_string(QFileInfo(path).isDir() ? EISDIR : EOPNOTSUPP));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable(file.errorString());
    const QByteArray bytes = file.read(maximumOrganisationSize + 1);
    if (file.error() != QFileDevice::NoError)
        return notReadable(file.errorString());
    return parseOrganisation(bytes);
}

} // namespace tsunagu
