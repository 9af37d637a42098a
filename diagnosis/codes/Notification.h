#pragma once

#include "diagnosis/codes/CodeFamily.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace tsunagu {

/// An error notification of IKE, by which one side tells the other why it refuses (RFC 7296 3.10.1, RFC 2408 3.14.1).
/// Clients that are not Windows' write its name into their logs.
struct NotificationEntry : CatalogueEntry
{
    std::optional<quint16> ikev2Type; ///< its number in IKEv2, if it exists there
    std::optional<quint16> ikev1Type; ///< its number in IKEv1
    QStringList aliases;              ///< other spellings in logs: strongSwan's "NO_PROP"
    /// The code by which Windows says the same; nothing if it has none that says exactly this.
    std::optional<quint32> windowsCode;

    /// The id of its article: "no-proposal-chosen".
    QString articleId() const { return symbol.toLower().replace(QLatin1Char('_'), QLatin1Char('-')); }

    friend bool operator==(const NotificationEntry&, const NotificationEntry&) = default;
};

/// All of them, in the order of the table. Read once from the built-in table; thread-safe.
const QList<NotificationEntry>& allNotifications();

/// The notification of a name or alias, or nullptr: any case, with hyphens, underscores, blanks or none of them, with
/// or without libreswan's v2N_ and v1N_. Valid for the life of the program.
const NotificationEntry* findNotification(QStringView name);

} // namespace tsunagu
