#pragma once

#include "probes/vpn-config/profiles/SettingsTree.h"

#include <QByteArrayView>

namespace tsunagu::profiles {

/// Reads one file of strongSwan's configuration format into a section, and the files that it includes in their places.
class SettingsParser
{
public:
    /// All of them outlive the parser.
    SettingsParser(QByteArrayView text, const KeepSetting& keep, Includes& includes, SettingsTree& tree)
        : m_text(text)
        , m_keep(keep)
        , m_includes(includes)
        , m_tree(tree)
    {
    }

    tl::expected<void, FileError> parseInto(SettingsSection& section);

private:
    using Parsed = tl::expected<void, FileError>;

    Parsed parseSection(SettingsSection& section, int depth);
    Parsed parseItem(SettingsSection& section, int depth);
    Parsed parseValue(SettingsSection& section, const QString& key);
    Parsed parseInner(SettingsSection& section, const QString& name, int depth);
    Parsed parseReferences(QStringList& references);
    Parsed include(SettingsSection& section);
    Parsed readQuoted(QByteArray* text);
    QByteArrayView readWord(const char* ends);

    bool atEnd() const { return m_at == m_text.size(); }
    char current() const { return m_text[m_at]; }
    void advance();
    void skipBlanks();
    void skipGaps();
    tl::unexpected<FileError> broken() const { return fileError(FileFault::NotWellFormed, m_line); }

    QByteArrayView m_text;
    const KeepSetting& m_keep;
    Includes& m_includes;
    SettingsTree& m_tree;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace tsunagu::profiles
