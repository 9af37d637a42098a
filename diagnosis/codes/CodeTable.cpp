#include "diagnosis/codes/CodeTable.h"

#include <QFile>

#include <utility>

// Q_INIT_RESOURCE must stand outside of every namespace; a static library's resources are not registered by themselves.
static void registerCodeTables()
{
    Q_INIT_RESOURCE(codes);
}

namespace tsunagu {

QList<QStringList> codeTableRows(const QString& name, qsizetype columns)
{
    registerCodeTables();
    QFile file(QStringLiteral(":/tsunagu/codes/") + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString& line : lines.sliced(1)) {
        QStringList fields = line.split(QLatin1Char('\t'));
        if (fields.size() == columns)
            rows.append(std::move(fields));
    }
    return rows;
}

std::optional<QList<PointedCause>> pointedCausesFrom(const QString& field)
{
    constexpr int greatestWeight = 100;
    QList<PointedCause> causes;
    const QStringList parts = field.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        bool isNumber = false;
        const int weight = part.mid(colon + 1).toInt(&isNumber);
        if (colon <= 0 || !isNumber || weight < 1 || weight > greatestWeight)
            return std::nullopt;
        causes.append({part.left(colon), weight});
    }
    return causes;
}

} // namespace tsunagu
