#include "diagnosis/codes/Notification.h"

#include "diagnosis/codes/CodeTable.h"
#include "diagnosis/codes/Symbol.h"

#include <QHash>

namespace tsunagu {
namespace {

struct NotificationColumn
{
    enum : qsizetype
    {
        Symbol,
        Ikev2Type,
        Ikev1Type,
        Aliases,
        English,
        Japanese,
        Family,
        Causes,
        WindowsCode,
        Count
    };
};

template <typename Number>
std::optional<Number> numberOrNothing(const QString& field)
{
    bool isNumber = false;
    const uint number = field.toUInt(&isNumber);
    return isNumber ? std::optional(static_cast<Number>(number)) : std::nullopt;
}

class NotificationTable
{
public:
    NotificationTable()
    {
        using Column = NotificationColumn;
        for (const QStringList& row : codeTableRows(QStringLiteral("notifies.tsv"), Column::Count)) {
            const auto family = codeFamilyFromWord(row[Column::Family]);
            const auto causes = pointedCausesFrom(row[Column::Causes]);
            if (!family || !causes)
                continue;
            m_entries.append({{row[Column::Symbol], row[Column::English], row[Column::Japanese], *family, *causes},
                              numberOrNothing<quint16>(row[Column::Ikev2Type]),
                              numberOrNothing<quint16>(row[Column::Ikev1Type]),
                              row[Column::Aliases].split(QLatin1Char(' '), Qt::SkipEmptyParts),
                              numberOrNothing<quint32>(row[Column::WindowsCode])});
        }
        for (qsizetype index = 0; index < m_entries.size(); ++index) {
            for (const QString& name : m_entries[index].aliases + QStringList{m_entries[index].symbol}) {
                for (const QString& beginning : {QString(), QStringLiteral("V2N"), QStringLiteral("V1N")})
                    m_byName.insert(beginning + bareSymbol(name), index);
            }
        }
    }

    const QList<NotificationEntry>& entries() const { return m_entries; }

    const NotificationEntry* find(QStringView name) const
    {
        const auto index = m_byName.constFind(bareSymbol(name));
        return index == m_byName.cend() ? nullptr : &m_entries[*index];
    }

private:
    QList<NotificationEntry> m_entries;
    QHash<QString, qsizetype> m_byName;
};

const NotificationTable& notificationTable()
{
    static const NotificationTable instance;
    return instance;
}

} // namespace

const QList<NotificationEntry>& allNotifications()
{
    return notificationTable().entries();
}

const NotificationEntry* findNotification(QStringView name)
{
    return notificationTable().find(name);
}

} // namespace tsunagu
