#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace tsunagu::profiles {

/// The keyword that a word is a misspelling of: one or two letters off a known one ("proposal" for "proposals").
/// Empty if the word is known itself, or is not near any: newer programs know more than we do.
QStringView misspelledKeyword(QStringView word, std::span<const QStringView> known);

/// Keywords of a connection, an authentication round and a child in swanctl.conf(5).
std::span<const QStringView> swanctlConnectionKeywords();
std::span<const QStringView> swanctlRoundKeywords();
std::span<const QStringView> swanctlChildKeywords();

/// Keywords of a `conn` in ipsec.conf(5), of strongSwan and libreswan together, without "left" and "right".
std::span<const QStringView> ipsecConfKeywords();

} // namespace tsunagu::profiles
