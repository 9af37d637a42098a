#include "report/telephone/CheckDigits.h"

namespace tsunagu::telephone {

QString checkDigits(quint64 number)
{
    constexpr quint64 modulus = 97;
    const quint64 digits = modulus + 1 - number % modulus * 100 % modulus;
    return QStringLiteral("%1").arg(digits, 2, 10, QLatin1Char('0'));
}

} // namespace tsunagu::telephone
