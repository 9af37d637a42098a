#include "probes/vpn-config/profiles/SettingsParser.h"

#include "probes/vpn-config/profiles/Wipe.h"

#include <algorithm>
#include <cstring>

namespace tsunagu::profiles {
namespace {

constexpr int deepestSection = 32;
constexpr qsizetype maximumName = 512;
constexpr qsizetype maximumValue = 64 * 1024;
constexpr qsizetype maximumReferences = 64;
constexpr qsizetype maximumKeys = 1000;         // of a section
constexpr std::size_t maximumSections = 50'000; // of a section

constexpr const char* nameEnds = " \t\r\n{}=.,:\"#";
constexpr const char* referenceEnds = " \t\r\n{}=,:\"#";
constexpr const char* valueEnds = " \t\r\n}\"#";
constexpr const char* patternEnds = " \t\r\n";

bool isOneOf(char character, const char* set)
{
    return character != '\0' && std::strchr(set, character) != nullptr;
}

} // namespace

void SettingsParser::advance()
{
    if (current() == '\n')
        ++m_line;
    ++m_at;
}

void SettingsParser::skipBlanks()
{
    while (!atEnd() && isOneOf(current(), " \t\r"))
        ++m_at;
}

void SettingsParser::skipGaps()
{
    while (!atEnd()) {
        if (current() == '#') {
            while (!atEnd() && current() != '\n')
                ++m_at;
        } else if (isOneOf(current(), " \t\r\n")) {
            advance();
        } else {
            return;
        }
    }
}

QByteArrayView SettingsParser::readWord(const char* ends)
{
    const qsizetype start = m_at;
    while (!atEnd() && !isOneOf(current(), ends))
        ++m_at;
    return m_text.sliced(start, m_at - start);
}

SettingsParser::Parsed SettingsParser::parseInto(SettingsSection& section)
{
    if (m_text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    return parseSection(section, 0);
}

SettingsParser::Parsed SettingsParser::parseSection(SettingsSection& section, int depth)
{
    if (depth > deepestSection)
        return broken();
    for (;;) {
        skipGaps();
        if (atEnd())
            return depth == 0 ? Parsed() : Parsed(broken());
        if (current() == '}') {
            if (depth == 0)
                return broken();
            ++m_at;
            return {};
        }
        if (const auto parsed = parseItem(section, depth); !parsed)
            return parsed;
    }
}

SettingsParser::Parsed SettingsParser::parseItem(SettingsSection& section, int depth)
{
    const QByteArrayView word = readWord(nameEnds);
    if (word.isEmpty() || word.size() > maximumName)
        return broken();
    const qsizetype afterName = m_at;
    skipBlanks();
    const bool isInclude =
        word == QByteArrayView("include") && m_at > afterName && !atEnd() && !isOneOf(current(), "={:\n#");
    if (isInclude)
        return include(section);
    const QString name = decodedText(word);
    if (!atEnd() && current() == '=') {
        ++m_at;
        return parseValue(section, name);
    }
    return parseInner(section, name, depth);
}

SettingsParser::Parsed SettingsParser::parseInner(SettingsSection& section, const QString& name, int depth)
{
    const int line = m_line;
    skipGaps();
    QStringList references;
    if (!atEnd() && current() == ':') {
        ++m_at;
        if (const auto parsed = parseReferences(references); !parsed)
            return parsed;
    }
    if (atEnd() || current() != '{')
        return broken();
    ++m_at;
    if (section.sections.size() == maximumSections)
        return fileError(FileFault::TooLarge, line);
    SettingsSection& inner =
        section.sectionFor(name, m_includes.stack.isEmpty() ? QString() : m_includes.stack.last(), line);
    for (const QString& reference : references) {
        if (inner.references.size() < maximumReferences && !inner.references.contains(reference))
            inner.references.append(reference);
    }
    return parseSection(inner, depth + 1);
}

SettingsParser::Parsed SettingsParser::parseReferences(QStringList& references)
{
    for (;;) {
        skipGaps();
        const QByteArrayView name = readWord(referenceEnds);
        if (name.isEmpty() || name.size() > maximumName || references.size() == maximumReferences)
            return broken();
        references.append(decodedText(name));
        skipGaps();
        if (atEnd() || current() != ',')
            return {};
        ++m_at;
    }
}

SettingsParser::Parsed SettingsParser::readQuoted(QByteArray* text)
{
    const int line = m_line;
    ++m_at;
    while (!atEnd() && current() != '"') {
        char character = current();
        advance();
        if (character == '\\') {
            if (atEnd())
                break;
            character = current() == 'n' ? '\n' : current() == 't' ? '\t' : current() == 'r' ? '\r' : current();
            advance();
        }
        if (text != nullptr && text->size() < maximumValue)
            text->append(character);
    }
    if (atEnd())
        return fileError(FileFault::NotWellFormed, line);
    ++m_at;
    return {};
}

SettingsParser::Parsed SettingsParser::parseValue(SettingsSection& section, const QString& key)
{
    IniValue value;
    value.line = m_line;
    const Keep kept = m_keep(section.name, key);
    QByteArray text;
    for (;;) {
        skipBlanks();
        if (atEnd() || isOneOf(current(), "\n}#"))
            break;
        value.isPresent = true;
        if (!text.isEmpty())
            text.append(' ');
        if (current() == '"') {
            if (const auto parsed = readQuoted(kept == Keep::Value ? &text : nullptr); !parsed)
                return parsed;
            continue;
        }
        const QByteArrayView word = readWord(valueEnds);
        if (kept == Keep::Value && text.size() < maximumValue)
            text.append(word.data(), std::min(word.size(), maximumValue));
    }
    if (kept == Keep::Value)
        value.text = decodedText(text);
    const bool isFull = section.values.size() == maximumKeys && !section.values.contains(key);
    if (!isFull)
        section.values.insert(key, value);
    return {};
}

SettingsParser::Parsed SettingsParser::include(SettingsSection& section)
{
    const int line = m_line;
    QByteArray pattern;
    if (current() == '"') {
        if (const auto parsed = readQuoted(&pattern); !parsed)
            return parsed;
    } else {
        const QByteArrayView word = readWord(patternEnds);
        pattern = word.toByteArray();
    }
    Includes::Found found = m_includes.find(decodedText(pattern), line);
    m_tree.problems.append(found.problems);
    for (Includes::File& file : found.files) {
        m_includes.stack.append(file.path);
        SettingsParser parser(file.content, m_keep, m_includes, m_tree);
        const auto parsed = parser.parseInto(section);
        m_includes.stack.removeLast();
        wipe(file.content);
        if (!parsed)
            return parsed;
    }
    return {};
}

} // namespace tsunagu::profiles
