#include "diagnosis/codes/Symbol.h"

namespace tsunagu {

QString bareSymbol(QStringView symbol)
{
    QString bare;
    bare.reserve(symbol.size());
    for (const QChar character : symbol) {
        if (character.unicode() < 128 && character.isLetterOrNumber())
            bare.append(character.toUpper());
    }
    return bare;
}

} // namespace tsunagu
