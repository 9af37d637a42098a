#include "diagnosis/codes/LoggedError.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

QList<LogError> someErrors()
{
    QList<LogError> errors{WindowsErrorCode{809}, WindowsErrorCode{13848}};
    for (const NotificationEntry& entry : allNotifications())
        errors.append(IkeNotify{entry.symbol});
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
        const bool isNotification = std::holds_alternative<IkeNotify>(error);
        const ErrorCodeReading reading = readErrorCode(meaning.explained);
        EXPECT_TRUE(isCause || reading.state == CodeReadState::Known) << meaning.explained.toStdString();
        if (!isNotification)
            EXPECT_EQ(meaning.code.has_value(), !isCause);
        if (isNotification)
            EXPECT_EQ(reading.candidates.constFirst().symbol, std::get<IkeNotify>(error).name);
        else if (meaning.code)
            EXPECT_EQ(reading.candidates.constFirst().number, *meaning.code);
        if (meaning.code)
            EXPECT_NE(findErrorCode(*meaning.code), nullptr) << *meaning.code;
    }
}

TEST(LoggedError, NamesWithoutACounterpartStayNames)
{
    EXPECT_EQ(meaningOf(IkeNotify{QStringLiteral("TEMPORARY_FAILURE")}),
              (LoggedErrorMeaning{std::nullopt, QStringLiteral("TEMPORARY_FAILURE")}));
    EXPECT_EQ(meaningOf(IkeNotify{QStringLiteral("NO_SUCH_THING")}), LoggedErrorMeaning());
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

TEST(LoggedError, IsTypedAsPeopleKnowIt)
{
    const auto typed = [](const LogError& error) {
        const std::optional<CodeCandidate> code = codeFor(error);
        return code ? code->canonical() : QString();
    };
    EXPECT_EQ(typed(WindowsErrorCode{809}), u"809");
    EXPECT_EQ(typed(WindowsErrorCode{4'000'000}), u"0x003D0900");
    EXPECT_EQ(typed(IkeNotify{QStringLiteral("TS_UNACCEPTABLE")}), u"TS_UNACCEPTABLE");
    EXPECT_EQ(typed(LogCondition::TimedOut), u"0x000035ED");
    EXPECT_EQ(typed(IkeNotify{QStringLiteral("NO_SUCH_THING")}), QString());
    EXPECT_EQ(typed(LogCondition::CertificateExpired), QString());
    for (const LogError& error : someErrors()) {
        if (const auto code = codeFor(error))
            EXPECT_EQ(readErrorCode(code->canonical()).candidates.value(0).symbol, code->symbol);
    }
}

} // namespace
} // namespace tsunagu
