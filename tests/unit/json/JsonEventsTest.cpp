#include "report/json/JsonEvents.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

namespace tsunagu::test {
namespace {

/// Writes down each event as "offset token value".
class Recorder : public JsonSink
{
public:
    bool take(const JsonEvent& event) override
    {
        static const char* const names[] = {"{", "}", "[", "]", "key", "text", "number", "true", "false", "null"};
        std::string line = std::to_string(event.offset) + ' ' + names[static_cast<int>(event.token)];
        if (event.token == JsonToken::Key || event.token == JsonToken::Text)
            line += ' ' + std::string(event.text);
        if (event.token == JsonToken::Number)
            line += ' ' + QByteArray::number(event.number).toStdString();
        lines.push_back(line);
        return static_cast<int>(lines.size()) < stopAfter;
    }

    std::vector<std::string> lines;
    int stopAfter = 1'000'000'000;
};

JsonError errorOf(const QByteArray& bytes, int depth = 8)
{
    Recorder recorder;
    const auto walked = walkJson(bytes, depth, recorder);
    EXPECT_FALSE(walked.has_value()) << bytes.left(60).toStdString();
    return walked ? JsonError{} : walked.error();
}

TEST(JsonEvents, EachTokenComesWithThePlaceOfItsFirstByte)
{
    Recorder recorder;
    const QByteArray text =
        "\n{ \"a\" : [ 1 ,-2.5e1, \"x\\u3042y\" ],\r\n  \"b\":{}, \"c\":true,\"d\":false , \"e\":null}\n";
    ASSERT_TRUE(walkJson(text, 8, recorder).has_value());
    const std::vector<std::string> wanted{
        "1 {",  "3 key a",  "9 [",     "11 number 1", "14 number -25", "22 text xあy", "33 ]",    "39 key b", "43 {",
        "44 }", "47 key c", "51 true", "56 key d",    "60 false",      "68 key e",     "72 null", "76 }"};
    EXPECT_EQ(recorder.lines, wanted);
}

TEST(JsonEvents, AByteOrderMarkIsPassedOverAndCountedInPlaces)
{
    Recorder recorder;
    ASSERT_TRUE(walkJson("\xEF\xBB\xBF{\"a\":1}", 8, recorder).has_value());
    EXPECT_EQ(recorder.lines, (std::vector<std::string>{"3 {", "4 key a", "8 number 1", "9 }"}));
}

TEST(JsonEvents, FaultsHaveTheirPlace)
{
    EXPECT_EQ(errorOf(""), (JsonError{JsonFault::Syntax, 0}));
    EXPECT_EQ(errorOf("{\"a\" 1}"), (JsonError{JsonFault::Syntax, 5}));
    EXPECT_EQ(errorOf("[1,]"), (JsonError{JsonFault::Syntax, 3}));
    EXPECT_EQ(errorOf("[1] x"), (JsonError{JsonFault::Syntax, 4}));
    EXPECT_EQ(errorOf(QByteArray("[1]\0{}", 6)), (JsonError{JsonFault::Syntax, 3}));
    EXPECT_EQ(errorOf("{\"a\":\"\xC3\"}"), (JsonError{JsonFault::NotUtf8, 6}));
    EXPECT_EQ(errorOf("[\"\xED\xA0\x80\"]").fault, JsonFault::NotUtf8); // a surrogate
    EXPECT_EQ(errorOf("[\"\xC0\xAF\"]").fault, JsonFault::NotUtf8);     // "/" in two bytes
    EXPECT_EQ(errorOf(QByteArray("\xFF\xFE{\0}\0", 6)), (JsonError{JsonFault::NotUtf8, 0}));
    EXPECT_EQ(errorOf("[\"\\ud800\"]").fault, JsonFault::Syntax);
    EXPECT_EQ(errorOf("[\"a\nb\"]").fault, JsonFault::Syntax);
    EXPECT_EQ(errorOf("[1e999]").fault, JsonFault::Syntax);
}

TEST(JsonEvents, DepthIsBoundedWithoutRecursion)
{
    EXPECT_EQ(errorOf("[[[1]]]", 2), (JsonError{JsonFault::TooDeep, 2}));
    Recorder recorder;
    EXPECT_TRUE(walkJson("[[1],[2]]", 2, recorder).has_value());
    constexpr qsizetype many = 1'000'000;
    EXPECT_EQ(errorOf(QByteArray(many, '['), 64), (JsonError{JsonFault::TooDeep, 64}));
    EXPECT_EQ(errorOf(QByteArray(many, '['), 1'000'000'000).fault, JsonFault::Syntax);
}

TEST(JsonEvents, TheSinkCanStop)
{
    Recorder recorder;
    recorder.stopAfter = 2;
    const auto walked = walkJson("{\"a\":1}", 8, recorder);
    ASSERT_FALSE(walked.has_value());
    EXPECT_EQ(walked.error(), (JsonError{JsonFault::Stopped, 1}));
}

TEST(JsonEvents, PlacesAreThoseOfAnEditor)
{
    const QByteArray text = "\xEF\xBB\xBF{\r\n\"あ\": 1\n\r}";
    EXPECT_EQ(placeAt(text, 3), (TextPlace{1, 1}));
    EXPECT_EQ(placeAt(text, text.indexOf('1')), (TextPlace{2, 6}));
    EXPECT_EQ(placeAt(text, text.indexOf('}')), (TextPlace{4, 1}));
    EXPECT_EQ(placeAt(text, 10'000), (TextPlace{4, 2}));
    EXPECT_EQ(placeAt("", 0), (TextPlace{1, 1}));
}

RC_GTEST_PROP(JsonEvents, AgreesWithQtOnWhatIsJson, ())
{
    QByteArray text = R"([{"a":[1,-0.5,true],"b":{"c":null,"d":""}},[],{}, 12 ])";
    const QByteArray alphabet = text;
    const int changes = *rc::gen::inRange(0, 3);
    for (int i = 0; i < changes; ++i)
        text[*rc::gen::inRange<qsizetype>(0, text.size())] = alphabet[*rc::gen::inRange<qsizetype>(0, alphabet.size())];
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    const bool isJson = error.error == QJsonParseError::NoError;
    RC_CLASSIFY(isJson);
    Recorder recorder;
    RC_ASSERT(walkJson(text, 100, recorder).has_value() == isJson);
}

} // namespace
} // namespace tsunagu::test
