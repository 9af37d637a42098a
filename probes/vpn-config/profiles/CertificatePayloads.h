#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace tsunagu::profiles {

/// The binary data `PayloadContent` of the payloads at those places (from 0) of a configuration profile's array
/// `PayloadContent`: certificates, which the caller has told apart from what holds private keys before any data is put
/// together. `xml` has been read as a property list already. Payloads over 256 KiB are left out.
QHash<qsizetype, QByteArray> certificatePayloads(const QByteArray& xml, const QSet<qsizetype>& places);

} // namespace tsunagu::profiles
