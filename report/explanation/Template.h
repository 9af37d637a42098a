#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>
#include <vector>

namespace tsunagu {

/// Values for placeholders by name, already formatted for the reader's language with their units ("2 ミリ秒", "2 ms").
/// An empty value counts as no value.
using PlaceholderValues = QHash<QString, QString>;

struct TemplateError
{
    qsizetype position = 0; ///< in UTF-16 code units from the start of the text
    QString message;        ///< English, for the log
};

/// A text with gaps: `{name}` stands for a value; `[[a {x}||b]]` is `a` when every placeholder in `a` has a value and
/// `b` otherwise; `b` may be empty or left out. Groups do not nest. A backslash before one of ``\{}[]|*` `` takes away
/// its meaning.
class Template
{
public:
    /// A piece of a template. Public for the content linter.
    struct Node
    {
        enum class Kind
        {
            Text,
            Placeholder,
            Group
        };
        Kind kind = Kind::Text;
        QString text; ///< the literal text or the placeholder's name
        std::vector<Node> preferred;
        std::vector<Node> otherwise;
    };

    static tl::expected<Template, TemplateError> parse(const QString& text);

    /// The text with the values put in. A sentence that needs a placeholder without a value, outside a group, is left
    /// out as a whole, so that no gap ever reaches the screen. Sentences are those of the template: a value can neither
    /// end one, nor bring in placeholders or markup (its markup characters are escaped with backslashes, control and
    /// bidirectional formatting characters are removed, and it is cut to 256 characters).
    [[nodiscard]] QString expand(const PlaceholderValues& values) const;

    /// Every placeholder, in order of appearance, without repetitions.
    [[nodiscard]] QStringList placeholders() const;

    /// Those of placeholders() that stand outside the preferred form of a group: without a value a sentence is lost.
    [[nodiscard]] QStringList unguardedPlaceholders() const;

    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }

private:
    explicit Template(std::vector<Node> nodes)
        : m_nodes(std::move(nodes))
    {
    }

    std::vector<Node> m_nodes;
};

/// Template::parse and expand in one. A text that is no valid template yields the empty string: half a template must
/// not reach the screen. Articles from Knowledge are always valid.
QString expand(const QString& text, const PlaceholderValues& values);

/// A line that people copy into a terminal. Only values of letters, digits and `.:%_-` that do not begin with `-` are
/// put in; when another or no value would be needed the result is empty, and the step is shown without a command.
QString expandCommand(const QString& command, const PlaceholderValues& values);

} // namespace tsunagu
