#pragma once

#include "report/text/Language.h"

#include <QString>

namespace tsunagu::cli {

/// Writes to standard output; false if that failed. A full disk and the like have then been told on standard error; a
/// reader who went away is told nothing.
bool writeOutput(const QByteArray& bytes, Language language);
/// Writes a line to standard error.
void writeError(const QString& line);

bool outputIsTerminal();
bool errorIsTerminal();
/// Columns of the terminal on standard output; 80 where there is none.
int terminalWidth();
/// Colours are wanted: a terminal, and neither NO_COLOR nor a dumb one.
bool wantsColour();

} // namespace tsunagu::cli
