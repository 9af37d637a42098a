#include "diagnosis/rules/Settling.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

bool wasCutShort(const Findings& findings)
{
    return std::any_of(findings.all().begin(), findings.all().end(), [](const Finding& finding) {
        return finding.needs == u"cancelled" || finding.needs == u"deadline-passed";
    });
}

/// What is open: the causes that were not proven, or the whole question.
class OpenCauses
{
public:
    explicit OpenCauses(const Diagnosis& diagnosis)
    {
        for (const Cause& cause : diagnosis.causes) {
            if (cause.confidence != Confidence::Certain)
                m_causes.append(cause);
        }
    }

    bool isEmpty() const { return m_causes.isEmpty(); }

    bool has(std::initializer_list<QStringView> ids) const
    {
        return std::any_of(m_causes.begin(), m_causes.end(), [ids](const Cause& cause) {
            return std::find(ids.begin(), ids.end(), cause.id) != ids.end();
        });
    }

    bool hasPlace(Where where) const
    {
        return std::any_of(m_causes.begin(), m_causes.end(),
                           [where](const Cause& cause) { return cause.where == where; });
    }

private:
    QList<Cause> m_causes;
};

} // namespace

QStringList whatWouldSettle(const Evidence& evidence, const Diagnosis& diagnosis)
{
    const bool isInconclusive = diagnosis.verdict.cause == ids::inconclusive;
    const OpenCauses open(diagnosis);
    const bool isOpen = isInconclusive || (diagnosis.causes.size() > 1 && !open.isEmpty());
    if (!isOpen)
        return {};
    const bool isUnanswered = !evidence.anyPortAnswered();
    const bool isAboutTheWay = open.hasPlace(Where::LocalNetwork) || open.hasPlace(Where::Isp) ||
                               open.has({ids::networkSlow, ids::networkLossy, ids::networkLargePacketsDropped});
    const bool isAboutNames = open.has({ids::ispDnsTamper, ids::networkNameNotFound, ids::networkDnsFailure});
    QStringList words;
    const auto add = [&words](bool applies, QStringView word) {
        if (applies)
            words.append(word.toString());
    };
    add(wasCutShort(evidence.findings()), settling::completeRun);
    add(isAboutTheWay || (isInconclusive && isUnanswered), settling::otherNetwork);
    add(isAboutNames && evidence.findings().find(ids::ikeReference) == nullptr, settling::referenceResolver);
    add(open.hasPlace(Where::Server) || (isInconclusive && isUnanswered), settling::askServer);
    add(evidence.findings().measured(ids::vpnProfile).isEmpty() && !isUnanswered, settling::profile);
    add(open.has({ids::networkSlow, ids::networkLossy, ids::ispThrottle, ids::serverSlow}), settling::againLater);
    return words;
}

} // namespace tsunagu
