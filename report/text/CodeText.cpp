#include "report/text/CodeText.h"

#include "report/text/Texts.h"
#include "report/text/VerdictText.h"

#include <QStringList>

namespace tsunagu {
namespace {

constexpr int oftenFrom = 60;
constexpr int sometimesFrom = 30;

} // namespace

QString codeFamilyName(CodeFamily family, Language language)
{
    const Texts texts(language);
    switch (family) {
    case CodeFamily::Network:
        return texts.translate("CodeText", "network");
    case CodeFamily::Firewall:
        return texts.translate("CodeText", "firewall");
    case CodeFamily::Settings:
        return texts.translate("CodeText", "settings");
    case CodeFamily::Certificate:
        return texts.translate("CodeText", "certificate");
    case CodeFamily::Credentials:
        return texts.translate("CodeText", "user name and password");
    case CodeFamily::Server:
        return texts.translate("CodeText", "server");
    case CodeFamily::Service:
        return texts.translate("CodeText", "service");
    case CodeFamily::Policy:
        return texts.translate("CodeText", "policy");
    }
    Q_UNREACHABLE();
}

QString causeFrequency(int weight, Language language)
{
    const Texts texts(language);
    if (weight >= oftenFrom)
        return texts.translate("CodeText", "often");
    if (weight >= sometimesFrom)
        return texts.translate("CodeText", "sometimes");
    return texts.translate("CodeText", "rarely");
}

QString usualCauses(const CatalogueEntry& entry, Language language, qsizetype most)
{
    QStringList names;
    for (const PointedCause& pointed : entry.causes) {
        const bool isRareBesideOthers = pointed.weight < sometimesFrom && !names.isEmpty();
        if (names.size() < most && !isRareBesideOthers)
            names.append(causeName(pointed.cause, language));
    }
    return names.join(language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace tsunagu
