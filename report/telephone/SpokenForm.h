#pragma once

#include "report/text/Language.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace tsunagu::telephone {

/// How to say each group of a code: "one two three four"; "いち、に、さん、よん". In Japanese the readings that are not
/// misheard: よん, なな and きゅう, not し, しち and く (which sound like いち and ろく), and ゼロ.
QStringList spokenGroups(QStringView code, Language language);

/// All groups, with a pause between them.
QString spokenForm(QStringView code, Language language);

} // namespace tsunagu::telephone
