#pragma once

#include <QList>
#include <QString>

namespace tsunagu {

/// A paragraph with emphasised stretches, laid out and painted by TextLabel.
struct StyledText
{
    enum class Emphasis
    {
        Strong,
        Code
    };
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        Emphasis emphasis = Emphasis::Strong;

        friend bool operator==(const Span&, const Span&) = default;
    };

    QString text; ///< '\n' begins a new line
    QList<Span> spans;

    static StyledText plain(const QString& text);

    /// Reads the few tags that the knowledge's inline markup is turned into: `<strong>`, `<code>`, `<br/>` and the
    /// entities of escaped text. Any other tag is dropped.
    static StyledText fromInlineHtml(QStringView html);

    friend bool operator==(const StyledText&, const StyledText&) = default;
};

} // namespace tsunagu
