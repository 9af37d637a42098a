#include "report/model/Report.h"

#include <QSysInfo>

namespace tsunagu {

ToolInfo ToolInfo::current()
{
    return {QStringLiteral("tsunagu"), QStringLiteral(TSUNAGU_VERSION),
            QStringLiteral("%1, %2 %3, %4")
                .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                     QSysInfo::currentCpuArchitecture())};
}

} // namespace tsunagu
