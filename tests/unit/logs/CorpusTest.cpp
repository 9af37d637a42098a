// Every log of tests/vectors/logs, as a whole, in pieces and in the encodings that Windows' tools write.

#include "tests/unit/logs/LogVectors.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

class Corpus : public testing::TestWithParam<LogVector>
{
};

INSTANTIATE_TEST_SUITE_P(Each, Corpus, testing::ValuesIn(logVectors()), [](const auto& info) {
    std::string name = info.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST_P(Corpus, IsReadAsExpected)
{
    const LogReading reading = readWhole(GetParam().log);
    EXPECT_EQ(asLines(reading), GetParam().expected) << asLines(reading).join(u'\n').toStdString();
    EXPECT_TRUE(reading.isLog);
    EXPECT_TRUE(reading.hasVpn);
    EXPECT_FALSE(reading.isBlank);
    expectNothingPrivate(reading);
    for (const LogFailure& failure : reading.failures)
        EXPECT_FALSE(failure.excerpt.isEmpty());
}

TEST_P(Corpus, IsTheSameInPieces)
{
    const LogReading whole = readWhole(GetParam().log);
    for (const qsizetype pieceBytes : {1, 7, 64, 1000})
        EXPECT_EQ(readInPieces(GetParam().log, pieceBytes), whole) << pieceBytes;
}

TEST_P(Corpus, IsTheSameWithOtherLineEndsAndByteOrders)
{
    const LogReading whole = readWhole(GetParam().log);
    EXPECT_EQ(readWhole("\xef\xbb\xbf" + GetParam().log), whole);
    EXPECT_EQ(readWhole("\r\n \n" + GetParam().log), whole);
    QByteArray windowsLines = GetParam().log;
    windowsLines.replace("\r\n", "\n").replace("\n", "\r\n");
    EXPECT_EQ(readWhole(windowsLines), whole);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray encoded = encoder.encode(QString::fromUtf8(GetParam().log));
        EXPECT_EQ(readWhole(encoded), whole);
        EXPECT_EQ(readInPieces(encoded, 1), whole);
        if (GetParam().log.startsWith('<') && GetParam().log.at(1) != '3') {
            EXPECT_EQ(readWhole(encoded.mid(2)), whole) << "without a byte order mark";
        }
    }
}

TEST_P(Corpus, MayEndAtAnyByte)
{
    const LogReading whole = readWhole(GetParam().log);
    for (qsizetype size = 0; size < GetParam().log.size(); ++size) {
        const LogReading reading = readWhole(GetParam().log.left(size));
        expectNothingPrivate(reading);
        EXPECT_LE(reading.failures.size(), whole.failures.size() + 1);
    }
}

LogFailure failureAt(const char* time, bool isExact, const char* connection)
{
    const QDateTime read = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate);
    return {LogSource::RasClient, LogTime{read, isExact, isExact}, QString::fromLatin1(connection),
            WindowsErrorCode{809}, QString()};
}

TEST(LatestFailure, GoesByExactTimesElseByTheOrderOfTheLog)
{
    EXPECT_FALSE(latestFailure({}));
    const LogFailure early = failureAt("2026-11-24T05:00:00Z", true, "early");
    const LogFailure late = failureAt("2026-11-24T06:00:00Z", true, "late");
    const LogFailure vague = failureAt("2000-01-01T00:00:00Z", false, "vague");
    EXPECT_EQ(latestFailure({{late, early}, false, true, true})->connection, QStringLiteral("late"));
    EXPECT_EQ(latestFailure({{early, late}, false, true, true})->connection, QStringLiteral("late"));
    EXPECT_EQ(latestFailure({{late, vague}, false, true, true})->connection, QStringLiteral("vague"));
    EXPECT_EQ(latestFailure({{vague, early}, false, true, true})->connection, QStringLiteral("early"));
}

TEST(LogWords, EachConditionHasItsOwn)
{
    QStringList words;
    for (int index = 0; index <= static_cast<int>(LogCondition::ConnectFailed); ++index)
        words.append(logConditionWord(static_cast<LogCondition>(index)));
    EXPECT_EQ(words.removeDuplicates(), 0);
    EXPECT_EQ(words.filter(QRegularExpression(QStringLiteral("^[a-z]+(-[a-z]+)*$"))).size(), words.size());
}

} // namespace
} // namespace tsunagu::test
