#pragma once

#include "probes/platform/System.h"

namespace tsunagu {

/// Files, commands and interfaces of a Linux computer.
class PosixSystem final : public System
{
public:
    explicit PosixSystem(const Clock& clock)
        : m_clock(clock)
    {
    }

    Result<QByteArray> readFile(const QString& path, qint64 maximumBytes) override;
    Result<QStringList> listFiles(const QString& path, int maximumEntries) override;
    Result<QStringList> listFolders(const QString& path, int maximumEntries) override;
    Result<QStringList> linkTargets(const QString& path, int maximumEntries) override;
    qint64 processId() const override;
    Result<CommandResult> run(const QString& program, const QStringList& arguments, TimePoint until,
                              const std::stop_token& stop) override;
    Result<NetworkConfiguration> networkConfiguration() override;
    Result<int> udpEncapsulationRule() override;

private:
    const Clock& m_clock;
};

/// The kernel's random numbers.
class SystemRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace tsunagu
