#include "report/model/ProfileJson.h"

#include <QJsonArray>

namespace tsunagu {
namespace {

using ike::v2::Transform;
using ike::v2::TransformType;

constexpr qsizetype maximumText = 1024;
constexpr qsizetype maximumEntries = 256;
constexpr qsizetype longestPath = 8192;

QString nameOf(const Transform& transform)
{
    return QString::fromStdString(ike::v2::transformName(transform));
}

Transform transformOf(const ProfileProposal::Cipher& cipher)
{
    return ike::v2::encryption(cipher.id, cipher.keyBits);
}

template <typename List, typename Function>
void insertList(QJsonObject& object, const QString& key, const List& list, Function text)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(text(item));
    if (!array.isEmpty())
        object.insert(key, array);
}

QJsonObject proposalObject(const ProfileProposal& proposal)
{
    QJsonObject object;
    insertList(object, QStringLiteral("encryption"), proposal.encryption,
               [](const auto& cipher) { return nameOf(transformOf(cipher)); });
    insertList(object, QStringLiteral("integrity"), proposal.integrity,
               [](auto id) { return nameOf(ike::v2::integrity(id)); });
    insertList(object, QStringLiteral("prf"), proposal.prf, [](auto id) { return nameOf(ike::v2::prf(id)); });
    insertList(object, QStringLiteral("groups"), proposal.groups,
               [](auto group) { return nameOf(ike::v2::keyExchangeGroup(group)); });
    return object;
}

QJsonObject problemObject(const ProfileProblem& problem)
{
    QJsonObject object{{QStringLiteral("fault"), profileFaultWord(problem.fault)}};
    if (!problem.where.isEmpty())
        object.insert(QStringLiteral("where"), problem.where);
    if (problem.line > 0)
        object.insert(QStringLiteral("line"), problem.line);
    return object;
}

QJsonObject certificateObject(const CertificateReference& certificate)
{
    QJsonObject object{{QStringLiteral("role"), certificateRoleWord(certificate.role)},
                       {QStringLiteral("file"), certificate.file},
                       {QStringLiteral("embedded"), certificate.isEmbedded}};
    if (!certificate.places.isEmpty())
        object.insert(QStringLiteral("places"), QJsonArray::fromStringList(certificate.places));
    return object;
}

/// The transforms that a list of names means; a name that is none is a fault of the document.
QList<Transform> readTransforms(const JsonReader& proposal, QStringView key, TransformType type)
{
    QList<Transform> transforms;
    for (const QString& name : proposal.texts(key, maximumText)) {
        const auto transform = ike::v2::transformNamed(type, name.toStdString());
        if (transform)
            transforms.append(*transform);
        else
            proposal.fail(ReportFault::BadValue, proposal.placeOf(key), QStringLiteral("not an algorithm"));
    }
    return transforms;
}

ProfileProposal readProposal(const JsonReader& reader)
{
    ProfileProposal proposal;
    for (const Transform& transform : readTransforms(reader, u"encryption", TransformType::Encryption))
        proposal.encryption.append({ike::v2::EncryptionId{transform.id}, transform.keyLength().value_or(0)});
    for (const Transform& transform : readTransforms(reader, u"integrity", TransformType::Integrity))
        proposal.integrity.append(ike::v2::IntegrityId{transform.id});
    for (const Transform& transform : readTransforms(reader, u"prf", TransformType::Prf))
        proposal.prf.append(ike::v2::PrfId{transform.id});
    for (const Transform& transform : readTransforms(reader, u"groups", TransformType::KeyExchangeGroup))
        proposal.groups.append(ike::Group{transform.id});
    return proposal;
}

} // namespace

QJsonObject toJson(const VpnProfile& profile)
{
    QJsonObject object{{QStringLiteral("name"), profile.name},
                       {QStringLiteral("format"), profileFormatWord(profile.format)},
                       {QStringLiteral("kind"), vpnKindWord(profile.kind)},
                       {QStringLiteral("secret"), presenceWord(profile.secret)},
                       {QStringLiteral("user_name"), presenceWord(profile.userName)},
                       {QStringLiteral("fragmentation"), fragmentationWord(profile.fragmentation)}};
    if (!profile.location.isEmpty())
        object.insert(QStringLiteral("location"), profile.location);
    if (!profile.server.isEmpty())
        object.insert(QStringLiteral("server"), profile.server);
    insertList(object, QStringLiteral("ike_versions"), profile.ikeVersions, [](int version) { return version; });
    insertList(object, QStringLiteral("authentication"), profile.authentication, authenticationWord);
    insertList(object, QStringLiteral("ike_proposals"), profile.ikeProposals, proposalObject);
    insertList(object, QStringLiteral("esp_proposals"), profile.espProposals, proposalObject);
    insertList(object, QStringLiteral("certificates"), profile.certificates, certificateObject);
    insertList(object, QStringLiteral("problems"), profile.problems, problemObject);
    return object;
}

VpnProfile readProfile(const JsonReader& reader)
{
    VpnProfile profile;
    profile.name = reader.text(u"name", maximumText);
    profile.format = reader.oneOf(u"format", profileFormatFromWord);
    profile.kind = reader.oneOf(u"kind", vpnKindFromWord);
    profile.secret = reader.oneOf(u"secret", presenceFromWord);
    profile.userName = reader.oneOf(u"user_name", presenceFromWord);
    profile.fragmentation = reader.oneOf(u"fragmentation", fragmentationFromWord);
    profile.location = reader.optionalText(u"location");
    profile.server = reader.optionalText(u"server", maximumText);
    profile.ikeVersions = reader.wholes(u"ike_versions", 1, 2);
    for (const QString& word : reader.words(u"authentication")) {
        if (const auto method = authenticationFromWord(word))
            profile.authentication.append(*method);
        else
            reader.fail(ReportFault::BadValue, reader.placeOf(u"authentication"),
                        QStringLiteral("not a word that is known here"));
    }
    reader.each(u"ike_proposals", maximumEntries,
                [&profile](const JsonReader& item) { profile.ikeProposals.append(readProposal(item)); });
    reader.each(u"esp_proposals", maximumEntries,
                [&profile](const JsonReader& item) { profile.espProposals.append(readProposal(item)); });
    reader.each(u"certificates", maximumEntries, [&profile](const JsonReader& item) {
        profile.certificates.append({item.oneOf(u"role", certificateRoleFromWord), item.text(u"file", maximumText),
                                     item.optionalFlag(u"embedded"), item.texts(u"places", longestPath)});
    });
    reader.each(u"problems", maximumEntries, [&profile](const JsonReader& item) {
        constexpr qint64 lastLine = 100'000'000;
        profile.problems.append({item.oneOf(u"fault", profileFaultFromWord), item.optionalText(u"where", maximumText),
                                 static_cast<int>(item.optionalWhole(u"line", 0, lastLine, 0))});
    });
    return profile;
}

} // namespace tsunagu
