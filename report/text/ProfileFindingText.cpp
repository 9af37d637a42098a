#include "report/text/ProfileFindingText.h"

#include "report/text/Measured.h"
#include "report/text/Texts.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

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

} // namespace

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
