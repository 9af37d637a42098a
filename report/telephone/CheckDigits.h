#pragma once

#include <QString>

namespace tsunagu::telephone {

/// The two check digits after `number`, "02" to "98" (ISO/IEC 7064, MOD 97-10, the scheme of the IBAN). They differ
/// after any single wrong digit, any swap of two digits that stand beside each other or have one between them, and any
/// digit that is doubled wrongly ("11" for "22"). `number` is below 10^17.
QString checkDigits(quint64 number);

} // namespace tsunagu::telephone
