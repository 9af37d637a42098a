#pragma once

#include "app/cli/Arguments.h"

class QCommandLineParser;

namespace tsunagu::cli {

/// What `report …` was told.
ParsedCommand reportFrom(const QCommandLineParser& parser, Language language);
/// What `decode …` was told.
ParsedCommand decodeFrom(const QCommandLineParser& parser, Language language);

} // namespace tsunagu::cli
