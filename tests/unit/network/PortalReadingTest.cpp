#include "probes/network/PortalReading.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

struct Case
{
    const char* name;
    int status;
    const char* location;
    const char* contentType;
    const char* body;
    PortalReading reading;
};

void PrintTo(const Case& sample, std::ostream* out)
{
    *out << sample.name;
}

class PortalReadings : public testing::TestWithParam<Case>
{
};

TEST_P(PortalReadings, AreToldApart)
{
    const HttpUrl asked = parseHttpUrl(QStringLiteral("http://check.example.test/nm")).value_or(HttpUrl());
    HttpResponse response;
    response.status = GetParam().status;
    response.body = GetParam().body;
    if (*GetParam().location != '\0')
        response.fields.emplace_back("location", GetParam().location);
    response.fields.emplace_back("content-type", GetParam().contentType);
    EXPECT_EQ(readPortalAnswer(asked, response).reading, GetParam().reading);
}

constexpr const char* html = "text/html; charset=utf-8";
constexpr const char* plain = "text/plain";

INSTANTIATE_TEST_SUITE_P(
    Each, PortalReadings,
    testing::Values(Case{"NoContent", 204, "", "", "", PortalReading::Expected},
                    Case{"NetworkManagersText", 200, "", plain, "NetworkManager is online\n", PortalReading::Expected},
                    Case{"FedorasText", 200, "", plain, "OK\n", PortalReading::Expected},
                    Case{"OtherSite", 302, "https://login.hotel.example/?u=1", html, "", PortalReading::Redirected},
                    Case{"OtherAddress", 307, "http://192.168.1.1/login", html, "", PortalReading::Redirected},
                    Case{"Upgrade", 301, "https://check.example.test/nm", html, "", PortalReading::SameSite},
                    Case{"Canonical", 301, "http://www.check.example.test/", html, "", PortalReading::SameSite},
                    Case{"Parent", 301, "http://example.test/", html, "", PortalReading::SameSite},
                    Case{"Relative", 302, "/login", html, "", PortalReading::SameSite},
                    Case{"NoLocation", 302, "", html, "", PortalReading::SameSite},
                    Case{"AlikeButNotBelow", 302, "http://badcheck.example.test/", html, "", PortalReading::Redirected},
                    Case{"Page", 200, "", html, "Welcome to our network", PortalReading::OtherPage},
                    Case{"PageWithoutType", 200, "", "", "\xef\xbb\xbf <!DOCTYPE html><title>Sign in</title>",
                         PortalReading::OtherPage},
                    Case{"PageThatQuotesTheText", 200, "", html, "<p>NetworkManager is online</p>",
                         PortalReading::OtherPage},
                    Case{"OtherText", 200, "", plain, "hello", PortalReading::OtherAnswer},
                    Case{"NothingAtAll", 200, "", "", "", PortalReading::OtherAnswer},
                    Case{"SignInRequired", 511, "", html, "<html>", PortalReading::SignInRequired},
                    Case{"NotFound", 404, "", html, "<html>not found</html>", PortalReading::OtherAnswer},
                    Case{"ServersFault", 503, "", html, "<html>busy</html>", PortalReading::OtherAnswer}));

TEST(PortalReading, TheRedirectsHostIsKeptInBounds)
{
    const HttpUrl asked = parseHttpUrl(QStringLiteral("http://check.example.test/nm")).value_or(HttpUrl());
    HttpResponse response;
    response.status = 302;
    response.fields = {{"location", "http://Login.Hotel.Example:8080/very/long?path"}};
    EXPECT_EQ(readPortalAnswer(asked, response).redirectHost, QStringLiteral("login.hotel.example"));
    response.fields = {{"location", "http://" + QByteArray(300, 'a') + ".example/"}};
    EXPECT_TRUE(readPortalAnswer(asked, response).redirectHost.isEmpty());
}

TEST(PortalReading, BusctlsPropertiesAreRead)
{
    EXPECT_EQ(parseBusctlString("s \"http://nm.example/\"\n"), QStringLiteral("http://nm.example/"));
    EXPECT_EQ(parseBusctlString("s \"\"\n"), QString());
    EXPECT_EQ(parseBusctlBool("b true\n"), true);
    EXPECT_EQ(parseBusctlBool("b false\n"), false);
    for (const char* const text : {"", "s", "s \"", "s \"a", "b true", "s \"a\\\"b\"", "s \"a\"\ns \"b\""})
        EXPECT_FALSE(parseBusctlString(text).has_value()) << text;
    for (const char* const text : {"", "b", "b yes", "s \"true\"", "b true false"})
        EXPECT_FALSE(parseBusctlBool(text).has_value()) << text;
}

} // namespace
} // namespace tsunagu::test
