#include "tests/unit/explanation/KnowledgeLint.h"

#include "report/explanation/Knowledge.h"
#include "report/explanation/Placeholders.h"
#include "tests/unit/explanation/WordRules.h"

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

constexpr std::array allKinds{ArticleKind::Cause, ArticleKind::Code,    ArticleKind::Notify,
                              ArticleKind::Line,  ArticleKind::Verdict, ArticleKind::General};
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

/// Codes with an article of their own; all others have their line in the catalogue.
const QStringList requiredCodes{
    u"13801"_s, u"13803"_s, u"13805"_s, u"13806"_s, u"13813"_s, u"13814"_s, u"13815"_s, u"13819"_s, u"13820"_s,
    u"13826"_s, u"13843"_s, u"13848"_s, u"13864"_s, u"13865"_s, u"13868"_s, u"13870"_s, u"13880"_s, u"13885"_s,
    u"13887"_s, u"691"_s,   u"718"_s,   u"720"_s,   u"721"_s,   u"734"_s,   u"766"_s,   u"778"_s,   u"781"_s,
    u"784"_s,   u"786"_s,   u"787"_s,   u"788"_s,   u"789"_s,   u"790"_s,   u"791"_s,   u"792"_s,   u"798"_s,
    u"800"_s,   u"807"_s,   u"809"_s,   u"812"_s,   u"828"_s,   u"835"_s,   u"850"_s,   u"868"_s};
const QStringList requiredNotifies{u"authentication-failed"_s, u"invalid-ke-payload"_s, u"no-proposal-chosen"_s,
                                   u"ts-unacceptable"_s};
const QStringList requiredLines{u"cgnat"_s, u"double-nat"_s, u"dslite"_s, u"hotel"_s,
                                u"map-e"_s, u"mobile"_s,     u"pppoe"_s};

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
                if (!article) {
                    ADD_FAILURE() << article.error().message().toStdString();
                    continue;
                }
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
        EXPECT_EQ(knowledge.ids(ArticleKind::Notify, language), requiredNotifies);
        EXPECT_EQ(knowledge.ids(ArticleKind::Line, language), requiredLines);
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
    EXPECT_EQ(files, 2 * (26 + 44 + 4 + 7 + 2 + 2));
}

TEST(KnowledgeLint, bothLanguagesHaveTheSameForm)
{
    const Knowledge knowledge = realTexts();
    for (const ArticleKind kind : allKinds) {
        for (const QString& id : knowledge.ids(kind, Language::Japanese)) {
            const auto japanese = knowledge.article(kind, id, Language::Japanese);
            const auto english = knowledge.article(kind, id, Language::English);
            if (!japanese || !english) {
                ADD_FAILURE() << id.toStdString() << " cannot be read in both languages";
                continue;
            }
            const QStringList complaints = lint::checkTwins(*japanese, *english);
            EXPECT_THAT(complaints, IsEmpty()) << id.toStdString() << "\n  " << joined(complaints);
        }
    }
}

TEST(KnowledgeLint, everyQuestionIsAnswered)
{
    forEachArticle([](ArticleKind kind, const QString& id, Language, const Article& article) {
        EXPECT_GE(article.prevention.size(), 2);
        if (kind == ArticleKind::General && id != u"unknown-code") {
            return;
        }
        const QStringList complaints = lint::checkTopics(article, kind);
        EXPECT_THAT(complaints, IsEmpty()) << joined(complaints);
    });
}

