#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace tsunagu {

/// Reads the Date field in the form that every sender uses, IMF-fixdate (RFC 9110 §5.6.7): "Sun, 06 Nov 1994 08:49:37
/// GMT". Empty for anything else.
std::optional<QDateTime> parseHttpDate(const QByteArray& text);

} // namespace tsunagu
