#include "diagnosis/codes/CodeCandidate.h"
#include "diagnosis/codes/Notification.h"
#include "report/compare/ComparedParts.h"
#include "report/text/ScreenText.h"

namespace tsunagu::compared {
namespace {

/// The code without how it was typed: "13848" and "0x3618" are one.
QString codeKey(const std::optional<ErrorCodeInput>& code)
{
    if (!code)
        return {};
    if (code->number)
        return QString::number(*code->number);
    if (const NotificationEntry* const notification = notificationOf(*code))
        return notification->symbol;
    return code->typed.simplified();
}

QString shownCode(const std::optional<ErrorCodeInput>& code)
{
    if (!code)
        return {};
    if (const CatalogueEntry* const entry = catalogueEntryOf(*code))
        return QStringLiteral("%1 (%2)").arg(forScreen(code->typed), entry->symbol);
    return forScreen(code->typed);
}

bool isSameProfile(const std::optional<VpnProfile>& first, const std::optional<VpnProfile>& second, Names names)
{
    if (!first || !second)
        return first.has_value() == second.has_value();
    const bool sameName = names == Names::Redacted || first->name == second->name;
    return sameName && first->format == second->format && first->kind == second->kind;
}

/// What a repair may change. The name and the place of the file are not among it.
bool hasSameSettings(VpnProfile first, const VpnProfile& second)
{
    first.name = second.name;
    first.location = second.location;
    return first == second;
}

QString shownProfile(const std::optional<VpnProfile>& profile)
{
    return profile ? QStringLiteral("%1 (%2)").arg(forScreen(profile->name), profileFormatWord(profile->format))
                   : QString();
}

QString shownPorts(const Target& target)
{
    return QStringLiteral("UDP %1, %2").arg(target.ikePort).arg(target.nattPort);
}

} // namespace

QList<InputChange> compareInputs(const Target& first, const Target& second, Names names)
{
    QList<InputChange> changes;
    if (first.server.host().compare(second.server.host(), Qt::CaseInsensitive) != 0) {
        changes.append(
            {ComparedInput::Server, {forScreen(first.server.display()), forScreen(second.server.display())}});
    }
    if (first.ikePort != second.ikePort || first.nattPort != second.nattPort)
        changes.append({ComparedInput::Ports, {shownPorts(first), shownPorts(second)}});
    if (first.errorCode.has_value() != second.errorCode.has_value() ||
        codeKey(first.errorCode) != codeKey(second.errorCode)) {
        changes.append({ComparedInput::ErrorCode, {shownCode(first.errorCode), shownCode(second.errorCode)}});
    }
    if (!isSameProfile(first.profile, second.profile, names))
        changes.append({ComparedInput::Profile, {shownProfile(first.profile), shownProfile(second.profile)}});
    else if (first.profile && !hasSameSettings(*first.profile, *second.profile))
        changes.append({ComparedInput::ProfileSettings, {}});
    return changes;
}

} // namespace tsunagu::compared
