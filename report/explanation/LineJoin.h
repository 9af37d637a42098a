#pragma once

#include <QString>

namespace tsunagu {

/// Adds a line of the source to its paragraph. A blank stands for the line break unless there is Japanese on either
/// side, which is written without. What counts is what is seen: the marks of groups and emphasis are looked through.
void appendLine(QString& paragraph, const QString& line);

} // namespace tsunagu
