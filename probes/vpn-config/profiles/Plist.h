#pragma once

#include "probes/vpn-config/profiles/IniText.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

#include <QStringList>

#include <functional>
#include <tl/expected.hpp>
#include <vector>

namespace tsunagu::profiles {

/// A value of a property list, as far as it may be kept.
struct PlistValue
{
    enum class Type
    {
        Text, ///< a string, number, date or truth value, as text ("true", "false")
        Data, ///< binary data, of which only is kept whether there are any
        Array,
        Dictionary,
    };

    Type type = Type::Text;
    bool isPresent = false; ///< not empty
    QString text;           ///< empty where only the presence is kept
    QStringList keys;       ///< of a dictionary, beside `items`
    std::vector<PlistValue> items;

    /// A dictionary's value, or null.
    const PlistValue* value(QStringView key) const;
    /// The text of a dictionary's value; empty if there is none.
    QString textOf(QStringView key) const;
    bool has(QStringView key) const;
    /// "true", or a number other than 0.
    bool isTrue(QStringView key) const;
};

/// Reads an XML property list (Apple's DTD PLIST 1.0). Entities other than XML's own, nesting beyond 32 and more than
/// 100,000 values are refused. `keep` decides by key which texts may be stored.
tl::expected<PlistValue, FileError> parsePlist(const QByteArray& xml, const std::function<Keep(QStringView key)>& keep);

} // namespace tsunagu::profiles
