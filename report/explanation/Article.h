#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace tsunagu {

/// What an article is about; decides the folder that it lies in and the sections that it must have.
enum class ArticleKind
{
    Cause,   ///< `causes/<cause id>.md`
    Code,    ///< `codes/<decimal number>.md`
    Notify,  ///< `notifies/<name>.md`, an IKE notification: `no-proposal-chosen`
    Line,    ///< `lines/<line id>.md`, a kind of internet line: `dslite`
    Verdict, ///< `verdicts/none.md`, `verdicts/inconclusive.md`
    General  ///< `general/<name>.md`
};

enum class Speaker
{
    Beginner,
    Expert
};

/// What a question is about. The answer to a question has the question's topic.
enum class Topic
{
    None,
    Meaning, ///< what does it mean?
    Why,     ///< why does it happen?
    Check,   ///< what to look at first?
    Solve,   ///< how to solve it?
    Fault,   ///< is it my fault, is it dangerous?
    Ask,     ///< when to ask whom?
    Prevent, ///< how to avoid it next time?
    L2tp,    ///< what does this line do to L2TP/IPsec?
    Ikev2,   ///< what does this line do to IKEv2?
};

/// So many questions of a dialogue are read at once; on screen the others wait until somebody asks for more.
inline constexpr int openRounds = 4;

/// What one of the two voices says without being interrupted.
struct Turn
{
    Speaker speaker = Speaker::Beginner;
    QString text;
    Topic topic = Topic::None;

    bool operator==(const Turn&) const = default;
};

/// Whether a person should take a step alone.
enum class StepRisk
{
    None,
    AskSpecialist
};

/// Where a step is carried out. `Any` suits every computer; `Router` is done in the router's own settings.
enum class StepSystem
{
    Any,
    Windows,
    Linux,
    MacOs,
    Router
};

/// Whether a step can be taken back.
enum class StepUndo
{
    Nothing, ///< it changes nothing: it only looks, or tries something that ends by itself
    Yes,
    No
};

/// One thing to do, with what it costs.
struct Step
{
    QString title;
    int minutes = 0; ///< an honest estimate for a beginner
    StepUndo undo = StepUndo::Nothing;
    StepRisk risk = StepRisk::None;
    StepSystem system = StepSystem::Any;
    QString open; ///< a settings address such as `ms-settings:network-wifi`, empty when there is none; never expanded
    QString command;      ///< a line to copy, empty when there is none; plain text, not inline markup
    QString body;         ///< paragraphs separated by '\n'
    QString see;          ///< what will be seen when it is done
    QString back;         ///< how to take it back; empty unless `undo` is Yes
    bool restart = false; ///< works only after the computer was restarted
    QString when;         ///< a placeholder's name: the step is shown only where that was measured; empty: always

    bool operator==(const Step&) const = default;
};

/// What the program itself can tell about a piece of advice.
enum class AdviceCheck
{
    None,
    Clock,   ///< whether this computer's clock is right
    Logs,    ///< whether the VPN's log shows the same failure again and again
    Updates, ///< when this computer was last updated
    Contact  ///< whether somebody to ask is known
};

/// One piece of advice for the time after.
struct Advice
{
    QString text;
    AdviceCheck check = AdviceCheck::None;

    bool operator==(const Advice&) const = default;
};

/// An explanation in one language. All texts but `id`, `open`, `command` and `when` are inline markup (see InlineText)
/// and, until expanded() has been applied, may hold placeholders (see Template).
struct Article
{
    QString id;
    QString title;
    QString summary;
    QVector<Turn> dialogue;
    QVector<Step> steps;
    QVector<Advice> prevention;
    QStringList introduction; ///< paragraphs; codes and notifications only, as the three below
    QStringList background;   ///< paragraphs
    QStringList causes;       ///< in order of likelihood, shown with numbers
    QStringList closing;      ///< paragraphs

    bool operator==(const Article&) const = default;
};

} // namespace tsunagu
