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
    Verdict, ///< `verdicts/none.md`, `verdicts/inconclusive.md`
    General  ///< `general/<name>.md`
};

enum class Speaker
{
    Beginner,
    Expert
};

/// What one of the two voices says without being interrupted.
struct Turn
{
    Speaker speaker = Speaker::Beginner;
    QString text;

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

/// One thing to do, with what it costs.
struct Step
{
    QString title;
    int minutes = 0;  ///< an honest estimate for a beginner
    bool undo = true; ///< can be taken back
    StepRisk risk = StepRisk::None;
    StepSystem system = StepSystem::Any;
    QString open; ///< a settings address such as `ms-settings:network-wifi`, empty when there is none; never expanded
    QString command; ///< a line to copy, empty when there is none; plain text, not inline markup
    QString body;    ///< paragraphs separated by '\n'

    bool operator==(const Step&) const = default;
};

/// A cause that an error code speaks for.
struct PointsTo
{
    QString cause;
    int weight = 0; ///< 0 to 100: how often this cause stands behind the code

    bool operator==(const PointsTo&) const = default;
};

/// An explanation in one language. All texts but `id`, `open` and `command` are inline markup (see InlineText) and,
/// until expanded() has been applied, may hold placeholders (see Template).
struct Article
{
    QString id;
    QString title;
    QString summary;
    QVector<Turn> dialogue;
    QVector<Step> steps;
    QStringList prevention;
    QStringList introduction; ///< paragraphs; error codes only
    QStringList background;   ///< paragraphs; error codes only
    QStringList causes;       ///< in order of likelihood, shown with numbers; error codes only
    QStringList closing;      ///< paragraphs; error codes only
    QVector<PointsTo> pointsTo;

    bool operator==(const Article&) const = default;
};

} // namespace tsunagu
