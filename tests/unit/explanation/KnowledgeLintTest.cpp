#include "tests/unit/explanation/KnowledgeLint.h"

#include "report/explanation/Knowledge.h"
#include "report/explanation/Placeholders.h"

#include <QDir>
#include <QRegularExpression>

#include <gmock/gmock.h>
#include <iostream>
#include <set>
#include <string>

using namespace tsunagu;
using namespace Qt::StringLiterals;
using testing::IsEmpty;

namespace {

constexpr std::array allKinds{ArticleKind::Cause, ArticleKind::Code, ArticleKind::Verdict, ArticleKind::General};
constexpr std::array bothLanguages{Language::Japanese, Language::English};

/// The closed list of causes of schema 1 of the report.
const QStringList contractCauses{u"certificate.expired"_s,
                                 u"certificate.revocation-unreachable"_s,
                                 u"computer.clock-wrong"_s,
                                 u"firewall.local-block"_s,
                                 u"firewall.router-block"_s,
                                 u"isp.block"_s,
                                 u"isp.dns-tamper"_s,
                                 u"isp.throttle"_s,
                                 u"network.captive-portal"_s,
                                 u"network.dns-failure"_s,
                                 u"network.large-packets-dropped"_s,
                                 u"network.lossy"_s,
                                 u"network.name-not-found"_s,
                                 u"network.offline"_s,
                                 u"network.slow"_s,
                                 u"server.ike-blocked"_s,
                                 u"server.no-vpn-service"_s,
                                 u"server.slow"_s,
                                 u"server.unreachable"_s,
                                 u"vpn.credentials"_s,
                                 u"vpn.ike-version-mismatch"_s,
                                 u"vpn.nat-l2tp-setting"_s,
                                 u"vpn.port-in-use"_s,
                                 u"vpn.profile-invalid"_s,
                                 u"vpn.proposal-mismatch"_s,
                                 u"vpn.service-stopped"_s};

const QStringList requiredCodes{u"13801"_s, u"13806"_s, u"13814"_s, u"13848"_s, u"13868"_s,
                                u"691"_s,   u"789"_s,   u"800"_s,   u"809"_s,   u"812"_s};

/// Causes that get a full conversation; the others may be told in two rounds.
const std::set<QString> inDepth{
    u"network.offline"_s,      u"network.name-not-found"_s, u"network.dns-failure"_s, u"network.slow"_s,
    u"firewall.local-block"_s, u"firewall.router-block"_s,  u"isp.block"_s,           u"server.unreachable"_s,
    u"server.ike-blocked"_s,   u"server.no-vpn-service"_s,  u"server.slow"_s,         u"vpn.proposal-mismatch"_s};

Knowledge realTexts()
{
    return Knowledge({QStringLiteral(TSUNAGU_SOURCE_DIR "/resources/knowledge")});
}

/// An explanation of a code can be read without any server.
QStringList alwaysPresent(ArticleKind kind)
{
    return kind == ArticleKind::Cause || kind == ArticleKind::Verdict ? alwaysPresentPlaceholders() : QStringList();
}

std::string joined(const QStringList& complaints)
{
    return complaints.join(u"\n  "_s).toStdString();
}

/// Calls `check(kind, id, language, article)` for every article that can be read.
template <typename Check>
void forEachArticle(Check check)
{
    const Knowledge knowledge = realTexts();
    for (const ArticleKind kind : allKinds) {
        for (const Language language : bothLanguages) {
            for (const QString& id : knowledge.ids(kind, language)) {
                const auto article = knowledge.article(kind, id, language);
                ASSERT_TRUE(article.has_value()) << article.error().message().toStdString();
                SCOPED_TRACE((languageCode(language) + u'/' + id).toStdString());
                check(kind, id, language, *article);
            }
        }
    }
}

} // namespace

TEST(KnowledgeLint, everyCauseAndCodeHasAnArticleInBothLanguages)
{
    const Knowledge knowledge = realTexts();
    for (const Language language : bothLanguages) {
        EXPECT_EQ(knowledge.ids(ArticleKind::Cause, language), contractCauses);
        EXPECT_EQ(knowledge.ids(ArticleKind::Code, language), requiredCodes);
        EXPECT_EQ(knowledge.ids(ArticleKind::Verdict, language), (QStringList{u"inconclusive"_s, u"none"_s}));
        EXPECT_EQ(knowledge.ids(ArticleKind::General, language), (QStringList{u"prevention"_s, u"unknown-code"_s}));
    }
}

