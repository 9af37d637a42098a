#pragma once

#include "probes/platform/System.h"

namespace tsunagu::test {

/// Hands everything on to another system; a test overrides what is to go otherwise.
class DelegatingSystem : public System
{
public:
    /// `rest` is not owned and must outlive this.
    explicit DelegatingSystem(System& rest)
        : m_rest(rest)
    {
    }

    Result<QByteArray> readFile(const QString& path, qint64 maximumBytes) override
    {
        return m_rest.readFile(path, maximumBytes);
    }
    Result<QStringList> listFiles(const QString& path, int maximumEntries) override
    {
        return m_rest.listFiles(path, maximumEntries);
    }
    Result<QStringList> listFolders(const QString& path, int maximumEntries) override
    {
        return m_rest.listFolders(path, maximumEntries);
    }
    Result<QStringList> linkTargets(const QString& path, int maximumEntries) override
    {
        return m_rest.linkTargets(path, maximumEntries);
    }
    qint64 processId() const override { return m_rest.processId(); }
    Result<CommandResult> run(const QString& program, const QStringList& arguments, TimePoint until,
                              const std::stop_token& stop) override
    {
        return m_rest.run(program, arguments, until, stop);
    }
    Result<NetworkConfiguration> networkConfiguration() override { return m_rest.networkConfiguration(); }
    Result<int> udpEncapsulationRule() override { return m_rest.udpEncapsulationRule(); }

private:
    System& m_rest;
};

} // namespace tsunagu::test
