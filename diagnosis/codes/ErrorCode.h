#pragma once

#include "diagnosis/codes/CodeFamily.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

/// The catalogue of Windows' VPN error codes: what each number is called and what it means in one line.
namespace tsunagu {

/// Which part of Windows a code comes from.
enum class CodeOrigin
{
    RemoteAccess,       ///< 600–870, the dialler (raserror.h)
    IpsecPolicy,        ///< 13000–13025, the IPsec policy store (winerror.h, as all below)
    Ike,                ///< 13800–13909, the key negotiation
    IpsecDriver,        ///< 13910–13918, packets of an established connection
    IpsecDosProtection, ///< 13925–13932
};

/// One sentence about it, for codes of which little more is known. `languageCode` is "ja" or "en"; any other yields
/// English.
QString originMeaning(CodeOrigin origin, QStringView languageCode);

/// The way Windows shows a code: "0x00003618".
QString hexText(quint32 number);

/// A code of the catalogue.
struct CodeEntry : CatalogueEntry
{
    quint32 number = 0;
    CodeOrigin origin = CodeOrigin::RemoteAccess;

    /// "0x00003618"
    QString hex() const { return hexText(number); }
    /// The form in which people know it: decimal for remote access ("809"), else as Windows shows it ("0x00003618").
    QString canonical() const { return origin == CodeOrigin::RemoteAccess ? QString::number(number) : hex(); }

    friend bool operator==(const CodeEntry&, const CodeEntry&) = default;
};

/// The whole catalogue, by ascending number. Read once from the built-in tables; thread-safe.
const QList<CodeEntry>& allErrorCodes();
/// The entry of a number, or nullptr. Valid for the life of the program.
const CodeEntry* findErrorCode(quint32 number);
/// The entry of a name, or nullptr: any case, with or without underscores ("errorIPSECIKEMMDELAY_DROP").
const CodeEntry* findErrorCode(QStringView symbol);

/// A number that people know under the name of another code.
struct NameConflict
{
    quint32 number = 0;    ///< what the computer shows: 13848
    quint32 knownAs = 0;   ///< the code whose name articles give to it: 13814
    QString symbol;        ///< the real name of `number`
    QString knownAsSymbol; ///< the name in the articles

    friend bool operator==(const NameConflict&, const NameConflict&) = default;
};

/// Tells whether articles on the internet call `number` by the name of another code.
std::optional<NameConflict> nameConflict(quint32 number);

} // namespace tsunagu