TEST(KnowledgeLint, everyFileIsReadAndEmbedded)
{
    const Knowledge embedded = Knowledge::embedded();
    int files = 0;
    forEachArticle([&](ArticleKind kind, const QString& id, Language language, const Article& article) {
        const auto inside = embedded.article(kind, id, language);
        ASSERT_TRUE(inside.has_value());
        EXPECT_EQ(*inside, article);
        ++files;
    });
    EXPECT_EQ(files, 2 * (26 + 10 + 2 + 2));
}

TEST(KnowledgeLint, bothLanguagesHaveTheSameForm)
{
    const Knowledge knowledge = realTexts();
    for (const ArticleKind kind : allKinds) {
        for (const QString& id : knowledge.ids(kind, Language::Japanese)) {
            const auto japanese = knowledge.article(kind, id, Language::Japanese);
            const auto english = knowledge.article(kind, id, Language::English);
            ASSERT_TRUE(japanese && english) << id.toStdString();
            const QStringList complaints = lint::checkTwins(*japanese, *english);
            EXPECT_THAT(complaints, IsEmpty()) << id.toStdString() << "\n  " << joined(complaints);
        }
    }
}

TEST(KnowledgeLint, conversationsAreLongEnough)
{
    forEachArticle([](ArticleKind kind, const QString& id, Language, const Article& article) {
        const bool deep = kind == ArticleKind::Verdict || inDepth.contains(id);
        EXPECT_GE(article.dialogue.size(), deep ? 6 : 4);
        EXPECT_LE(article.dialogue.size(), 8);
        if (kind != ArticleKind::General) {
            EXPECT_GE(article.steps.size(), deep ? 3 : 2);
            EXPECT_LE(article.steps.size(), 5);
        }
        EXPECT_GE(article.prevention.size(), 2);
    });
}

TEST(KnowledgeLint, placeholdersAreKnownAndGuarded)
{
    forEachArticle([](ArticleKind kind, const QString&, Language, const Article& article) {
        const QStringList complaints = lint::checkPlaceholders(article, alwaysPresent(kind));
        EXPECT_THAT(complaints, IsEmpty()) << joined(complaints);
    });
}

TEST(KnowledgeLint, readsWellWhateverWasMeasured)
{
    forEachArticle([](ArticleKind kind, const QString&, Language language, const Article& article) {
        const QStringList complaints = lint::checkExpansion(article, language, alwaysPresent(kind));
        EXPECT_THAT(complaints, IsEmpty()) << joined(complaints);
    });
}

TEST(KnowledgeLint, stepsFitTheirSystems)
{
    forEachArticle([](ArticleKind kind, const QString&, Language, const Article& article) {
        const QStringList complaints = lint::checkSteps(article, kind);
        EXPECT_THAT(complaints, IsEmpty()) << joined(complaints);
    });
}

TEST(KnowledgeLint, codesPointToKnownCauses)
{
    forEachArticle([](ArticleKind, const QString&, Language, const Article& article) {
        std::set<QString> seen;
        for (const PointsTo& pointsTo : article.pointsTo) {
            EXPECT_TRUE(contractCauses.contains(pointsTo.cause)) << pointsTo.cause.toStdString();
            EXPECT_TRUE(seen.insert(pointsTo.cause).second) << pointsTo.cause.toStdString();
            EXPECT_GT(pointsTo.weight, 0);
        }
    });
}

TEST(KnowledgeLint, theTextsAreEasyToRead)
{
    int files = 0;
    std::array<lint::Figures, 2> figures;
    forEachArticle([&](ArticleKind, const QString&, Language language, const Article& article) {
        const QStringList complaints =
            lint::checkStyle(article, language, figures.at(language == Language::Japanese ? 0 : 1));
        EXPECT_THAT(complaints, IsEmpty()) << joined(complaints);
        ++files;
    });
    std::cout << "knowledge: " << files << " files\n";
    for (const Language language : bothLanguages) {
        const lint::Figures& own = figures.at(language == Language::Japanese ? 0 : 1);
        std::cout << languageCode(language).toStdString() << ": " << own.sentences << " sentences, average "
                  << own.average() << (language == Language::Japanese ? " characters" : " words") << ", longest "
                  << own.longest << ": " << own.longestSentence.toStdString() << '\n';
        EXPECT_GT(own.sentences, 500);
        EXPECT_LE(own.average(), language == Language::Japanese ? 60 : 20);
    }
}

