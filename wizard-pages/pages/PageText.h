#pragma once

#include "probes/model/Finding.h"
#include "report/text/Language.h"
#include "wizard-pages/widgets/StateMark.h"
#include "wizard-pages/widgets/StyledText.h"

class QLayout;

namespace tsunagu {

/// How a finding's status is marked.
MarkState markOf(Status status);

/// The knowledge's inline markup, for a label.
StyledText inlineText(const QString& markup);

/// One line of evidence with sign, question and answer: "✓ VPN の入口（UDP 500）: 2 ミリ秒で返事".
QString evidenceLine(const Finding& finding, Language language);

/// Removes and deletes everything in a layout, later, so that a widget may ask for its own removal.
void clearLayout(QLayout& layout);

} // namespace tsunagu
