#include "report/text/ForecastText.h"

#include "diagnosis/handshake/ClientSchedule.h"
#include "report/text/Numbers.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

#include <algorithm>

namespace tsunagu {
namespace {

/// Names of programs and protocols are the same in every language.
QString clientName(const QString& client, const Texts& texts)
{
    if (client == clients::strongSwanIkev2)
        return QStringLiteral("strongSwan") + texts.inBrackets(QStringLiteral("IKEv2"));
    if (client == clients::strongSwanIkev2Eap) {
        return QStringLiteral("strongSwan") +
               texts.inBrackets(texts.translate("Forecast", "IKEv2, with user name and password"));
    }
    if (client == clients::libreswanIkev2)
        return QStringLiteral("libreswan") + texts.inBrackets(QStringLiteral("IKEv2"));
    if (client == clients::libreswanIkev1)
        return QStringLiteral("libreswan") + texts.inBrackets(QStringLiteral("IKEv1"));
    if (client == clients::windowsL2tp)
        return QStringLiteral("Windows") + texts.inBrackets(QStringLiteral("L2TP/IPsec"));
    return forScreen(client, 40);
}

} // namespace

QStringList forecastLines(const QList<HandshakeForecast>& forecasts, Language language)
{
    const Texts texts(language);
    QStringList lines;
    for (const HandshakeForecast& forecast : forecasts) {
        const QString chance = formatRatio(forecast.probability, language);
        const QString low = formatRatio(forecast.low, language);
        const QString high = formatRatio(forecast.high, language);
        const QString share =
            low == high ? chance
                        : texts.translate("Forecast", "%1 (between %2 and %3)", "percentages").arg(chance, low, high);
        const QString name = clientName(forecast.client, texts);
        if (!forecast.typical) {
            lines.append(
                texts.translate("Forecast", "%1: would not connect; it gives up after %2")
                    .arg(name, formatMilliseconds(static_cast<double>(forecast.givesUpAfter.count()), language)));
            continue;
        }
        lines.append(
            texts.translate("Forecast", "%1: would connect with a chance of %2, usually after %3")
                .arg(name, share, formatMilliseconds(static_cast<double>(forecast.typical->count()), language)));
    }
    return lines;
}

QString forecastAssumption(Language language)
{
    return Texts(language).translate(
        "Forecast", "Calculated from the loss and the delay measured just now and from the times after which these "
                    "programs repeat a message, as their makers publish them. It is assumed that every message is "
                    "lost independently of the others. For IKEv2 in Windows 10 and 11 and for Apple's devices these "
                    "times are not public.");
}

bool isWorthTelling(const QList<HandshakeForecast>& forecasts)
{
    constexpr double nearlyCertain = 0.995;
    constexpr std::chrono::milliseconds longWait(5'000);
    return std::any_of(forecasts.begin(), forecasts.end(), [&](const HandshakeForecast& forecast) {
        return forecast.low < nearlyCertain || !forecast.typical || *forecast.typical > longWait;
    });
}

} // namespace tsunagu
