#include "tests/support/FakePlatform.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu::test {

const QHostAddress serverAddress(QStringLiteral("198.51.100.10"));

Result<DnsAnswer> FakeResolver::lookUp(const QString& name, IpFamily family, TimePoint /*until*/,
                                       const std::stop_token& /*stop*/)
{
    const auto answer = answers.find({name, family});
    return answer == answers.end() ? DnsAnswer{otherwise, {}} : answer->second;
}

Result<DnsAnswer> FakeResolver::ask(const QHostAddress& server, const QString& name, IpFamily family,
                                    TimePoint /*until*/, const std::stop_token& /*stop*/)
{
    const auto answer = answersOf.find({server.toString(), name, family});
    return answer == answersOf.end() ? DnsAnswer{DnsOutcome::NoAnswer, {}} : answer->second;
}

Result<QByteArray> FakeSystem::readFile(const QString& path, qint64 maximumBytes)
{
    if (locked.contains(path))
        return tl::unexpected(Error{ErrorKind::PermissionDenied, path});
    if (!files.contains(path))
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    if (files.value(path).size() > maximumBytes)
        return tl::unexpected(Error{ErrorKind::InputInvalid, path});
    return files.value(path);
}

Result<QStringList> FakeSystem::listFiles(const QString& path, int maximumEntries)
{
    if (locked.contains(path))
        return tl::unexpected(Error{ErrorKind::PermissionDenied, path});
    const QString inside = path.endsWith(u'/') ? path : path + u'/';
    QStringList names;
    bool isThere = false;
    const auto look = [&](const QString& file) {
        if (!file.startsWith(inside))
            return;
        isThere = true;
        if (!file.mid(inside.size()).contains(u'/'))
            names.append(file.mid(inside.size()));
    };
    for (auto file = files.keyBegin(); file != files.keyEnd(); ++file)
        look(*file);
    for (const QString& file : std::as_const(locked)) {
        if (!files.contains(file))
            look(file);
    }
    if (!isThere)
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    names.sort();
    return names.mid(0, maximumEntries);
}

Result<QStringList> FakeSystem::listFolders(const QString& path, int maximumEntries)
{
    if (locked.contains(path))
        return tl::unexpected(Error{ErrorKind::PermissionDenied, path});
    const QString inside = path.endsWith(u'/') ? path : path + u'/';
    QStringList names;
    for (auto file = files.keyBegin(); file != files.keyEnd(); ++file) {
        const QString name = file->startsWith(inside) ? file->mid(inside.size()) : QString();
        if (name.contains(u'/') && !names.contains(name.section(u'/', 0, 0)))
            names.append(name.section(u'/', 0, 0));
    }
    if (names.isEmpty())
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    names.sort();
    return names.mid(0, maximumEntries);
}

Result<QStringList> FakeSystem::linkTargets(const QString& path, int maximumEntries)
{
    if (locked.contains(path))
        return tl::unexpected(Error{ErrorKind::PermissionDenied, path});
    const auto found = links.constFind(path);
    if (found == links.constEnd())
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    return found->mid(0, maximumEntries);
}

Result<CommandResult> FakeSystem::run(const QString& program, const QStringList& arguments, TimePoint /*until*/,
                                      const std::stop_token& /*stop*/)
{
    auto command = commands.constFind(program + u' ' + arguments.join(u' '));
    if (command == commands.constEnd())
        command = commands.constFind(program);
    if (command == commands.constEnd())
        return tl::unexpected(Error{ErrorKind::NotAvailable, program});
    return *command;
}

void FakeRandom::fill(std::span<std::uint8_t> bytes)
{
    for (std::uint8_t& byte : bytes)
        byte = m_next++;
}

FakePlatform::FakePlatform(World world)
    : network(clock, std::move(world))
    , pacer(clock)
{
    target.server = *ServerName::parse(u"vpn.example.test");
}

Result<Finding> FakePlatform::run(Probe& probe)
{
    Platform parts = platform();
    const ProbeContext context{target,
                               parts,
                               [this](QStringView id) {
                                   const Finding* const finding = findings.find(id);
                                   return finding == nullptr ? std::nullopt : std::optional(*finding);
                               },
                               clock.now() + deadline,
                               stop.get_token(),
                               clock.now()};
    Result<Finding> finding = probe.run(context);
    if (finding) {
        finding->id = probe.info().id;
        finding->area = probe.info().area;
    }
    return finding;
}

void FakePlatform::addServerAddress()
{
    Finding dns;
    dns.id = ids::netDns.toString();
    dns.status = Status::Pass;
    dns.measured = {{keys::address, serverAddress.toString()},
                    {keys::sourceAddress, network.localAddress.toString()},
                    {keys::outcome, QStringLiteral("found")}};
    findings.add(dns);
}

} // namespace tsunagu::test
