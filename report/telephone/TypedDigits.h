#pragma once

#include "report/telephone/TelephoneError.h"

#include <QStringList>
#include <QStringView>

#include <tl/expected.hpp>

namespace tsunagu::telephone {

inline constexpr qsizetype maximumTypedLength = 10'000;

/// Every row of exactly `codeLength` digits in a text, as ASCII digits; at least one. A row is what only blanks,
/// hyphens and the like interrupt; line breaks count as blanks. Decimal digits of every script are read; kanji digits
/// only where there are no others, since texts use them as words ("一度").
tl::expected<QStringList, TelephoneError> codesIn(QStringView typed);

} // namespace tsunagu::telephone
