#include "probes/vpn-config/profiles/IpsecConfText.h"

#include "probes/vpn-config/profiles/Wipe.h"

#include <algorithm>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype maximumValue = 64 * 1024;
constexpr qsizetype maximumKeys = 500; // of a section
constexpr qsizetype maximumAlso = 64;  // of a section
constexpr qsizetype deepestAlso = 16;
constexpr int maximumVisits = 512; // of sections that one connection takes parameters from

enum class SectionType
{
    None, ///< before the first section
    Conn,
    Other, ///< "config", "ca": nothing in them is wanted
};

class ConfReader
{
public:
    ConfReader(IpsecConfText& text, const KeepSetting& keep, Includes& includes)
        : m_text(text)
        , m_keep(keep)
        , m_includes(includes)
    {
    }

    tl::expected<void, FileError> read(const QByteArray& content)
    {
        QByteArrayView rest(content);
        if (rest.startsWith("\xEF\xBB\xBF"))
            rest = rest.sliced(3);
        int line = 0;
        while (!rest.isEmpty()) {
            const qsizetype end = rest.indexOf('\n');
            const QByteArrayView whole = end < 0 ? rest : rest.first(end);
            rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
            if (const auto parsed = readLine(whole, ++line); !parsed)
                return parsed;
        }
        return {};
    }

private:
    using Parsed = tl::expected<void, FileError>;

    /// Up to a comment: "#" at the start or after a blank, outside of quotes.
    static QByteArrayView withoutComment(QByteArrayView line)
    {
        bool isQuoted = false;
        for (qsizetype index = 0; index < line.size(); ++index) {
            if (line[index] == '"')
                isQuoted = !isQuoted;
            const bool startsWord = index == 0 || line[index - 1] == ' ' || line[index - 1] == '\t';
            if (line[index] == '#' && !isQuoted && startsWord)
                return line.first(index);
        }
        return line;
    }

    Parsed readLine(QByteArrayView whole, int line)
    {
        const QByteArrayView text = withoutComment(whole).trimmed();
        if (text.isEmpty())
            return {};
        const bool isIndented = whole.front() == ' ' || whole.front() == '\t';
        const QByteArrayView word = text.first(endOfWord(text));
        if (word == QByteArrayView("include") && word.size() < text.size() && !text.contains('='))
            return include(text.sliced(word.size()).trimmed(), line);
        if (isIndented)
            return readParameter(text, line);
        const QByteArrayView name = text.sliced(word.size()).trimmed();
        if (word == QByteArrayView("conn") && !name.isEmpty()) {
            startConn(decodedText(unquoted(name)), line);
            return {};
        }
        if (word != QByteArrayView("config") && word != QByteArrayView("ca") && word != QByteArrayView("version"))
            return fileError(FileFault::NotWellFormed, line);
        m_type = SectionType::Other;
        return {};
    }

    static qsizetype endOfWord(QByteArrayView text)
    {
        const auto* const end = std::find_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
        return end - text.begin();
    }

    static QByteArrayView unquoted(QByteArrayView text)
    {
        const bool isQuoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
        return isQuoted ? text.sliced(1, text.size() - 2) : text;
    }

    void startConn(const QString& name, int line)
    {
        m_type = SectionType::Conn;
        const auto place = m_text.places.constFind(name);
        if (place != m_text.places.constEnd()) {
            m_conn = *place;
            return;
        }
        if (m_text.conns.size() == maximumProfiles) {
            m_type = SectionType::Other;
            const ProfileProblem problem{ProfileFault::TooLarge, QStringLiteral("conn"), 0};
            if (!m_text.problems.contains(problem))
                m_text.problems.append(problem);
            return;
        }
        m_conn = m_text.conns.size();
        m_text.places.insert(name, m_conn);
        m_text.conns.append(
            ConnSection{name, m_includes.stack.isEmpty() ? QString() : m_includes.stack.last(), line, {}, {}});
    }

