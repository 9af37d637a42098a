#pragma once

#include <QString>

namespace tsunagu {

class Texts;

/// Why something was not checked or cannot be told: the machine word of `Finding::needs` as a clause.
QString needsText(const QString& needs, const Texts& texts);

} // namespace tsunagu
