#include "diagnosis/engine/Engine.h"

#include "probes/model/Ids.h"
#include "tests/unit/engine/SampleFindings.h"

#include <gmock/gmock.h>

namespace tsunagu::test {
namespace {

Rule rule(const char* cause, const Conclusion& conclusion, Where where = Where::Isp)
{
    return {QString::fromLatin1(cause), where, [conclusion](const Evidence&) { return conclusion; }};
}

QStringList causesOf(const Diagnosis& diagnosis)
{
    QStringList result;
    for (const Cause& cause : diagnosis.causes)
        result.append(cause.id);
    return result;
}

const QStringList proof{QStringLiteral("net.link")};

Rule proven(const char* cause, Confidence confidence, Where where = Where::Isp)
{
    return rule(cause, holds(confidence, proof, "seen"), where);
}

Rule possible(const char* cause)
{
    return rule(cause, candidate(proof, "fits"));
}

TEST(Engine, TheSurestCauseIsTheVerdict)
{
    const Diagnosis diagnosis =
        conclude(Findings(), {proven("a", Confidence::Likely), proven("b", Confidence::Certain, Where::Server)});
    EXPECT_EQ(diagnosis.verdict, (Verdict{QStringLiteral("b"), Where::Server, Confidence::Certain}));
    EXPECT_EQ(causesOf(diagnosis), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

TEST(Engine, AmongEquallySureOnesTheRulesOrderDecides)
{
    const Diagnosis diagnosis =
        conclude(Findings(), {proven("z", Confidence::Likely), proven("a", Confidence::Likely)});
    EXPECT_EQ(causesOf(diagnosis), (QStringList{QStringLiteral("z"), QStringLiteral("a")}));
}

TEST(Engine, CandidatesStandBehindALikelyCause)
{
    const Diagnosis diagnosis = conclude(Findings(), {possible("c"), proven("a", Confidence::Likely)});
    EXPECT_EQ(causesOf(diagnosis), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    EXPECT_EQ(diagnosis.causes.back().confidence, Confidence::Possible);
}

TEST(Engine, CandidatesVanishBehindACertainCause)
{
    const Diagnosis diagnosis = conclude(Findings(), {possible("c"), proven("a", Confidence::Certain)});
    EXPECT_EQ(causesOf(diagnosis), QStringList{QStringLiteral("a")});
}

TEST(Engine, CandidatesAloneAreInconclusive)
{
    const Diagnosis diagnosis = conclude(healthy(), {possible("c")});
    EXPECT_EQ(diagnosis.verdict, (Verdict{ids::inconclusive.toString(), Where::Unknown, Confidence::Possible}));
    EXPECT_EQ(causesOf(diagnosis), QStringList{QStringLiteral("c")});
}

TEST(Engine, NothingProvenAndBothPortsAnsweredIsNone)
{
    EXPECT_EQ(conclude(healthy(), {}).verdict, (Verdict{ids::none.toString(), Where::Unknown, Confidence::Likely}));
}

TEST(Engine, NothingProvenAndOnePortOpenIsInconclusive)
{
    const Findings findings = with(healthy(), {silent(IkePort::Udp4500)});
    EXPECT_EQ(conclude(findings, {}).verdict.cause, ids::inconclusive);
}

TEST(Engine, EachRulesAccountIsKept)
{
    const Diagnosis diagnosis =
        conclude(Findings(), {proven("a", Confidence::Likely), possible("b"), rule("c", ruledOut(proof, "not so")),
                              rule("d", cannotTell("unknown"))});
    const auto note = [](const char* cause, const char* conclusion, const char* reason) {
        return RuleNote{QString::fromLatin1(cause), QString::fromLatin1(conclusion), QString::fromLatin1(reason)};
    };
    EXPECT_THAT(diagnosis.reasoning,
                testing::ElementsAre(note("a", "holds", "seen"), note("b", "candidate", "fits"),
                                     note("c", "ruled-out", "not so"), note("d", "cannot-tell", "unknown")));
    EXPECT_THAT(diagnosis.ruledOut, testing::ElementsAre(RuledOut{QStringLiteral("c"), proof}));
}

TEST(Engine, WordsAreReadBack)
{
    for (const Where where : {Where::ThisComputer, Where::LocalNetwork, Where::Isp, Where::Server, Where::Unknown})
        EXPECT_EQ(whereFromWord(whereWord(where)), where);
    for (const Confidence confidence : {Confidence::Certain, Confidence::Likely, Confidence::Possible})
        EXPECT_EQ(confidenceFromWord(confidenceWord(confidence)), confidence);
    EXPECT_EQ(whereFromWord(u"elsewhere"), std::nullopt);
    EXPECT_EQ(confidenceFromWord(u""), std::nullopt);
}

} // namespace
} // namespace tsunagu::test
