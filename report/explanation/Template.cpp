#include "report/explanation/Template.h"

#include "report/explanation/InlineText.h"

#include <algorithm>
#include <utility>

namespace tsunagu {

namespace {

constexpr qsizetype maximumValueLength = 256;

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
}

bool isBidirectionalControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C;
}

/// A value as inline text that shows exactly its characters.
QString quoted(const QString& value)
{
    QString clean;
    clean.reserve(value.size());
    for (const QChar c : value) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u' ';
        } else if (!isBidirectionalControl(c)) {
            clean += c;
        }
    }
    if (clean.size() > maximumValueLength) {
        const bool splitsPair = clean.at(maximumValueLength - 1).isHighSurrogate();
        clean = clean.left(splitsPair ? maximumValueLength - 1 : maximumValueLength) + QChar(0x2026);
    }
    return InlineText::escape(clean);
}

/// Reads one template; every read is behind a bounds check in at().
class Reader
{
public:
    explicit Reader(const QString& text)
        : m_text(text)
    {
    }

    tl::expected<std::vector<Template::Node>, TemplateError> readAll()
    {
        auto nodes = readUntil(Context::Outside);
        if (nodes && m_position < m_text.size()) {
            return fail(at(0) == u']' ? QStringLiteral("']]' without '[['") : QStringLiteral("'||' outside a group"));
        }
        return nodes;
    }

private:
    enum class Context
    {
        Outside,
        Preferred,
        Otherwise
    };

    [[nodiscard]] QChar at(qsizetype offset) const
    {
        return m_position + offset < m_text.size() ? m_text.at(m_position + offset) : QChar();
    }
    [[nodiscard]] bool isDouble(QChar c) const { return at(0) == c && at(1) == c; }
    [[nodiscard]] tl::unexpected<TemplateError> fail(const QString& message) const
    {
        return tl::make_unexpected(TemplateError{m_position, message});
    }

    tl::expected<std::vector<Template::Node>, TemplateError> readUntil(Context context)
    {
        std::vector<Template::Node> nodes;
        QString literal;
        const auto flush = [&nodes, &literal] {
            if (!literal.isEmpty()) {
                nodes.push_back({Template::Node::Kind::Text, std::exchange(literal, {}), {}, {}});
            }
        };
        while (m_position < m_text.size()) {
            if (at(0) == u'\\' && InlineText::isEscapable(at(1))) {
                literal += m_text.mid(m_position, 2);
                m_position += 2;
            } else if (isDouble(u']') || (isDouble(u'|') && context != Context::Otherwise)) {
                break;
            } else if (isDouble(u'|')) {
                return fail(QStringLiteral("a second '||' in a group"));
            } else if (isDouble(u'[')) {
                if (context != Context::Outside) {
                    return fail(QStringLiteral("a group inside a group"));
                }
                flush();
                auto group = readGroup();
                if (!group) {
                    return tl::make_unexpected(std::move(group.error()));
                }
                nodes.push_back(std::move(*group));
            } else if (at(0) == u'{') {
                flush();
                auto placeholder = readPlaceholder();
                if (!placeholder) {
                    return tl::make_unexpected(std::move(placeholder.error()));
                }
                nodes.push_back(std::move(*placeholder));
            } else if (at(0) == u'}') {
                return fail(QStringLiteral("'}' without '{'"));
            } else {
                literal += at(0);
                ++m_position;
            }
        }
        flush();
        return nodes;
    }

    tl::expected<Template::Node, TemplateError> readPlaceholder()
    {
        const qsizetype start = m_position++;
        QString name;
        while (isNameCharacter(at(0))) {
            name += at(0);
            ++m_position;
        }
        if (at(0) != u'}' || name.isEmpty()) {
            m_position = start;
            return fail(QStringLiteral("'{' must be followed by a name (a-z, 0-9, _) and '}'"));
        }
        ++m_position;
        return Template::Node{Template::Node::Kind::Placeholder, name, {}, {}};
    }

    tl::expected<Template::Node, TemplateError> readGroup()
    {
        const qsizetype start = m_position;
        m_position += 2;
        auto preferred = readUntil(Context::Preferred);
        if (!preferred) {
            return tl::make_unexpected(std::move(preferred.error()));
        }
        std::vector<Template::Node> otherwise;
        if (isDouble(u'|')) {
            m_position += 2;
            auto second = readUntil(Context::Otherwise);
            if (!second) {
                return tl::make_unexpected(std::move(second.error()));
            }
            otherwise = std::move(*second);
        }
        if (!isDouble(u']')) {
            m_position = start;
            return fail(QStringLiteral("'[[' is never closed"));
        }
        m_position += 2;
        return Template::Node{Template::Node::Kind::Group, {}, std::move(*preferred), std::move(otherwise)};
    }

    const QString& m_text;
    qsizetype m_position = 0;
};

/// Collects the pieces of one sentence after another and keeps the sentences without a gap.
class SentenceWriter
{
public:
    void addText(const QString& text) { m_pending += text; }

    void addValue(const QString& value)
    {
        takePendingText(false);
        m_sentence += quoted(value);
    }

    void addGap()
    {
        takePendingText(false);
        m_hasGap = true;
    }

