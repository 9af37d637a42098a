#pragma once

#include <QString>
#include <QStringView>

namespace tsunagu {

/// A code's name as it is compared: ASCII letters and digits alone, in upper case. Web pages and messengers eat
/// underscores ("ERRORIPSECIKEMMDELAY_DROP").
QString bareSymbol(QStringView symbol);

} // namespace tsunagu
