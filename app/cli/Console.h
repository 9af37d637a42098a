#pragma once

#include <QString>

namespace tsunagu::cli {

/// Writes to standard output; false if that failed (a closed pipe, a full disk).
bool writeOutput(const QByteArray& bytes);
/// Writes a line to standard error.
void writeError(const QString& line);

bool outputIsTerminal();
bool errorIsTerminal();
/// Columns of the terminal on standard output; 80 where there is none.
int terminalWidth();
/// Colours are wanted: a terminal, and neither NO_COLOR nor a dumb one.
bool wantsColour();

} // namespace tsunagu::cli