TEST(KnowledgeLint, theConflictOfNumberAndNameIsTold)
{
    for (const Language language : bothLanguages) {
        const auto article = realTexts().code(13848, language);
        ASSERT_TRUE(article.has_value());
        const QString text = lint::plainTexts(*article).join(u'\n');
        for (const QString& fact : {u"0x00003618"_s, u"13848"_s, u"ERROR_IPSEC_IKE_PEER_CRL_FAILED"_s,
                                    u"MM_DELAY_DROP"_s, u"13814"_s, u"0x35F6"_s, u"UDP 500"_s, u"UDP 4500"_s}) {
            EXPECT_TRUE(text.contains(fact)) << fact.toStdString();
        }
        EXPECT_EQ(article->causes.size(), 4);
    }
}

// The rules themselves must be able to fail.

namespace {

Article goodArticle()
{
    Article article;
    article.id = u"isp.block"_s;
    article.title = u"止まっています。"_s;
    article.summary = u"{server} です。"_s;
    article.dialogue = {{Speaker::Beginner, u"なぜですか。"_s},
                        {Speaker::Expert, u"[[{router_rtt}です。||]]そうです。"_s}};
    Step step;
    step.title = u"見てください。"_s;
    step.minutes = 1;
    step.body = u"見ます。"_s;
    article.steps = {step, step};
    article.prevention = {u"見ましょう。"_s};
    return article;
}

QStringList allComplaints(const Article& article)
{
    lint::Figures figures;
    return lint::checkPlaceholders(article, {u"server"_s}) +
           lint::checkExpansion(article, Language::Japanese, {u"server"_s}) +
           lint::checkStyle(article, Language::Japanese, figures) + lint::checkSteps(article, ArticleKind::Cause) +
           lint::checkTwins(goodArticle(), article);
}

void expectComplaint(const Article& article, const char* part)
{
    const QStringList complaints = allComplaints(article);
    EXPECT_THAT(joined(complaints), testing::HasSubstr(part));
}

} // namespace

TEST(KnowledgeLintRules, acceptAGoodArticle)
{
    EXPECT_THAT(allComplaints(goodArticle()), IsEmpty()) << joined(allComplaints(goodArticle()));
}

TEST(KnowledgeLintRules, findWhatIsWrong)
{
    const auto changed = [](auto change) {
        Article article = goodArticle();
        change(article);
        return article;
    };
    expectComplaint(changed([](Article& a) { a.dialogue[1].text = u"{router_rtt} です。そうです。"_s; }),
                    "outside a group");
    expectComplaint(changed([](Article& a) { a.summary = u"[[{rooter}||]]です。"_s; }), "unknown placeholder");
    expectComplaint(changed([](Article& a) { a.dialogue[1].text = u"[[{router_rtt} です。||]]"_s; }), "vanishes");
    expectComplaint(changed([](Article& a) { a.summary = u"これだ。"_s; }), "not polite");
    expectComplaint(changed([](Article& a) { a.summary = u"直さなければなりません。"_s; }), "double negation");
    expectComplaint(changed([](Article& a) { a.summary = u"ポートです。"_s; }), "banned word");
    expectComplaint(changed([](Article& a) { a.summary = u"NAT です。"_s; }), "unexplained term");
    expectComplaint(changed([](Article& a) { a.summary = QString(90, u'あ') + u"です。"_s; }), "long sentence");
    expectComplaint(changed([](Article& a) { a.steps.removeLast(); }), "different numbers");
    expectComplaint(changed([](Article& a) { a.steps.removeLast(); }), "fewer than two steps");
    expectComplaint(changed([](Article& a) { a.steps[0].minutes = 9; }), "different properties");
    expectComplaint(changed([](Article& a) { a.steps[0].command = u"ls"_s; }), "a command needs its system");
    expectComplaint(changed([](Article& a) { a.summary = u"です。"_s; }), "different placeholders");
    expectComplaint(changed([](Article& a) { a.pointsTo = {{u"isp.block"_s, 1}}; }), "different points-to");
    expectComplaint(changed([](Article& a) {
                        a.steps[0].system = StepSystem::Windows;
                        a.steps[0].command = u"reg add X"_s;
                    }),
                    "without advice to ask");
}
