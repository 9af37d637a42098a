#include "report/redaction/Redaction.h"

#include "probes/model/Error.h"
#include "probes/model/Ids.h"
#include "probes/model/VpnProfile.h"
#include "report/redaction/AddressPrivacy.h"
#include "report/redaction/TextRedactor.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace tsunagu {
namespace {

/// The words that the program itself writes into reports. As a whole text they are never anybody's name.
const QSet<QString>& machineWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set{ids::none.toString(), ids::inconclusive.toString(), reportSchema.toString()};
        const QStringList causes = ids::allCauses();
        set.unite(QSet<QString>(causes.begin(), causes.end()));
        for (const QStringView id :
             {ids::netLink, ids::netDns, ids::netPortal, ids::netClock, ids::ikeReference, ids::ikeLarge,
              ids::ikeTiming, ids::ikeUdp500, ids::ikeUdp4500, ids::ikeNat, ids::pathControl, ids::pathHops,
              ids::firewallLocal, ids::certLocal, ids::certRevocation})
            set.insert(id.toString());
        for (const Status status : {Status::Pass, Status::Warn, Status::Fail, Status::Skipped, Status::Unknown})
            set.insert(statusWord(status));
        for (const Area area : {Area::Network, Area::Firewall, Area::VpnConfig, Area::Isp})
            set.insert(areaWord(area));
        for (const Where where : {Where::ThisComputer, Where::LocalNetwork, Where::Isp, Where::Server, Where::Unknown})
            set.insert(whereWord(where));
        for (const Confidence confidence : {Confidence::Certain, Confidence::Likely, Confidence::Possible})
            set.insert(confidenceWord(confidence));
        for (const ErrorKind kind :
             {ErrorKind::Cancelled, ErrorKind::DeadlinePassed, ErrorKind::PermissionDenied, ErrorKind::NotAvailable,
              ErrorKind::InputInvalid, ErrorKind::WriteFailed, ErrorKind::System})
            set.insert(errorWord(kind));
        const QStringList ofProfiles = profileWords();
        set.unite(QSet<QString>(ofProfiles.begin(), ofProfiles.end()));
        for (const char16_t* const word : {u"tsunagu", u"complete", u"holds", u"ruled-out", u"cannot-tell"})
            set.insert(QString::fromUtf16(word));
        return set;
    }();
    return words;
}

/// Names that thousands of computers share tell nothing, and replacing them would spoil every sentence.
bool isTelling(const QString& name)
{
    static const QSet<QString> common = [] {
        QSet<QString> set;
        for (const QString& word : machineWords()) {
            for (const QString& dotted : word.split(u'.')) {
                set.insert(dotted);
                for (const QString& part : dotted.split(u'-'))
                    set.insert(part);
            }
        }
        for (const char16_t* const word :
             {u"root", u"user", u"admin", u"administrator", u"guest", u"public", u"default", u"shared", u"localhost",
              u"computer", u"linux", u"debian", u"ubuntu", u"windows", u"address", u"vpn", u"all users"})
            set.insert(QString::fromUtf16(word));
        return set;
    }();
    return name.size() >= 2 && !common.contains(name.toLower());
}

QStringList tellingOnly(const QStringList& names)
{
    QStringList result;
    for (const QString& name : names) {
        if (isTelling(name) && !result.contains(name, Qt::CaseInsensitive))
            result.append(name);
    }
    return result;
}

template <typename Function>
void forEachText(const QJsonValue& value, Function visit)
{
    if (value.isString()) {
        visit(value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            forEachText(item, visit);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            visit(member.key());
            forEachText(member.value(), visit);
        }
    }
}

/// The keys that the program writes; any other one is treated like a text.
bool isOwnKey(const QString& key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

template <typename Function>
QJsonValue mapTexts(const QJsonValue& value, Function change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue item : value.toArray())
            result.append(mapTexts(item, change));
        return result;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject result;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString key = isOwnKey(member.key()) ? member.key() : change(member.key());
            result.insert(key, mapTexts(member.value(), change));
        }
        return result;
    }
    return value;
}

struct KeptServer
{
    QStringList names;
    QSet<QString> addresses;
};

