#pragma once

#include "probes/vpn-config/profiles/Includes.h"
#include "probes/vpn-config/profiles/IniText.h"

#include <tl/expected.hpp>

namespace tsunagu::profiles {

/// A section `conn` as it is written, all that share its name together.
struct ConnSection
{
    QString name;
    QString file; ///< where it begins
    int line = 0;
    QHash<QString, IniValue> values; ///< of a parameter that is repeated the last
    QStringList also;                ///< sections that it takes parameters from, in order
};

/// The `conn` sections of an ipsec.conf(5) and of what it includes.
struct IpsecConfText
{
    QList<ConnSection> conns; ///< in the file's order, "%default" among them
    QHash<QString, qsizetype> places;
    QList<ProfileProblem> problems;

    /// The error is the line that breaks the format's rules. `keep` decides by parameter which values may be stored.
    static tl::expected<IpsecConfText, FileError> parse(const QByteArray& content, const KeepSetting& keep,
                                                        Includes& includes);

    const ConnSection* conn(const QString& name) const;

    /// A section's parameters with all that `also` and "%default" give it: own first, then the later `also` before the
    /// earlier, then the defaults; an empty value takes an inherited one away. Missing sections and loops go to
    /// `found`.
    QHash<QString, IniValue> resolved(const ConnSection& section, QList<ProfileProblem>& found) const;
};

} // namespace tsunagu::profiles
