#pragma once

namespace tsunagu {

/// A share that was counted, with what the count leaves open.
struct Proportion
{
    double ratio = 0; ///< as counted, 0 to 1
    double low = 0;   ///< ends of the 95 % confidence interval
    double high = 1;
};

/// `hits` of `trials` with Wilson's score interval (E. B. Wilson 1927), which stays honest for few trials and for
/// shares near 0 and 1. Without trials nothing is known: 0 to 1. Hits beyond the trials count as all of them.
Proportion proportionOf(int hits, int trials);

} // namespace tsunagu
