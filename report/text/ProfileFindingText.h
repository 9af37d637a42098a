#pragma once

#include "probes/model/Finding.h"

#include <QString>

namespace tsunagu {

class Texts;

// The answers of probes that look at the chosen profile: `findingAnswer` uses them. Empty where the status says it all.
QString profileAnswer(const Finding& finding, const Texts& texts);
QString proposalsAnswer(const Finding& finding, const Texts& texts);

/// The first algorithm of each kind that the server takes in place of the profile's, from what vpn.proposals measured:
/// "AES-CBC-256, SHA2-256, DH group 14". Empty where it was not asked.
QString acceptedAlgorithms(const QJsonObject& proposals, const Texts& texts);
/// "DH group 14" where the profile offers only weaker groups and the server takes this one and none of those; else
/// empty.
QString strongGroupNeeded(const QJsonObject& proposals, const Texts& texts);

} // namespace tsunagu
