#pragma once

#include "tests/unit/engine/SampleFindings.h"

#include <QStringList>

/// Findings of what is only asked where a person or the system's settings say whom.
namespace tsunagu::test {

/// net.portal with that outcome of the check page.
Finding portal(QStringView outcome, QStringView systemVerdict = u"absent");
/// net.portal where only the system was asked.
Finding portalAskedSystemOnly(QStringView systemVerdict);

/// One clock that this computer's was compared with.
struct ClockSource
{
    double offsetMs = 0;
    double uncertaintyMs = 20;
};
/// net.clock; the first source is the one that leads.
Finding clock(const QList<ClockSource>& sources);

/// net.dns with what the reference resolver says beside the system's own. Empty addresses: the outcome is that word.
Finding namesCompared(const QStringList& own, const QStringList& reference, QStringView ownOtherwise = u"name-error",
                      QStringView referenceOtherwise = u"name-error");
/// ike.reference: IKE is answered at the reference resolver's address, or listened for in vain.
Finding ikeAtReference(bool isAnswered);

} // namespace tsunagu::test
