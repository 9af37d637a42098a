#include "report/text/ProfileFindingText.h"

#include "report/text/Measured.h"
#include "report/text/Texts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace tsunagu {
namespace {

QString outcomeOf(const QJsonObject& measured, QStringView key)
{
    return measured.value(key).toObject().value(u"outcome").toString();
}

/// The kinds of algorithm of which the server takes none that the profile offers.
QStringList unsuitableKinds(const QJsonObject& measured, const Texts& texts)
{
    const std::array<std::pair<QStringView, QString>, 4> kinds{
        {{u"encryption", texts.translate("FindingText", "encryption")},
         {u"integrity", texts.translate("FindingText", "integrity check")},
         {u"prf", texts.translate("FindingText", "PRF")},
         {u"groups", texts.translate("FindingText", "DH group")}}};
    const QJsonObject offered = measured.value(u"offered").toObject();
    const QJsonObject accepted = measured.value(u"accepted").toObject();
    QStringList unsuitable;
    for (const auto& [key, name] : kinds) {
        const QJsonArray ours = offered.value(key).toArray();
        const QJsonArray theirs = accepted.value(key).toArray();
        const bool suits = std::any_of(ours.begin(), ours.end(),
                                       [&theirs](const QJsonValue& value) { return theirs.contains(value); });
        if (!ours.isEmpty() && !theirs.isEmpty() && !suits)
            unsuitable.append(name);
    }
    return unsuitable;
}

struct GroupRow
{
    QStringView name;
    int number;
};

/// The numbers by which settings pages call the groups of the IANA registry; those that a VPN is likely to take.
constexpr std::array groupRows{
    GroupRow{u"MODP-768", 1},   GroupRow{u"MODP-1024", 2},  GroupRow{u"MODP-1536", 5},  GroupRow{u"MODP-2048", 14},
    GroupRow{u"MODP-3072", 15}, GroupRow{u"MODP-4096", 16}, GroupRow{u"MODP-6144", 17}, GroupRow{u"MODP-8192", 18},
    GroupRow{u"ECP-256", 19},   GroupRow{u"ECP-384", 20},   GroupRow{u"ECP-521", 21},   GroupRow{u"Curve25519", 31},
};

constexpr int group14 = 14;

std::optional<int> groupNumber(QStringView name)
{
    const auto* const row =
        std::find_if(groupRows.begin(), groupRows.end(), [name](const GroupRow& each) { return each.name == name; });
    return row == groupRows.end() ? std::nullopt : std::optional(row->number);
}

QString groupText(const QString& name, const Texts& texts)
{
    const std::optional<int> number = groupNumber(name);
    return number ? texts.translate("FindingText", "DH group %1").arg(*number) : name;
}

/// The IANA registry's name as settings pages write it: "AES_CBC_256" is "AES-256", "HMAC_SHA2_256_128" is "SHA-256".
QString algorithmText(const QString& name)
{
    static const QRegularExpression cbc(QStringLiteral("^AES_CBC_(\\d{3})$"));
    static const QRegularExpression gcm(QStringLiteral("^AES_GCM_\\d+_(\\d{3})$"));
    static const QRegularExpression sha2(QStringLiteral("^HMAC_SHA2_(\\d{3})_\\d{2,3}$"));
    for (const auto& [pattern, form] :
         {std::pair(cbc, QStringLiteral("AES-%1")), std::pair(gcm, QStringLiteral("AES-%1-GCM")),
          std::pair(sha2, QStringLiteral("SHA-%1"))}) {
        if (const QRegularExpressionMatch match = pattern.match(name); match.hasMatch())
            return form.arg(match.captured(1));
    }
    return name == u"HMAC_SHA1_96" ? QStringLiteral("SHA-1") : name;
}

QStringList namesOf(const QJsonObject& measured, QStringView list, QStringView kind)
{
    return measured::texts(measured.value(list).toObject(), kind, 32);
}

} // namespace

QString acceptedAlgorithms(const QJsonObject& proposals, const Texts& texts)
{
    QStringList names;
    for (const QStringView kind : {u"encryption", u"integrity"}) {
        if (const QStringList ofKind = namesOf(proposals, u"accepted", kind); !ofKind.isEmpty())
            names.append(algorithmText(ofKind.constFirst()));
    }
    if (const QStringList groups = namesOf(proposals, u"accepted", u"groups"); !groups.isEmpty())
        names.append(groupText(groups.constFirst(), texts));
    return names.join(texts.language() == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString strongGroupNeeded(const QJsonObject& proposals, const Texts& texts)
{
    const auto isWeak = [](const QString& name) { return groupNumber(name).value_or(group14) < group14; };
    const QStringList offered = namesOf(proposals, u"offered", u"groups");
    const QStringList accepted = namesOf(proposals, u"accepted", u"groups");
    const bool offersOnlyWeak = !offered.isEmpty() && std::all_of(offered.begin(), offered.end(), isWeak);
    const bool takesWeak = std::any_of(accepted.begin(), accepted.end(), isWeak);
    if (!offersOnlyWeak || takesWeak || !accepted.contains(QLatin1String("MODP-2048")))
        return {};
    return groupText(QStringLiteral("MODP-2048"), texts);
}

QString profileAnswer(const Finding& finding, const Texts& texts)
{
    const int problems = static_cast<int>(finding.measured.value(u"problems").toArray().size());
    switch (finding.status) {
    case Status::Pass:
        return texts.translate("FindingText", "Yes. Nothing is missing");
    case Status::Warn:
        return texts.translate("FindingText", "Yes, but %n settings are worth a look", nullptr, problems);
    case Status::Fail:
        return texts.translate("FindingText", "No. It cannot work as it is set up");
    case Status::Unknown:
    case Status::Skipped:
        break;
    }
    return {};
}

QString proposalsAnswer(const Finding& finding, const Texts& texts)
{
    const QJsonObject& measured = finding.measured;
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return texts.translate("FindingText", "Yes. The server takes them");
    case Status::Fail: {
        if (outcomeOf(measured, u"wide") != u"accepted")
            return texts.translate("FindingText", "No. The server takes nothing in IKE version %1")
                .arg(measured.value(u"ike_version").toInt());
        const QStringList kinds = unsuitableKinds(measured, texts);
        return kinds.isEmpty()
                   ? texts.translate("FindingText", "No. The server takes only others")
                   : texts.translate("FindingText", "No. Not taken: %1").arg(kinds.join(QStringLiteral(" / ")));
    }
    case Status::Unknown:
        return outcomeOf(measured, u"exact") == u"no-answer"
                   ? texts.translate("FindingText", "Cannot tell: the server did not answer this question")
                   : QString();
    case Status::Skipped:
        break;
    }
    return {};
}

} // namespace tsunagu
