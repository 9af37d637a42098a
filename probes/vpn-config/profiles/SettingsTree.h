#pragma once

#include "probes/vpn-config/profiles/Includes.h"
#include "probes/vpn-config/profiles/IniText.h"

#include <tl/expected.hpp>
#include <vector>

namespace tsunagu::profiles {

/// A section of strongSwan's configuration format (strongswan.conf(5)): settings, sections inside, and other sections
/// that it takes settings from.
struct SettingsSection
{
    QString name;
    QString file; ///< where it begins
    int line = 0;
    QHash<QString, IniValue> values;
    std::vector<SettingsSection> sections; ///< in the file's order
    QHash<QString, qsizetype> places;      ///< of the sections by name
    QStringList references;                ///< absolute names, "connections.base"
    QList<ProfileProblem> problems;        ///< of its references, once they are resolved

    QString text(const QString& key) const { return values.value(key).text; }
    bool has(const QString& key) const { return values.value(key).isPresent; }
    int lineOf(const QString& key) const { return values.value(key).line; }

    const SettingsSection* section(const QString& sectionName) const;
    /// The section of that name, made if it is not there.
    SettingsSection& sectionFor(const QString& sectionName, const QString& inFile, int atLine);
};

/// A configuration with what it includes.
struct SettingsTree
{
    SettingsSection root;
    QList<ProfileProblem> problems; ///< of includes

    /// Reads `content` and its includes; the error is the line that breaks the format's rules. `keep` decides by key
    /// which values may be stored.
    static tl::expected<SettingsTree, FileError> parse(const QByteArray& content, const KeepSetting& keep,
                                                       Includes& includes);

    /// A section with all that its references give it, itself and inside: own settings first. Missing references and
    /// loops become problems of their sections. Nothing if the section is not there.
    std::optional<SettingsSection> resolved(const QString& name) const;
};

} // namespace tsunagu::profiles
