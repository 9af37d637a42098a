#include "report/telephone/CheckDigits.h"

#include "report/telephone/TelephoneCode.h"
#include "tests/unit/telephone/SampleContents.h"

#include <gtest/gtest.h>
#include <utility>

namespace tsunagu::telephone {
namespace {

using test::scatteredContents;

/// Whether the two last digits are those of the others, as `decode` asks first of all.
bool passesCheck(const QString& code)
{
    const QStringView digits(code);
    return checkDigits(digits.chopped(2).toULongLong()) == digits.last(2);
}

/// `code` with another digit at a place: `by` 1 to 9 gives each of the nine others.
QString withWrongDigit(QString code, qsizetype place, int by)
{
    code[place] = QChar(u'0' + (code.at(place).digitValue() + by) % 10);
    return code;
}

QString withSwapped(QString code, qsizetype place, qsizetype other)
{
    std::swap(code[place], code[other]);
    return code;
}

TEST(CheckDigits, AreThoseOfTheStandard)
{
    // ISO/IEC 7064 gives 794 with the check characters 44 as its example of MOD 97-10.
    EXPECT_EQ(checkDigits(794), u"44");
    EXPECT_EQ(checkDigits(0), u"98");
    EXPECT_EQ(checkDigits(97), u"98");
}

TEST(CheckDigits, AreAlwaysTwo)
{
    for (quint64 number = 0; number < 200; ++number) {
        const QString digits = checkDigits(number);
        EXPECT_EQ(digits.size(), 2);
        EXPECT_EQ((number * 100 + digits.toULongLong()) % 97, 1U);
    }
}

TEST(CheckDigits, CatchEveryWrongDigitAndEverySwapOfNeighbours)
{
    int wrongDigits = 0;
    int swaps = 0;
    int swapsAcrossGroups = 0;
    int swapsOverOne = 0;
    for (const TelephoneContent& content : scatteredContents(3000)) {
        const QString code = encode(content).value();
        ASSERT_TRUE(decode(code).has_value());
        for (qsizetype place = 0; place < codeLength; ++place) {
            for (int by = 1; by <= 9; ++by) {
                const auto decoded = decode(withWrongDigit(code, place, by));
                ASSERT_FALSE(decoded.has_value()) << qPrintable(code) << " place " << place << " by " << by;
                ASSERT_EQ(decoded.error().fault, TelephoneFault::CheckFailed);
                ++wrongDigits;
            }
            if (place + 1 < codeLength && code.at(place) != code.at(place + 1)) {
                const auto decoded = decode(withSwapped(code, place, place + 1));
                ASSERT_FALSE(decoded.has_value()) << qPrintable(code) << " swapped at " << place;
                ASSERT_EQ(decoded.error().fault, TelephoneFault::CheckFailed);
                ++swaps;
                swapsAcrossGroups += (place + 1) % groupLength == 0 ? 1 : 0;
            }
            if (place + 2 < codeLength && code.at(place) != code.at(place + 2)) {
                ASSERT_FALSE(passesCheck(withSwapped(code, place, place + 2)));
                ++swapsOverOne;
            }
        }
    }
    EXPECT_EQ(wrongDigits, 3002 * 16 * 9);
    EXPECT_GT(swaps, 3000 * 12);
    EXPECT_GT(swapsAcrossGroups, 3000 * 2);
    RecordProperty("wrong_digits", wrongDigits);
    RecordProperty("swaps", swaps);
    RecordProperty("swaps_across_groups", swapsAcrossGroups);
    RecordProperty("swaps_over_one", swapsOverOne);
}

// What the check digits promise depends on the places alone, so the smallest set of numbers proves it for all: a wrong
// digit at a place adds d·10^k, a swap of neighbours 9·d·10^k, and neither is a multiple of 97.
TEST(CheckDigits, CatchThemForEveryNumber)
{
    constexpr int modulus = 97;
    int weight = 1;
    for (qsizetype place = 0; place < codeLength; ++place) {
        for (int difference = 1; difference <= 9; ++difference) {
            EXPECT_NE(difference * weight % modulus, 0);
            EXPECT_NE(9 * difference * weight % modulus, 0);
        }
        weight = weight * 10 % modulus;
    }
}

TEST(CheckDigits, LetOneInAHundredDoubleErrorsSlip)
{
    int tried = 0;
    int slipped = 0;
    for (const TelephoneContent& content : scatteredContents(100)) {
        const QString code = encode(content).value();
        for (qsizetype first = 0; first < codeLength; ++first) {
            for (qsizetype second = first + 1; second < codeLength; ++second) {
                for (int by = 1; by <= 9; ++by) {
                    for (int andBy = 1; andBy <= 9; ++andBy) {
                        const QString wrong = withWrongDigit(withWrongDigit(code, first, by), second, andBy);
                        slipped += passesCheck(wrong) ? 1 : 0;
                        ++tried;
                    }
                }
            }
        }
    }
    RecordProperty("double_errors", tried);
    RecordProperty("double_errors_slipped", slipped);
    EXPECT_LT(slipped, tried * 12 / 1000);
    EXPECT_GT(slipped, tried * 8 / 1000); // two digits cannot do better than 1 in 97 by much: else this counts nothing
}

TEST(CheckDigits, LetFewSwapsOfWholeGroupsSlip)
{
    int tried = 0;
    int slipped = 0;
    for (const TelephoneContent& content : scatteredContents(3000)) {
        const QStringList groups = grouped(encode(content).value()).split(u' ');
        for (qsizetype first = 0; first < groups.size(); ++first) {
            for (qsizetype second = first + 1; second < groups.size(); ++second) {
                QStringList swapped = groups;
                swapped.swapItemsAt(first, second);
                if (swapped == groups)
                    continue;
                slipped += decode(swapped.join(u' ')).has_value() ? 1 : 0;
                ++tried;
            }
        }
    }
    RecordProperty("group_swaps", tried);
    RecordProperty("group_swaps_slipped", slipped);
    EXPECT_LT(slipped, tried * 15 / 1000);
}

} // namespace
} // namespace tsunagu::telephone
