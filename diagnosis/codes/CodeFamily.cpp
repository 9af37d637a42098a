#include "diagnosis/codes/CodeFamily.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

struct FamilyWord
{
    CodeFamily family;
    QStringView word;
};

constexpr std::array familyWords{
    FamilyWord{CodeFamily::Network, u"network"},         FamilyWord{CodeFamily::Firewall, u"firewall"},
    FamilyWord{CodeFamily::Settings, u"settings"},       FamilyWord{CodeFamily::Certificate, u"certificate"},
    FamilyWord{CodeFamily::Credentials, u"credentials"}, FamilyWord{CodeFamily::Server, u"server"},
    FamilyWord{CodeFamily::Service, u"service"},         FamilyWord{CodeFamily::Policy, u"policy"},
};

} // namespace

QString codeFamilyWord(CodeFamily family)
{
    const auto* const row = std::find_if(familyWords.begin(), familyWords.end(),
                                         [family](const FamilyWord& known) { return known.family == family; });
    return row == familyWords.end() ? QString() : row->word.toString();
}

std::optional<CodeFamily> codeFamilyFromWord(QStringView word)
{
    const auto* const row = std::find_if(familyWords.begin(), familyWords.end(),
                                         [word](const FamilyWord& known) { return known.word == word; });
    return row == familyWords.end() ? std::nullopt : std::optional(row->family);
}

} // namespace tsunagu
