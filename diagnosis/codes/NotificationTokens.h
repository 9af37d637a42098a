#pragma once

#include "diagnosis/codes/TypedText.h"

#include <QList>
#include <QString>

namespace tsunagu {

/// Finds the IKE notifications that a folded text names ("received NO-PROPOSAL-CHOSEN error notify", "N(AUTH_FAILED)")
/// and blanks them out, so that nothing else is read into their words. The tokens' `text` is the RFC's name. Everyday
/// words ("authentication failed" in a sentence) are looked for only with `alsoAsWords`.
QList<CodeToken> takeNotifications(QString& folded, bool alsoAsWords);

} // namespace tsunagu
