#include "diagnosis/codes/LoggedError.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "probes/model/Ids.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

QList<LogError> someErrors()
{
    QList<LogError> errors{WindowsErrorCode{809}, WindowsErrorCode{13848}};
    for (const char* const name : {"NO_PROPOSAL_CHOSEN", "AUTHENTICATION_FAILED", "TS_UNACCEPTABLE",
                                   "INVALID_KE_PAYLOAD", "INVALID_MAJOR_VERSION", "INVALID_HASH_INFORMATION"})
        errors.append(IkeNotify{QString::fromLatin1(name)});
    for (int index = 0; index <= static_cast<int>(LogCondition::ConnectFailed); ++index)
        errors.append(static_cast<LogCondition>(index));
    return errors;
}

TEST(LoggedError, WhatIsToBeExplainedCanBe)
{
    for (const LogError& error : someErrors()) {
        const LoggedErrorMeaning meaning = meaningOf(error);
        if (meaning.explained.isEmpty()) {
            EXPECT_FALSE(meaning.code) << logErrorWord(error).toStdString();
            continue;
        }
        const bool isCause = ids::allCauses().contains(meaning.explained);
        const ErrorCodeReading reading = readErrorCode(meaning.explained);
        EXPECT_TRUE(isCause || reading.state == CodeReadState::Known) << meaning.explained.toStdString();
        EXPECT_EQ(meaning.code.has_value(), !isCause);
        if (meaning.code) {
            EXPECT_EQ(reading.candidates.constFirst().number, *meaning.code);
            EXPECT_NE(findErrorCode(*meaning.code), nullptr) << *meaning.code;
        }
    }
}

TEST(LoggedError, NamesWithoutACounterpartStayNames)
{
    EXPECT_EQ(meaningOf(IkeNotify{QStringLiteral("TS_UNACCEPTABLE")}), LoggedErrorMeaning());
    EXPECT_EQ(meaningOf(IkeNotify{QString()}), LoggedErrorMeaning());
    EXPECT_EQ(meaningOf(LogCondition::ConnectFailed), LoggedErrorMeaning());
}

TEST(LoggedError, SaysTheSameAsWindows)
{
    EXPECT_EQ(meaningOf(WindowsErrorCode{809}).code, 809U);
    EXPECT_EQ(meaningOf(LogCondition::NoResponse).code, 809U);
    EXPECT_EQ(meaningOf(IkeNotify{QStringLiteral("NO_PROPOSAL_CHOSEN")}).code, 13868U);
    EXPECT_EQ(meaningOf(IkeNotify{QStringLiteral("AUTHENTICATION_FAILED")}).code, 13801U);
    EXPECT_EQ(meaningOf(LogCondition::RevocationUnavailable).code, 13848U);
    EXPECT_EQ(meaningOf(LogCondition::CertificateExpired).explained, ids::certificateExpired);
}

} // namespace
} // namespace tsunagu
