#pragma once

#include "probes/model/Probe.h"
#include "probes/platform/Platform.h"
#include "tests/support/FakeNetwork.h"

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>

namespace tsunagu::test {

/// Answers from a table; unknown names do not exist.
class FakeResolver final : public Resolver
{
public:
    Result<DnsAnswer> lookUp(const QString& name, IpFamily family, TimePoint until,
                             const std::stop_token& stop) override;
    Result<DnsAnswer> ask(const QHostAddress& server, const QString& name, IpFamily family, TimePoint until,
                          const std::stop_token& stop) override;
    QList<QHostAddress> servers() override { return {QHostAddress(QStringLiteral("192.168.1.1"))}; }

    std::map<std::pair<QString, IpFamily>, DnsAnswer> answers;
    DnsOutcome otherwise = DnsOutcome::NameError;
    /// What resolvers that are asked by their address say; one that is not here does not answer.
    std::map<std::tuple<QString, QString, IpFamily>, DnsAnswer> answersOf;
};

/// Files and commands from tables; what is not there is not available.
class FakeSystem final : public System
{
public:
    Result<QByteArray> readFile(const QString& path, qint64 maximumBytes) override;
    Result<QStringList> listFiles(const QString& path, int maximumEntries) override;
    Result<QStringList> listFolders(const QString& path, int maximumEntries) override;
    Result<QStringList> linkTargets(const QString& path, int maximumEntries) override;
    qint64 processId() const override { return ownProcess; }
    Result<int> udpEncapsulationRule() override { return encapsulationRule; }
    Result<CommandResult> run(const QString& program, const QStringList& arguments, TimePoint until,
                              const std::stop_token& stop) override;
    Result<NetworkConfiguration> networkConfiguration() override { return configuration; }

    QHash<QString, QByteArray> files;
    QHash<QString, QStringList> links; ///< by folder: where its links lead
    QSet<QString> locked;              ///< files and folders that may not be read
    qint64 ownProcess = 4242;
    Result<int> encapsulationRule = tl::unexpected(Error{ErrorKind::NotAvailable, {}});
    /// By the whole command line, or by the program alone.
    QHash<QString, Result<CommandResult>> commands;
    Result<NetworkConfiguration> configuration = NetworkConfiguration{};
};

/// Counts up, so that runs repeat.
class FakeRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::uint8_t m_next = 1;
};

/// A whole fake computer and the context of one probe on it.
class FakePlatform
{
public:
    explicit FakePlatform(World world);

    /// Runs a probe at the server 198.51.100.10, with the findings in `findings` already there.
    Result<Finding> run(Probe& probe);
    Platform platform() { return {clock, network, resolver, system, random, pacer}; }
    /// net.dns as it is after a successful look-up.
    void addServerAddress();

    FakeClock clock;
    FakeNetwork network;
    FakeResolver resolver;
    FakeSystem system;
    FakeRandom random;
    Pacer pacer;
    Findings findings;
    Target target;
    Milliseconds deadline{30'000};
    std::stop_source stop;
};

extern const QHostAddress serverAddress;

} // namespace tsunagu::test
