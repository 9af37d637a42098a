#pragma once

#include "report/telephone/TelephoneContent.h"
#include "report/telephone/TelephoneError.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <tl/expected.hpp>

/// A run in sixteen digits that can be read out over the telephone: a digit for the version, thirteen for what it says,
/// two check digits (docs/telephone-code.md). All functions may be called on any thread.
namespace tsunagu::telephone {

inline constexpr qsizetype codeLength = 16;
inline constexpr qsizetype groupLength = 4;

/// The code of a content: `codeLength` digits without blanks. Nothing if the content cannot be said, as a cause that
/// only a newer program knows.
std::optional<QString> encode(const TelephoneContent& content);
inline std::optional<QString> encode(const Run& run)
{
    return encode(contentOf(run));
}

/// Reads a code back from what was typed or pasted: with blanks, hyphens, full-width digits or kanji digits, and with
/// text around. For every content that `encode` takes, `decode(encode(content))` is that content.
tl::expected<TelephoneContent, TelephoneError> decode(QStringView typed);

/// "1234 5678 9012 3456". Blanks and hyphens that are there already do not matter.
QString grouped(QStringView code);

} // namespace tsunagu::telephone
