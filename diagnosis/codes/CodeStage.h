#pragma once

#include "probes/model/Target.h"

#include <QList>
#include <QStringView>

#include <optional>
#include <span>

namespace tsunagu {

/// How far a connection had come when it failed, as far as its error code says. Only codes that speak of one stage have
/// one: 789 ("processing error") has none.
enum class CodeStage
{
    Name,           ///< the server's name was not found
    LocalService,   ///< this computer's own VPN service did not work
    NoAnswer,       ///< the server's answers did not come
    Proposals,      ///< no ciphers or IKE version in common
    Authentication, ///< who one is was not believed: name, password, shared key, permission
    Certificate,    ///< a certificate was missing, or was not accepted
};

/// What one code says; the only table of it.
struct CodeStageRow
{
    quint32 number = 0;
    CodeStage stage = CodeStage::Name;
};
std::span<const CodeStageRow> codeStages();

/// The stage of a code. Also of an IKE notification that was typed by its name ("AUTHENTICATION_FAILED", as strongSwan
/// and libreswan write it into their logs). Nothing for a code that speaks of no single stage.
std::optional<CodeStage> stageOf(const ErrorCodeInput& code);

/// The causes that a stage's codes point to, for the order in which they are asked first; never more than that.
QList<QStringView> causesAt(CodeStage stage);

/// Whether Windows shows this code when L2TP does not get through an address translator.
bool isShownForL2tpBehindNat(const ErrorCodeInput& code);

} // namespace tsunagu