    Parsed readParameter(QByteArrayView text, int line)
    {
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0 || m_type == SectionType::None)
            return fileError(FileFault::NotWellFormed, line);
        if (m_type == SectionType::Other)
            return {};
        ConnSection& conn = m_text.conns[m_conn];
        const QString key = decodedText(text.first(equals).trimmed()).toLower();
        const QByteArrayView value = unquoted(text.sliced(equals + 1).trimmed());
        if (key == u"also") {
            if (conn.also.size() < maximumAlso)
                conn.also.append(decodedText(value.first(std::min(value.size(), maximumValue))));
            return {};
        }
        const Keep kept = m_keep(conn.name, key);
        if (kept == Keep::Nothing || (conn.values.size() == maximumKeys && !conn.values.contains(key)))
            return {};
        IniValue entry;
        entry.isPresent = !value.isEmpty();
        entry.line = line;
        if (kept == Keep::Value)
            entry.text = decodedText(value.first(std::min(value.size(), maximumValue)));
        conn.values.insert(key, entry);
        return {};
    }

    Parsed include(QByteArrayView pattern, int line)
    {
        Includes::Found found = m_includes.find(decodedText(unquoted(pattern)), line);
        m_text.problems.append(found.problems);
        for (Includes::File& file : found.files) {
            m_includes.stack.append(file.path);
            const auto parsed = read(file.content);
            m_includes.stack.removeLast();
            wipe(file.content);
            if (!parsed)
                return parsed;
        }
        return {};
    }

    IpsecConfText& m_text;
    const KeepSetting& m_keep;
    Includes& m_includes;
    SectionType m_type = SectionType::None;
    qsizetype m_conn = 0;
};

/// Takes over what is not there yet.
void fill(QHash<QString, IniValue>& values, const QHash<QString, IniValue>& inherited)
{
    for (auto value = inherited.begin(); value != inherited.end(); ++value) {
        if (!values.contains(value.key()))
            values.insert(value.key(), value.value());
    }
}

class ConnResolver
{
public:
    ConnResolver(const IpsecConfText& text, QList<ProfileProblem>& problems)
        : m_text(text)
        , m_problems(problems)
    {
    }

    QHash<QString, IniValue> resolve(const ConnSection& section)
    {
        QHash<QString, IniValue> values = section.values;
        if (++m_visits > maximumVisits || m_stack.size() == deepestAlso)
            return values;
        m_stack.append(section.name);
        for (auto name = section.also.rbegin(); name != section.also.rend(); ++name) {
            const ConnSection* const other = m_text.conn(*name);
            if (other == nullptr)
                m_problems.append({ProfileFault::ReferenceNotFound, QStringLiteral("also=") + *name, section.line});
            else if (m_stack.contains(*name))
                m_problems.append({ProfileFault::ReferenceLoop, QStringLiteral("also=") + *name, section.line});
            else
                fill(values, resolve(*other));
        }
        m_stack.removeLast();
        return values;
    }

private:
    const IpsecConfText& m_text;
    QList<ProfileProblem>& m_problems;
    QStringList m_stack;
    int m_visits = 0;
};

} // namespace

tl::expected<IpsecConfText, FileError> IpsecConfText::parse(const QByteArray& content, const KeepSetting& keep,
                                                            Includes& includes)
{
    IpsecConfText text;
    ConfReader reader(text, keep, includes);
    if (const auto parsed = reader.read(content); !parsed)
        return tl::unexpected(parsed.error());
    return text;
}

const ConnSection* IpsecConfText::conn(const QString& name) const
{
    const auto place = places.constFind(name);
    return place == places.constEnd() ? nullptr : &conns[*place];
}

QHash<QString, IniValue> IpsecConfText::resolved(const ConnSection& section, QList<ProfileProblem>& found) const
{
    ConnResolver resolver(*this, found);
    QHash<QString, IniValue> values = resolver.resolve(section);
    if (const ConnSection* const defaults = conn(QStringLiteral("%default")))
        fill(values, resolver.resolve(*defaults));
    return values;
}

} // namespace tsunagu::profiles
