#pragma once

#include "report/explanation/Article.h"

namespace tsunagu {

/// The steps that can be done where this program runs: those for any system, for the router, and for this system; in
/// their order. Addresses of another system's settings are taken out, as nothing here would open them.
QVector<Step> stepsForThisSystem(const QVector<Step>& steps);

/// The article with only those steps.
Article forThisSystem(Article article);

} // namespace tsunagu
