#pragma once

#include "diagnosis/handshake/Forecast.h"
#include "report/text/Language.h"

#include <QStringList>

namespace tsunagu {

/// One sentence for each forecast: which client, how likely it is to connect over the path as it was measured, and
/// after how long. Functions of the values and the language.
QStringList forecastLines(const QList<HandshakeForecast>& forecasts, Language language);

/// What the forecasts assume.
QString forecastAssumption(Language language);

/// Whether a forecast says something that a person should know: one of the clients may fail, or takes long.
bool isWorthTelling(const QList<HandshakeForecast>& forecasts);

} // namespace tsunagu
