#include "probes/http/HttpDate.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

TEST(HttpDate, ReadsTheExampleOfRfc9110)
{
    EXPECT_EQ(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
}

TEST(HttpDate, RefusesEverythingElse)
{
    for (const char* const text :
         {"", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 UTC",
          "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nix 1994 08:49:37 GMT",
          "Sun, 06 Nov -994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 06 Nov 1994 08:49:61 GMT"})
        EXPECT_FALSE(parseHttpDate(text).has_value()) << text;
}

} // namespace
} // namespace tsunagu::test
