#include "probes/network/HostsFile.h"

#include <QHostAddress>

namespace tsunagu {

bool hostsFileKnows(const QByteArray& text, const QString& name)
{
    for (const QByteArray& line : text.split('\n')) {
        const QList<QByteArray> words = line.split('#').front().simplified().split(' ');
        if (QHostAddress(QString::fromUtf8(words.front())).isNull())
            continue;
        for (qsizetype index = 1; index < words.size(); ++index) {
            if (QString::fromUtf8(words[index]).compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

} // namespace tsunagu
