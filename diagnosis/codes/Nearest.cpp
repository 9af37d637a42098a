#include "diagnosis/codes/Nearest.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "diagnosis/codes/Symbol.h"

#include <QString>

#include <algorithm>
#include <tuple>
#include <vector>

namespace tsunagu {
namespace {

constexpr qsizetype maximumSuggestions = 3;
constexpr int swapCost = 1; ///< the most frequent slip when copying a number, and the one that is hardest to see
constexpr int otherCost = 2;
constexpr int maximumNumberCost = otherCost;
constexpr int maximumNameCost = 3 * otherCost;
constexpr quint32 neighbourhood = 3;
constexpr qsizetype maximumNameLength = 80;

/// What the cheapest insertions, deletions, replacements and swaps of neighbours cost that turn one word into the other
/// (optimal string alignment).
int costBetween(QStringView a, QStringView b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(columns);
    std::vector<int> last(columns);
    std::vector<int> current(columns);
    for (std::size_t j = 0; j < columns; ++j)
        last[j] = static_cast<int>(j) * otherCost;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i) * otherCost;
        for (std::size_t j = 1; j < columns; ++j) {
            const auto column = static_cast<qsizetype>(j);
            const int replaced = last[j - 1] + (a[i - 1] == b[column - 1] ? 0 : otherCost);
            current[j] = std::min({last[j] + otherCost, current[j - 1] + otherCost, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[column - 2] && a[i - 2] == b[column - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + swapCost);
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[columns - 1];
}

struct Suggestion
{
    int cost;
    quint32 distance;
    CodeCandidate candidate;

    bool operator<(const Suggestion& other) const
    {
        return std::tie(cost, distance, candidate.number, candidate.symbol) <
               std::tie(other.cost, other.distance, other.candidate.number, other.candidate.symbol);
    }
};

QList<CodeCandidate> closest(std::vector<Suggestion> suggestions)
{
    std::sort(suggestions.begin(), suggestions.end());
    QList<CodeCandidate> candidates;
    for (const Suggestion& suggestion : suggestions) {
        if (candidates.size() == maximumSuggestions)
            break;
        candidates.append(suggestion.candidate);
    }
    return candidates;
}

} // namespace

QList<CodeCandidate> nearestNumbers(quint32 number)
{
    const QString decimal = QString::number(number);
    const QString hexadecimal = QString::number(number, 16);
    std::vector<Suggestion> suggestions;
    for (const CodeEntry& entry : allErrorCodes()) {
        const quint32 distance = entry.number > number ? entry.number - number : number - entry.number;
        const int cost = std::min(costBetween(decimal, QString::number(entry.number)),
                                  costBetween(hexadecimal, QString::number(entry.number, 16)));
        if (cost <= maximumNumberCost || distance <= neighbourhood)
            suggestions.push_back({cost, distance, candidateOf(entry)});
    }
    return closest(std::move(suggestions));
}

QList<CodeCandidate> nearestNames(QStringView name)
{
    const QString bare = bareSymbol(name);
    if (bare.size() > maximumNameLength)
        return {};
    std::vector<Suggestion> suggestions;
    for (const CodeEntry& entry : allErrorCodes()) {
        const int cost = costBetween(bare, bareSymbol(entry.symbol));
        if (cost <= maximumNameCost)
            suggestions.push_back({cost, 0, candidateOf(entry, CodeNotation::Name)});
    }
    for (const NotificationEntry& entry : allNotifications()) {
        const int cost = costBetween(bare, bareSymbol(entry.symbol));
        if (cost <= maximumNameCost)
            suggestions.push_back({cost, 0, candidateOf(entry)});
    }
    return closest(std::move(suggestions));
}

} // namespace tsunagu
