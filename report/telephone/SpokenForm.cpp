#include "report/telephone/SpokenForm.h"

#include "report/telephone/TelephoneCode.h"
#include "report/text/Texts.h"

#include <array>

namespace tsunagu::telephone {
namespace {

std::array<QString, 10> digitWords(const Texts& texts)
{
    return {
        texts.translate("SpokenDigit", "zero"),  texts.translate("SpokenDigit", "one"),
        texts.translate("SpokenDigit", "two"),   texts.translate("SpokenDigit", "three"),
        texts.translate("SpokenDigit", "four"),  texts.translate("SpokenDigit", "five"),
        texts.translate("SpokenDigit", "six"),   texts.translate("SpokenDigit", "seven"),
        texts.translate("SpokenDigit", "eight"), texts.translate("SpokenDigit", "nine"),
    };
}

} // namespace

QStringList spokenGroups(QStringView code, Language language)
{
    const std::array<QString, 10> words = digitWords(Texts(language));
    const QString between = language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(" ");
    QStringList groups;
    for (const QString& group : grouped(code).split(u' ', Qt::SkipEmptyParts)) {
        QStringList spoken;
        for (const QChar digit : group)
            spoken.append(words.at(static_cast<std::size_t>(digit.digitValue())));
        groups.append(spoken.join(between));
    }
    return groups;
}

QString spokenForm(QStringView code, Language language)
{
    return spokenGroups(code, language)
        .join(language == Language::Japanese ? QStringLiteral("。") : QStringLiteral(", "));
}

} // namespace tsunagu::telephone
