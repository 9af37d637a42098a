#include "tests/unit/engine/AskedFindings.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

namespace tsunagu::test {

Finding portal(QStringView outcome, QStringView systemVerdict)
{
    Finding finding;
    finding.id = ids::netPortal.toString();
    finding.status = outcome == QLatin1String("expected") ? Status::Pass : Status::Fail;
    finding.measured = {{keys::asked, true},
                        {keys::url, QStringLiteral("http://check.example.test/")},
                        {keys::outcome, outcome.toString()},
                        {keys::systemVerdict, systemVerdict.toString()}};
    if (outcome == QLatin1String("redirected"))
        finding.measured.insert(keys::redirectHost, QStringLiteral("login.hotel.example"));
    return finding;
}

Finding portalAskedSystemOnly(QStringView systemVerdict)
{
    Finding finding;
    finding.id = ids::netPortal.toString();
    finding.status = systemVerdict == QLatin1String("portal") ? Status::Fail : Status::Unknown;
    finding.measured = {{keys::asked, false}, {keys::systemVerdict, systemVerdict.toString()}};
    return finding;
}

Finding clock(const QList<ClockSource>& sources)
{
    QJsonArray list;
    for (const ClockSource& source : sources)
        list.append(QJsonObject{{keys::offsetMs, source.offsetMs}, {keys::uncertaintyMs, source.uncertaintyMs}});
    Finding finding;
    finding.id = ids::netClock.toString();
    finding.status = Status::Pass;
    finding.measured = list.first().toObject();
    finding.measured.insert(keys::sources, list);
    return finding;
}

Finding namesCompared(const QStringList& own, const QStringList& reference, QStringView ownOtherwise,
                      QStringView referenceOtherwise)
{
    const QString found = QStringLiteral("found");
    Finding finding = own.isEmpty() ? nameLookUpEnded(ownOtherwise) : nameFound();
    QJsonObject& measured = finding.measured;
    measured.insert(keys::addresses, QJsonArray::fromStringList(own));
    if (!own.isEmpty())
        measured.insert(keys::address, own.front());
    measured.insert(keys::resolvers, QJsonArray{QStringLiteral("192.168.1.1")});
    measured.insert(keys::referenceResolver, QStringLiteral("192.0.2.53"));
    measured.insert(keys::referenceOutcome, reference.isEmpty() ? referenceOtherwise.toString() : found);
    measured.insert(keys::referenceAddresses, QJsonArray::fromStringList(reference));
    measured.insert(keys::hostsFile, false);
    return finding;
}

Finding ikeAtReference(bool isAnswered)
{
    Finding finding = isAnswered ? answered(IkePort::Udp500) : silent(IkePort::Udp500);
    finding.id = ids::ikeReference.toString();
    return finding;
}

} // namespace tsunagu::test
