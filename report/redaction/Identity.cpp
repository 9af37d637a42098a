#include "report/redaction/Identity.h"

#include <QDir>
#include <QSysInfo>

namespace tsunagu {

Identity Identity::current()
{
    Identity identity;
    for (const char* const variable : {"USER", "LOGNAME", "USERNAME", "SUDO_USER"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty() && !identity.userNames.contains(name))
            identity.userNames.append(name);
    }
    const QString host = QSysInfo::machineHostName();
    identity.hostNames.append(host);
    // The first label alone is what a person called the computer.
    const QString label = host.section(u'.', 0, 0);
    if (label != host)
        identity.hostNames.append(label);
    identity.homeFolders.append(QDir::homePath());
    return identity;
}

} // namespace tsunagu
