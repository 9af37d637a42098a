#include "diagnosis/engine/Diagnosis.h"

#include <array>
#include <utility>

namespace tsunagu {
namespace {

constexpr std::array<std::pair<Where, QStringView>, 5> whereWords{{{Where::ThisComputer, u"this-computer"},
                                                                   {Where::LocalNetwork, u"local-network"},
                                                                   {Where::Isp, u"isp"},
                                                                   {Where::Server, u"server"},
                                                                   {Where::Unknown, u"unknown"}}};

constexpr std::array<std::pair<Confidence, QStringView>, 3> confidenceWords{
    {{Confidence::Certain, u"certain"}, {Confidence::Likely, u"likely"}, {Confidence::Possible, u"possible"}}};

} // namespace

QString whereWord(Where where)
{
    for (const auto& [value, word] : whereWords) {
        if (value == where)
            return word.toString();
    }
    Q_UNREACHABLE();
}

QString confidenceWord(Confidence confidence)
{
    for (const auto& [value, word] : confidenceWords) {
        if (value == confidence)
            return word.toString();
    }
    Q_UNREACHABLE();
}

std::optional<Where> whereFromWord(QStringView word)
{
    for (const auto& [value, name] : whereWords) {
        if (name == word)
            return value;
    }
    return std::nullopt;
}

std::optional<Confidence> confidenceFromWord(QStringView word)
{
    for (const auto& [value, name] : confidenceWords) {
        if (name == word)
            return value;
    }
    return std::nullopt;
}

} // namespace tsunagu
