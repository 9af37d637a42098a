#pragma once

#include "diagnosis/codes/CodeFamily.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

/// What an error speaks of, in a word or two: "network", "証明書".
QString codeFamilyName(CodeFamily family, Language language);

/// How often a cause stands behind an error, in a word: "often" from 60, "sometimes" from 30, else "rarely".
QString causeFrequency(int weight, Language language);

/// The names of the causes that most often stand behind an error, at most `most`, one after another; a rare one only if
/// there is no other. Empty if no cause is known.
QString usualCauses(const CatalogueEntry& entry, Language language, qsizetype most);

} // namespace tsunagu