KeptServer serverOf(const QJsonObject& document)
{
    KeptServer kept;
    const auto keepAddress = [&kept](const QString& text) {
        const QHostAddress address(text.section(u'%', 0, 0));
        if (!address.isNull())
            kept.addresses.insert(canonicalAddress(address));
    };
    const QString typed = document.value(u"input").toObject().value(u"server").toString();
    if (const auto server = ServerName::parse(typed)) {
        if (server->literal())
            keepAddress(server->host());
        else
            kept.names = QStringList{server->host(), server->display()};
    }
    for (const QJsonValue item : document.value(u"findings").toArray()) {
        const QJsonObject finding = item.toObject();
        if (finding.value(u"id").toString() != ids::netDns)
            continue;
        const QJsonObject measured = finding.value(u"measured").toObject();
        keepAddress(measured.value(u"address").toString());
        // Which of them is the server's is what a helpdesk is asked.
        for (const QStringView key : {QStringView(u"addresses"), QStringView(u"reference_addresses")}) {
            for (const QJsonValue address : measured.value(key).toArray())
                keepAddress(address.toString());
        }
    }
    return kept;
}

/// Whom and what the certificates name: people, companies, their authorities. The server's own name stays.
QSet<QString> certificateNames(const QJsonObject& document, const KeptServer& server)
{
    QSet<QString> names;
    const auto add = [&names, &server](const QJsonValue& value) {
        const QString name = value.toString();
        if (!name.isEmpty() && !server.names.contains(name, Qt::CaseInsensitive))
            names.insert(name);
    };
    for (const QJsonValue item : document.value(u"findings").toArray()) {
        const QString id = item.toObject().value(u"id").toString();
        if (id != ids::certLocal && id != ids::certRevocation)
            continue;
        const QJsonObject measured = item.toObject().value(u"measured").toObject();
        for (const QJsonValue certificate : measured.value(u"certificates").toArray()) {
            add(certificate.toObject().value(u"subject"));
            add(certificate.toObject().value(u"issuer"));
        }
    }
    for (const QJsonValue cause : document.value(u"causes").toArray())
        add(cause.toObject().value(u"detail").toObject().value(u"subject"));
    return names;
}

QJsonArray summaryOf(const QJsonObject& document)
{
    std::map<QString, std::map<QString, int>> seen;
    forEachText(document, [&seen](const QString& text) { Marks::collect(text, seen); });
    QJsonArray summary;
    for (const auto& [kind, marks] : seen) {
        summary.append(
            QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("count"), static_cast<qint64>(marks.size())}});
    }
    return summary;
}

} // namespace

QJsonObject redact(const QJsonObject& original, const Identity& identity)
{
    QJsonObject document = original;
    document.remove(u"redacted"); // is counted anew
    Identity telling{tellingOnly(identity.userNames), tellingOnly(identity.hostNames), {}};
    for (const QString& folder : identity.homeFolders) {
        // "/", "/root" and the like belong to nobody in particular.
        const QString name = folder.section(u'/', -1, -1, QString::SectionSkipEmpty);
        if (isTelling(name))
            telling.homeFolders.append(folder);
    }
    Marks marks;
    forEachText(document, [&telling, &marks](const QString& text) {
        marks.reserve(text);
        telling.userNames.append(TextRedactor::userNamesIn(text));
    });
    telling.userNames = tellingOnly(telling.userNames);

    const KeptServer server = serverOf(document);
    TextRedactor redactor(telling, server.names, server.addresses, std::move(marks));
    const QSet<QString> ofCertificates = certificateNames(document, server);
    QJsonObject result = mapTexts(document, [&](const QString& text) {
                             if (machineWords().contains(text))
                                 return text;
                             return ofCertificates.contains(text) ? redactor.marked(redactedKinds::certificate, text)
                                                                  : redactor.redacted(text);
                         }).toObject();
    result.insert(QStringLiteral("redacted"), summaryOf(result));
    return result;
}

tl::expected<Report, ReportError> redacted(const Report& report, const Identity& identity)
{
    return parseReport(redact(toJson(report), identity));
}

} // namespace tsunagu
