#include "probes/model/Proportion.h"

#include <algorithm>
#include <cmath>

namespace tsunagu {

Proportion proportionOf(int hits, int trials)
{
    if (trials <= 0)
        return {};
    constexpr double z = 1.959964; // the normal distribution's 97.5 % quantile
    const double n = trials;
    const double p = static_cast<double>(std::clamp(hits, 0, trials)) / n;
    const double denominator = 1 + z * z / n;
    const double centre = (p + z * z / (2 * n)) / denominator;
    const double half = z / denominator * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {p, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace tsunagu
