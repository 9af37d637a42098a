#pragma once

#include "probes/model/LogFailure.h"

#include <optional>
#include <string_view>

namespace tsunagu::logs {

/// The IKE error notify of that name, of either version and written with underscores or hyphens. Nothing for status
/// notifies and for names that no RFC has.
std::optional<IkeNotify> errorNotify(std::string_view name);

/// The first error notify that a text names, and where.
struct NamedNotify
{
    IkeNotify notify;
    std::string_view name; ///< as it is written, a view into the text
};
std::optional<NamedNotify> findErrorNotify(std::string_view text);

} // namespace tsunagu::logs