TEST(KnowledgeLint, wordsAreEverydayWordsOrInTheGlossary)
{
    const QSet<QString> everyday =
        wordrules::everydayWords(QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/unit/explanation/everyday-words-ja.txt"));
    const std::array glossaries{realTexts().glossary(Language::Japanese), realTexts().glossary(Language::English)};
    forEachArticle([&](ArticleKind, const QString&, Language language, const Article& article) {
        // Values are names and numbers of somebody's network, no words of ours.
        PlaceholderValues values = lint::sampleValues(language);
        for (QString& value : values) {
            value = u"5"_s;
        }
        const Article shown = expanded(article, values);
        QStringList unknown;
        for (const QString& text : lint::templates(shown)) {
            unknown += wordrules::unknownWords(text, language, glossaries.at(language == Language::Japanese ? 0 : 1),
                                               everyday);
        }
        unknown.removeDuplicates();
        EXPECT_THAT(unknown, IsEmpty()) << "neither everyday words nor in the glossary:\n  " << joined(unknown);
    });
}

TEST(KnowledgeLint, theGlossaryIsCompleteAndReadsWell)
{
    const Glossary japanese = realTexts().glossary(Language::Japanese);
    const Glossary english = realTexts().glossary(Language::English);
    QStringList ids;
    QStringList englishIds;
    for (const Term& term : japanese.terms()) {
        ids += term.id;
    }
    for (const Term& term : english.terms()) {
        englishIds += term.id;
    }
    EXPECT_GE(ids.size(), 50);
    EXPECT_EQ(ids, englishIds);
    for (const Language language : bothLanguages) {
        lint::Figures figures;
        for (const Term& term : (language == Language::Japanese ? japanese : english).terms()) {
            const QStringList complaints = lint::checkMeaning(term, language, figures);
            EXPECT_THAT(complaints, IsEmpty()) << term.id.toStdString() << "\n  " << joined(complaints);
        }
        std::cout << "glossary " << languageCode(language).toStdString() << ": " << ids.size() << " terms, average "
                  << figures.average() << '\n';
    }
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

TEST(KnowledgeLint, generalAdviceIsCheckedWhereItCanBe)
{
    for (const Language language : bothLanguages) {
        const auto general = realTexts().general(u"prevention"_s, language);
        ASSERT_TRUE(general.has_value());
        for (const AdviceCheck check :
             {AdviceCheck::Clock, AdviceCheck::Logs, AdviceCheck::Updates, AdviceCheck::Contact}) {
            EXPECT_EQ(std::count_if(general->prevention.begin(), general->prevention.end(),
                                    [check](const Advice& advice) { return advice.check == check; }),
                      1);
        }
    }
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
    article.dialogue = {{Speaker::Beginner, u"なぜですか。"_s, Topic::Meaning},
                        {Speaker::Expert, u"[[{router_rtt}です。||]]そうです。"_s, Topic::Meaning}};
    for (const Topic topic : {Topic::Why, Topic::Check, Topic::Solve, Topic::Fault, Topic::Ask, Topic::Prevent}) {
        article.dialogue += {{Speaker::Beginner, u"なぜですか。"_s, topic}, {Speaker::Expert, u"そうです。"_s, topic}};
    }
    Step step;
    step.title = u"見てください。"_s;
    step.minutes = 1;
    step.body = u"見ます。"_s;
    step.see = u"見えます。"_s;
    article.steps = {step, step, step};
    article.prevention = {{u"見ましょう。"_s}};
    return article;
}

QStringList allComplaints(const Article& article)
{
    lint::Figures figures;
    return lint::checkPlaceholders(article, {u"server"_s}) +
           lint::checkExpansion(article, Language::Japanese, {u"server"_s}) +
           lint::checkStyle(article, Language::Japanese, figures) + lint::checkSteps(article, ArticleKind::Cause) +
           lint::checkTopics(article, ArticleKind::Cause) + lint::checkTwins(goodArticle(), article);
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
    expectComplaint(changed([](Article& a) { a.steps.removeLast(); }), "2 steps for Windows, wanted 3 to 7");
    expectComplaint(changed([](Article& a) { a.steps += QVector<Step>(5, a.steps[0]); }), "8 steps for Linux");
    expectComplaint(changed([](Article& a) { a.steps[1].when = u"nat"_s; }), "2 steps for macOS");
    expectComplaint(changed([](Article& a) { a.steps[0].see.clear(); }), "without what will be seen");
    expectComplaint(changed([](Article& a) { a.steps[0].back = u"戻します。"_s; }), "lacks 'see' or 'back'");
    expectComplaint(changed([](Article& a) { a.dialogue[2].topic = Topic::None; }), "the question 'why' is asked 0");
    expectComplaint(changed([](Article& a) { a.dialogue[4].topic = Topic::L2tp; }), "'l2tp' is asked 1");
    expectComplaint(changed([](Article& a) { a.dialogue[4].topic = Topic::None; }), "different topics");
    expectComplaint(changed([](Article& a) { a.dialogue += a.dialogue; }), "a conversation of 14 rounds");
    expectComplaint(changed([](Article& a) { a.steps[0].body = u"`NegotiateDH2048_AES256` を見ます。"_s; }),
                    "about the registry without its evidence");
    expectComplaint(changed([](Article& a) { a.prevention[0].check = AdviceCheck::Clock; }), "different mark");
    expectComplaint(changed([](Article& a) { a.steps[0].minutes = 9; }), "different properties");
    expectComplaint(changed([](Article& a) { a.steps[0].command = u"ls"_s; }), "a command needs its system");
    expectComplaint(changed([](Article& a) { a.summary = u"です。"_s; }), "different placeholders");
    expectComplaint(changed([](Article& a) {
                        a.steps[0].system = StepSystem::Windows;
                        a.steps[0].command = u"reg add X"_s;
                    }),
                    "without advice to ask");
}

TEST(KnowledgeLintRules, findUnknownWords)
{
    const Glossary glossary(
        {{u"ike"_s, u"IKE"_s, {u"IKEv2"_s}, {}, u"m"_s}, {u"router"_s, u"ルーター"_s, {}, {}, u"m"_s}});
    const QSet<QString> everyday{u"パソコン"_s};
    const auto unknown = [&](const QString& text, Language language) {
        return wordrules::unknownWords(text, language, glossary, everyday).join(u' ').toStdString();
    };
    EXPECT_EQ(unknown(u"パソコンとルーターは、IKEv2 を使います。"_s, Language::Japanese), "");
    EXPECT_EQ(unknown(u"ルーターボードの MTU とペイロードです。"_s, Language::Japanese),
              "ルーターボード MTU ペイロード");
    EXPECT_EQ(unknown(u"「ネットワーク」と `netsh int` と vpn.example.jp と 0x35F6 です。"_s, Language::Japanese), "");
    EXPECT_EQ(unknown(u"The IKE entrance and Ethernet."_s, Language::English), "");
    EXPECT_EQ(unknown(u"The MTU of PPPoE."_s, Language::English), "MTU PPPoE");
}
