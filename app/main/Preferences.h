#pragma once

#include "report/text/Language.h"

#include <QSize>

#include <optional>

namespace tsunagu {

/// What is remembered from one start to the next: language and window size, nothing else. Never a server, never a
/// result. A settings file that cannot be read or written counts as empty.
class Preferences
{
public:
    static std::optional<Language> language();
    static void setLanguage(Language language);
    static std::optional<QSize> windowSize();
    static void setWindowSize(QSize size);
};

} // namespace tsunagu
