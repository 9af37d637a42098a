#include "tests/unit/compare/SampleReports.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/SampleRun.h"

namespace tsunagu::test {

Report reportOf(const tsunagu::Run& run, const char* version)
{
    return {{QStringLiteral("tsunagu"), QString::fromLatin1(version), QStringLiteral("Debian 12, x86_64")}, run, {}};
}

tsunagu::Run mended()
{
    tsunagu::Run run = withVerdict(providerBlocks(), ids::none, Where::Unknown);
    run.diagnosis.verdict.confidence = Confidence::Certain;
    run.startedUtc = run.startedUtc.addSecs(3600);
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
        run.findings.add(finding(id, Status::Pass,
                                 R"({"address": "198.51.100.10", "port": 500, "answered": true, "rtt_ms": 18.4,
                                     "sent_packets": 1})"));
    }
    run.findings.add(finding(ids::ikeNat, Status::Warn, R"({"nat_local": true, "nat_server": false, "seen_on": 500})"));
    run.findings.add(finding(ids::pathHops, Status::Pass,
                             R"({"address": "198.51.100.10", "local_hops": 1, "distance_hops": 4,
                                 "neutral_last_ttl": 4})"));
    run.findings.add(finding(ids::ikeTiming, Status::Pass,
                             R"({"sent": 10, "answered": 10, "loss_ratio": 0, "loss_low_ratio": 0,
                                 "loss_high_ratio": 0.28, "rtt_ms": 18.9})"));
    return run;
}

} // namespace tsunagu::test
