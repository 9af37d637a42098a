#include "probes/vpn-config/profiles/SettingsTree.h"

#include "probes/vpn-config/profiles/SettingsParser.h"
namespace tsunagu::profiles {
namespace {

constexpr qsizetype deepestReference = 16;
constexpr qsizetype maximumNodes = 100'000; // sections and settings that are copied, in all
constexpr qsizetype maximumSectionProblems = 8;

/// Follows references, within a budget: a few lines can refer to each other exponentially often.
class Resolver
{
public:
    explicit Resolver(const SettingsTree& tree)
        : m_tree(tree)
    {
    }

    SettingsSection resolve(const SettingsSection& section)
    {
        SettingsSection result;
        result.name = section.name;
        result.file = section.file;
        result.line = section.line;
        result.values = section.values;
        m_nodes += section.values.size() + 1;
        for (const SettingsSection& inner : section.sections) {
            if (m_nodes > maximumNodes)
                break;
            result.sectionFor(inner.name, inner.file, inner.line) = resolve(inner);
        }
        for (const QString& reference : section.references)
            inherit(result, reference, section.line);
        return result;
    }

    bool isExhausted() const { return m_nodes > maximumNodes; }

private:
    void inherit(SettingsSection& into, const QString& reference, int line)
    {
        const SettingsSection* source = &m_tree.root;
        for (const QString& name : reference.split(u'.')) {
            source = source->section(name);
            if (source == nullptr) {
                addProblem(into, {ProfileFault::ReferenceNotFound, reference, line});
                return;
            }
        }
        if (m_stack.contains(source)) {
            addProblem(into, {ProfileFault::ReferenceLoop, reference, line});
            return;
        }
        if (m_stack.size() == deepestReference || isExhausted())
            return;
        m_stack.append(source);
        merge(into, resolve(*source));
        m_stack.removeLast();
    }

    void merge(SettingsSection& into, const SettingsSection& inherited)
    {
        m_nodes += inherited.values.size() + 1;
        if (isExhausted())
            return;
        for (auto value = inherited.values.begin(); value != inherited.values.end(); ++value) {
            if (!into.values.contains(value.key()))
                into.values.insert(value.key(), value.value());
        }
        for (const ProfileProblem& problem : inherited.problems)
            addProblem(into, problem);
        for (const SettingsSection& inner : inherited.sections)
            merge(into.sectionFor(inner.name, inner.file, inner.line), inner);
    }

    static void addProblem(SettingsSection& section, const ProfileProblem& problem)
    {
        if (section.problems.size() < maximumSectionProblems && !section.problems.contains(problem))
            section.problems.append(problem);
    }

    const SettingsTree& m_tree;
    QList<const SettingsSection*> m_stack;
    qsizetype m_nodes = 0;
};

} // namespace

const SettingsSection* SettingsSection::section(const QString& sectionName) const
{
    const auto place = places.constFind(sectionName);
    return place == places.constEnd() ? nullptr : &sections[static_cast<std::size_t>(*place)];
}

SettingsSection& SettingsSection::sectionFor(const QString& sectionName, const QString& inFile, int atLine)
{
    const auto place = places.constFind(sectionName);
    if (place != places.constEnd())
        return sections[static_cast<std::size_t>(*place)];
    places.insert(sectionName, static_cast<qsizetype>(sections.size()));
    SettingsSection& section = sections.emplace_back();
    section.name = sectionName;
    section.file = inFile;
    section.line = atLine;
    return section;
}

tl::expected<SettingsTree, FileError> SettingsTree::parse(const QByteArray& content, const KeepSetting& keep,
                                                          Includes& includes)
{
    SettingsTree tree;
    SettingsParser parser(content, keep, includes, tree);
    if (const auto parsed = parser.parseInto(tree.root); !parsed)
        return tl::unexpected(parsed.error());
    return tree;
}

std::optional<SettingsSection> SettingsTree::resolved(const QString& name) const
{
    const SettingsSection* const section = root.section(name);
    if (section == nullptr)
        return std::nullopt;
    Resolver resolver(*this);
    SettingsSection result = resolver.resolve(*section);
    if (resolver.isExhausted())
        result.problems.append({ProfileFault::TooLarge, name, section->line});
    return result;
}

} // namespace tsunagu::profiles
