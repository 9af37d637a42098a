#pragma once

#include <QByteArray>
#include <QString>

namespace tsunagu {

/// Whether a hosts file (hosts(5)) has an address for that name: then no resolver was asked for it.
bool hostsFileKnows(const QByteArray& text, const QString& name);

} // namespace tsunagu