    QString finish()
    {
        takePendingText(true);
        endSentence();
        const QStringList lines = m_result.split(u'\n');
        QStringList kept;
        for (const QString& line : lines) {
            if (const QString text = line.simplified(); !text.isEmpty()) {
                kept += text;
            }
        }
        return kept.join(u'\n');
    }

private:
    static bool isCloser(QChar c) { return QStringView(u"」』）)\"”’*`").contains(c); }

    /// The position after the sentence that ends first in `text` at or after `from`, -1 when none does.
    static qsizetype sentenceEnd(QStringView text, qsizetype from, bool isLast)
    {
        for (qsizetype i = from; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c == u'\n') {
                // The line break is a sentence of its own, so that it stays when its neighbours go.
                return i > from ? i : i + 1;
            }
            const bool wide = c == u'。' || c == u'！' || c == u'？';
            if (!wide && c != u'.' && c != u'!' && c != u'?') {
                continue;
            }
            qsizetype end = i + 1;
            while (end < text.size() && isCloser(text.at(end))) {
                ++end;
            }
            if (wide) {
                return end;
            }
            if (end == text.size()) {
                return isLast ? end : -1;
            }
            if (text.at(end) == u' ') {
                return end + 1;
            }
            if (text.at(end) == u'\n') {
                return end;
            }
        }
        return -1;
    }

    void takePendingText(bool isLast)
    {
        qsizetype start = 0;
        while (true) {
            const qsizetype end = sentenceEnd(m_pending, start, isLast);
            if (end < 0) {
                break;
            }
            m_sentence += QStringView(m_pending).mid(start, end - start);
            start = end;
            endSentence();
        }
        m_sentence += QStringView(m_pending).mid(start);
        m_pending.clear();
    }

    void endSentence()
    {
        if (!m_hasGap) {
            m_result += m_sentence;
        }
        m_sentence.clear();
        m_hasGap = false;
    }

    QString m_pending;
    QString m_sentence;
    QString m_result;
    bool m_hasGap = false;
};

bool hasAllValues(const std::vector<Template::Node>& nodes, const PlaceholderValues& values)
{
    return std::all_of(nodes.begin(), nodes.end(), [&values](const Template::Node& node) {
        return node.kind != Template::Node::Kind::Placeholder || !values.value(node.text).isEmpty();
    });
}

void write(const std::vector<Template::Node>& nodes, const PlaceholderValues& values, SentenceWriter& writer)
{
    for (const Template::Node& node : nodes) {
        switch (node.kind) {
        case Template::Node::Kind::Text:
            writer.addText(node.text);
            break;
        case Template::Node::Kind::Placeholder:
            if (const QString value = values.value(node.text); value.isEmpty()) {
                writer.addGap();
            } else {
                writer.addValue(value);
            }
            break;
        case Template::Node::Kind::Group:
            write(hasAllValues(node.preferred, values) ? node.preferred : node.otherwise, values, writer);
            break;
        }
    }
}

void collect(const std::vector<Template::Node>& nodes, bool guardedToo, QStringList& names)
{
    for (const Template::Node& node : nodes) {
        if (node.kind == Template::Node::Kind::Placeholder && !names.contains(node.text)) {
            names += node.text;
        }
        if (guardedToo) {
            collect(node.preferred, guardedToo, names);
        }
        collect(node.otherwise, guardedToo, names);
    }
}

bool isSafeInCommand(const QString& value)
{
    return !value.isEmpty() && value.size() <= maximumValueLength && !value.startsWith(u'-') &&
           std::all_of(value.begin(), value.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
                      c == u':' || c == u'%' || c == u'_' || c == u'-';
           });
}

} // namespace

tl::expected<Template, TemplateError> Template::parse(const QString& text)
{
    auto nodes = Reader(text).readAll();
    if (!nodes) {
        return tl::make_unexpected(std::move(nodes.error()));
    }
    return Template(std::move(*nodes));
}

QString Template::expand(const PlaceholderValues& values) const
{
    SentenceWriter writer;
    write(m_nodes, values, writer);
    return writer.finish();
}

QStringList Template::placeholders() const
{
    QStringList names;
    collect(m_nodes, true, names);
    return names;
}

QStringList Template::unguardedPlaceholders() const
{
    QStringList names;
    collect(m_nodes, false, names);
    return names;
}

QString expand(const QString& text, const PlaceholderValues& values)
{
    const auto parsed = Template::parse(text);
    return parsed ? parsed->expand(values) : QString();
}

QString expandCommand(const QString& command, const PlaceholderValues& values)
{
    QString result;
    qsizetype position = 0;
    while (position < command.size()) {
        const qsizetype open = command.indexOf(u'{', position);
        if (open < 0) {
            break;
        }
        const qsizetype close = command.indexOf(u'}', open);
        const QString value = close < 0 ? QString() : values.value(command.mid(open + 1, close - open - 1));
        if (!isSafeInCommand(value)) {
            return {};
        }
        result += QStringView(command).mid(position, open - position);
        result += value;
        position = close + 1;
    }
    result += QStringView(command).mid(position);
    return result;
}

} // namespace tsunagu
