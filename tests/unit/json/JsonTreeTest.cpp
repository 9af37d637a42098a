#include "report/json/JsonTree.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

TEST(JsonTree, HoldsValuesAndTheirPlaces)
{
    const auto tree = parseJsonTree("{\"a\": [1, \"x\", {\"b\": true}], \"c\": null}", 4, 100);
    ASSERT_TRUE(tree.has_value());
    const JsonMember* const list = tree->find(u"a");
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->offset, 1);
    ASSERT_EQ(list->value.items.size(), 3U);
    EXPECT_EQ(list->value.items[0].number, 1);
    EXPECT_EQ(list->value.items[1].text, QStringLiteral("x"));
    EXPECT_EQ(list->value.items[1].offset, 10);
    ASSERT_NE(list->value.items[2].find(u"b"), nullptr);
    EXPECT_EQ(list->value.items[2].find(u"b")->value.kind, JsonToken::True);
    ASSERT_NE(tree->find(u"c"), nullptr);
    EXPECT_EQ(tree->find(u"c")->value.kind, JsonToken::Null);
    EXPECT_EQ(tree->find(u"d"), nullptr);
}

TEST(JsonTree, ASingleValueIsATree)
{
    const auto tree = parseJsonTree(" 7 ", 4, 100);
    ASSERT_TRUE(tree.has_value());
    EXPECT_EQ(tree->number, 7);
}

TEST(JsonTree, AKeyTwiceIsRefusedAtTheSecond)
{
    const auto tree = parseJsonTree("{\"a\":1,\"b\":{\"a\":2},\"\\u0061\":3}", 4, 100);
    ASSERT_FALSE(tree.has_value());
    EXPECT_EQ(tree.error().fault, JsonTreeFault::DuplicateKey);
    EXPECT_EQ(tree.error().offset, 19);
    EXPECT_EQ(tree.error().key, QStringLiteral("a"));
}

TEST(JsonTree, LimitsAreKept)
{
    EXPECT_TRUE(parseJsonTree("[1,2]", 4, 3).has_value());
    const auto many = parseJsonTree("[1,2,3]", 4, 3);
    ASSERT_FALSE(many.has_value());
    EXPECT_EQ(many.error().fault, JsonTreeFault::TooMany);
    EXPECT_EQ(many.error().offset, 5);
    const auto deep = parseJsonTree("[[[[1]]]]", 3, 100);
    ASSERT_FALSE(deep.has_value());
    EXPECT_EQ(deep.error().fault, JsonTreeFault::TooDeep);
    const auto broken = parseJsonTree("[1", 3, 100);
    ASSERT_FALSE(broken.has_value());
    EXPECT_EQ(broken.error().fault, JsonTreeFault::Syntax);
}

} // namespace
} // namespace tsunagu::test
