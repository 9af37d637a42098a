#pragma once

#include "probes/vpn-config/profiles/ProfileFinder.h"
#include "report/text/Language.h"

#include <QByteArray>
#include <QString>

namespace tsunagu::cli {

/// Found profiles for a person: a block each, then where nothing could be read.
QString profilesText(const profiles::ProfileSearch& search, Language language);

/// The same for programs, "tsunagu-profiles/1".
QByteArray profilesJson(const profiles::ProfileSearch& search);

} // namespace tsunagu::cli
