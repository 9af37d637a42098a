#include "report/text/Numbers.h"

#include "report/text/Texts.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

/// One decimal below ten, none from there on; "2.0" is "2".
QString shortNumber(double value)
{
    if (value < 9.95) {
        QString text = QString::number(value, 'f', 1);
        if (text.endsWith(QLatin1String(".0")))
            text.chop(2);
        return text;
    }
    return QString::number(std::round(value), 'f', 0);
}

} // namespace

QString formatMilliseconds(double milliseconds, Language language)
{
    const Texts texts(language);
    constexpr double longest = 86'400'000.0; // a day: more is no measurement of ours
    const double value = std::isfinite(milliseconds) ? std::clamp(milliseconds, 0.0, longest) : 0.0;
    if (value < 0.05)
        return texts.translate("Numbers", "less than 0.1 ms");
    if (value < 999.5)
        return texts.translate("Numbers", "%1 ms").arg(shortNumber(value));
    return texts.translate("Numbers", "%1 s", "seconds").arg(shortNumber(value / 1000.0));
}

QString formatRatio(double ratio, Language language)
{
    const double value = std::isfinite(ratio) ? std::clamp(ratio, 0.0, 1.0) : 0.0;
    return Texts(language).translate("Numbers", "%1%", "percent").arg(QString::number(std::round(value * 100), 'f', 0));
}

QString portsText(const QList<int>& ports, Language language)
{
    if (ports.isEmpty())
        return {};
    const Texts texts(language);
    QString list = QString::number(ports.first());
    for (qsizetype i = 1; i < ports.size(); ++i)
        list = texts.translate("Numbers", "%1 and %2", "ports").arg(list, QString::number(ports.at(i)));
    return QStringLiteral("UDP ") + list;
}

} // namespace tsunagu
