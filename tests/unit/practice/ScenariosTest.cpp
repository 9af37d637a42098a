#include "app/practice/Practice.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace tsunagu;

namespace {

TEST(Scenarios, AreThoseThatAreDocumented)
{
    const QStringList wanted{QStringLiteral("healthy"),
                             QStringLiteral("silent"),
                             QStringLiteral("only-500"),
                             QStringLiteral("slow"),
                             QStringLiteral("no-proposal-chosen"),
                             QStringLiteral("not-listening")};
    EXPECT_EQ(PracticeResponder::scenarios(), wanted);
}

TEST(Scenarios, AreDescribedInBothLanguages)
{
    const auto isJapanese = [](QChar c) { return c.script() == QChar::Script_Hiragana; };
    for (const QString& name : PracticeResponder::scenarios()) {
        SCOPED_TRACE(name.toStdString());
        const QString english = PracticeResponder::description(name, Language::English);
        const QString japanese = PracticeResponder::description(name, Language::Japanese);
        EXPECT_TRUE(english.endsWith(QLatin1Char('.')));
        EXPECT_TRUE(std::none_of(english.begin(), english.end(), isJapanese));
        EXPECT_TRUE(japanese.endsWith(QChar(u'。')));
        EXPECT_TRUE(std::any_of(japanese.begin(), japanese.end(), isJapanese));
    }
}

TEST(Scenarios, OthersAreRefused)
{
    for (const QStringView name : {u"", u"Healthy", u"healthy ", u"broken"}) {
        EXPECT_TRUE(PracticeResponder::description(name, Language::English).isEmpty());
        PracticeResponder responder;
        const auto ports = responder.start(name);
        ASSERT_FALSE(ports);
        EXPECT_EQ(ports.error().kind, ErrorKind::InputInvalid);
        EXPECT_FALSE(responder.isRunning());
    }
}

} // namespace
