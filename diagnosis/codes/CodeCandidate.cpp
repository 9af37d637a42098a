#include "diagnosis/codes/CodeCandidate.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"

namespace tsunagu {

QString CodeCandidate::canonical() const
{
    if (!number)
        return symbol;
    const CodeEntry* const known = findErrorCode(*number);
    return known == nullptr ? hexText(*number) : known->canonical();
}

const CatalogueEntry* CodeCandidate::entry() const
{
    if (number)
        return findErrorCode(*number);
    return findNotification(symbol);
}

CodeCandidate candidateOf(const CodeEntry& entry, CodeNotation notation)
{
    return {entry.number, entry.symbol, notation};
}

CodeCandidate candidateOf(const NotificationEntry& entry)
{
    return {std::nullopt, entry.symbol, CodeNotation::Notification};
}

const NotificationEntry* notificationOf(const ErrorCodeInput& code)
{
    if (code.number)
        return nullptr;
    return findNotification(code.symbol.isEmpty() ? code.typed : code.symbol);
}

const CatalogueEntry* catalogueEntryOf(const ErrorCodeInput& code)
{
    if (code.number)
        return findErrorCode(*code.number);
    return notificationOf(code);
}

} // namespace tsunagu
