#include "probes/vpn-config/profiles/Includes.h"

#include <QDir>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype deepest = 16;
constexpr qsizetype maximumFiles = 512;
constexpr int maximumEntries = 10'000;
constexpr qsizetype maximumPattern = 1024;

bool hasWildcard(QStringView text)
{
    return text.contains(u'*') || text.contains(u'?') || text.contains(u'[');
}

/// Matches one character against "[a-c]" at the start of the pattern; the length of the set, or 0 if it is none.
qsizetype matchSet(QStringView pattern, QChar character, bool& isMatch)
{
    const qsizetype end = pattern.indexOf(u']', 2);
    if (end < 0)
        return 0;
    const bool isNegated = pattern[1] == u'!' || pattern[1] == u'^';
    bool isIn = false;
    for (qsizetype index = isNegated ? 2 : 1; index < end; ++index) {
        const bool isRange = index + 2 < end && pattern[index + 1] == u'-';
        const QChar last = isRange ? pattern[index + 2] : pattern[index];
        isIn |= character >= pattern[index] && character <= last;
        index += isRange ? 2 : 0;
    }
    isMatch = isIn != isNegated;
    return end + 1;
}

} // namespace

bool matchesPattern(QStringView name, QStringView pattern)
{
    if (name.startsWith(u'.') && !pattern.startsWith(u'.'))
        return false;
    // One place to go back to is enough: a later "*" takes up whatever an earlier one could.
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype starIn = -1;
    qsizetype starAt = 0;
    while (at < name.size()) {
        bool isMatch = false;
        qsizetype length = 1;
        if (in < pattern.size() && pattern[in] == u'*') {
            starIn = in++;
            starAt = at;
            continue;
        }
        if (in < pattern.size()) {
            if (pattern[in] == u'[')
                length = matchSet(pattern.sliced(in), name[at], isMatch);
            if (length == 0 || pattern[in] != u'[') {
                length = 1;
                isMatch = pattern[in] == u'?' || pattern[in] == name[at];
            }
        }
        if (isMatch) {
            ++at;
            in += length;
        } else if (starIn >= 0) {
            in = starIn + 1;
            at = ++starAt;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == u'*')
        ++in;
    return in == pattern.size();
}

Result<QStringList> Includes::namesIn(const QString& folder)
{
    const auto known = m_folders.constFind(folder);
    if (known != m_folders.constEnd())
        return *known;
    return *m_folders.insert(folder, m_system->listFiles(folder, maximumEntries));
}

void Includes::read(const QString& path, int line, Found& found)
{
    if (stack.contains(path)) {
        found.problems.append({ProfileFault::ReferenceLoop, path, line});
        return;
    }
    if (m_files == maximumFiles || m_bytes >= maximumFileBytes) {
        found.problems.append({ProfileFault::TooLarge, path, line});
        return;
    }
    auto content = m_system->readFile(path, maximumFileBytes - m_bytes);
    if (!content) {
        const bool isMissing = content.error().kind == ErrorKind::NotAvailable;
        const bool isLong = content.error().kind == ErrorKind::InputInvalid;
        found.problems.append({isMissing ? ProfileFault::IncludeNotFound
                               : isLong  ? ProfileFault::TooLarge
                                         : ProfileFault::IncludeNotReadable,
                               path, line});
        return;
    }
    ++m_files;
    m_bytes += content->size();
    found.files.append({path, std::move(*content)});
}

Includes::Found Includes::find(const QString& pattern, int line)
{
    Found found;
    const QString shown = pattern.left(maximumPattern);
    const QString base = stack.isEmpty() ? QString() : stack.last().section(u'/', 0, -2);
    const QString path = QDir::cleanPath(pattern.startsWith(u'/') ? pattern : base + u'/' + pattern);
    if (m_system == nullptr || pattern.size() > maximumPattern) {
        found.problems.append({ProfileFault::IncludeNotFound, shown, line});
        return found;
    }
    if (stack.size() > deepest) {
        found.problems.append({ProfileFault::TooLarge, shown, line});
        return found;
    }
    const QString folder = path.section(u'/', 0, -2);
    const QString last = path.section(u'/', -1);
    const auto names = namesIn(folder.isEmpty() ? QStringLiteral("/") : folder);
    if (!names) {
        const bool isMissing = names.error().kind == ErrorKind::NotAvailable;
        // Nothing matches a pattern in a folder that is not there, which is no fault of the file.
        if (!isMissing || !hasWildcard(last))
            found.problems.append(
                {isMissing ? ProfileFault::IncludeNotFound : ProfileFault::IncludeNotReadable, shown, line});
        return found;
    }
    bool isFound = false;
    for (const QString& name : *names) {
        if (hasWildcard(last) ? !matchesPattern(name, last) : name != last)
            continue;
        isFound = true;
        read(folder + u'/' + name, line, found);
    }
    if (!isFound && !hasWildcard(last))
        found.problems.append({ProfileFault::IncludeNotFound, shown, line});
    return found;
}

} // namespace tsunagu::profiles
