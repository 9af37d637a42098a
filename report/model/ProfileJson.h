#pragma once

#include "probes/model/VpnProfile.h"
#include "report/model/JsonReader.h"

#include <QJsonObject>

namespace tsunagu {

/// A profile as `input.profile` of a report and as `tsunagu-cli profiles` write it. Algorithms have the names of
/// `ike::v2::transformName`; what is empty is left out.
QJsonObject toJson(const VpnProfile& profile);

/// Reads it back; faults go to the reader. `readProfile` of what `toJson` wrote is the same profile again.
VpnProfile readProfile(const JsonReader& reader);

} // namespace tsunagu
