#include "diagnosis/codes/ErrorCode.h"

#include "diagnosis/codes/CodeTable.h"
#include "diagnosis/codes/Symbol.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

struct OriginRow
{
    CodeOrigin origin;
    quint32 first;
    quint32 last;
    QStringView english;
    QStringView japanese;
};

constexpr std::array<OriginRow, 5> origins{{
    {CodeOrigin::RemoteAccess, 600, 999, u"Windows' dial-up and VPN service reports this.",
     u"Windows の VPN 接続サービスが出すコードです。"},
    {CodeOrigin::IpsecPolicy, 13000, 13099, u"It concerns the stored IPsec settings (policies) of this computer.",
     u"このコンピューターの IPsec の設定（ポリシー）についてのコードです。"},
    {CodeOrigin::Ike, 13800, 13909, u"It comes from IKE, which agrees on the keys of the VPN.",
     u"VPN の鍵を決める手順（IKE）が出すコードです。"},
    {CodeOrigin::IpsecDriver, 13910, 13918, u"IPsec refused a packet of an existing connection.",
     u"つながったあとのパケットを、IPsec が受け付けなかったときのコードです。"},
    {CodeOrigin::IpsecDosProtection, 13919, 13999, u"It comes from IPsec's protection against floods of packets.",
     u"大量のパケットから守る働き（IPsec の DoS 保護）が出すコードです。"},
}};

struct CodeColumn
{
    enum : qsizetype
    {
        Number,
        Symbol,
        English,
        Japanese,
        Family,
        Causes,
        Count
    };
};

class Catalogue
{
public:
    Catalogue()
    {
        for (const QString& table : {QStringLiteral("remote-access.tsv"), QStringLiteral("ipsec.tsv")})
            addTable(table);
        std::sort(m_entries.begin(), m_entries.end(),
                  [](const CodeEntry& a, const CodeEntry& b) { return a.number < b.number; });
        for (const CodeEntry& entry : std::as_const(m_entries))
            m_bySymbol.insert(bareSymbol(entry.symbol), entry.number);
        for (const QStringList& row : codeTableRows(QStringLiteral("name-conflicts.tsv"), 2))
            m_knownAs.insert(row[0].toUInt(), row[1].toUInt());
    }

    const QList<CodeEntry>& entries() const { return m_entries; }

    const CodeEntry* find(quint32 number) const
    {
        const auto entry = std::lower_bound(m_entries.cbegin(), m_entries.cend(), number,
                                            [](const CodeEntry& a, quint32 wanted) { return a.number < wanted; });
        return entry != m_entries.cend() && entry->number == number ? &*entry : nullptr;
    }

    const CodeEntry* find(QStringView symbol) const
    {
        const auto number = m_bySymbol.constFind(bareSymbol(symbol));
        return number == m_bySymbol.cend() ? nullptr : find(*number);
    }

    std::optional<NameConflict> conflict(quint32 number) const
    {
        const auto knownAs = m_knownAs.constFind(number);
        if (knownAs == m_knownAs.cend())
            return std::nullopt;
        const CodeEntry* const entry = find(number);
        const CodeEntry* const other = find(*knownAs);
        if (entry == nullptr || other == nullptr)
            return std::nullopt;
        return NameConflict{entry->number, other->number, entry->symbol, other->symbol};
    }

private:
    void addTable(const QString& name)
    {
        for (const QStringList& row : codeTableRows(name, CodeColumn::Count)) {
            const quint32 number = row[CodeColumn::Number].toUInt();
            const auto* const origin = std::find_if(origins.begin(), origins.end(), [number](const OriginRow& range) {
                return number >= range.first && number <= range.last;
            });
            const auto family = codeFamilyFromWord(row[CodeColumn::Family]);
            const auto causes = pointedCausesFrom(row[CodeColumn::Causes]);
            if (origin == origins.end() || !family || !causes)
                continue;
            m_entries.append(
                {{row[CodeColumn::Symbol], row[CodeColumn::English], row[CodeColumn::Japanese], *family, *causes},
                 number,
                 origin->origin});
        }
    }

    QList<CodeEntry> m_entries;
    QHash<QString, quint32> m_bySymbol;
    QHash<quint32, quint32> m_knownAs;
};

const Catalogue& catalogue()
{
    static const Catalogue instance;
    return instance;
}

} // namespace

QString originMeaning(CodeOrigin origin, QStringView languageCode)
{
    const auto* const row = std::find_if(origins.begin(), origins.end(),
                                         [origin](const OriginRow& candidate) { return candidate.origin == origin; });
    if (row == origins.end())
        return {};
    return (languageCode == u"ja" ? row->japanese : row->english).toString();
}

QString hexText(quint32 number)
{
    return QStringLiteral("0x%1").arg(number, 8, 16, QLatin1Char('0')).toUpper().replace(1, 1, QLatin1Char('x'));
}

const QList<CodeEntry>& allErrorCodes()
{
    return catalogue().entries();
}

const CodeEntry* findErrorCode(quint32 number)
{
    return catalogue().find(number);
}

const CodeEntry* findErrorCode(QStringView symbol)
{
    return catalogue().find(symbol);
}

std::optional<NameConflict> nameConflict(quint32 number)
{
    return catalogue().conflict(number);
}

} // namespace tsunagu
