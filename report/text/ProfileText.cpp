#include "report/text/ProfileText.h"

#include "report/text/ErrorText.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

namespace tsunagu {
namespace {

QString methodText(AuthenticationMethod method, const Texts& texts)
{
    switch (method) {
    case AuthenticationMethod::PreSharedKey:
        return texts.translate("ProfileText", "shared key");
    case AuthenticationMethod::Certificate:
        return texts.translate("ProfileText", "certificate");
    case AuthenticationMethod::Eap:
        return texts.translate("ProfileText", "EAP");
    case AuthenticationMethod::EapTls:
        return texts.translate("ProfileText", "certificate in EAP-TLS");
    case AuthenticationMethod::EapMschapv2:
        return texts.translate("ProfileText", "user name and password in EAP-MSCHAPv2");
    case AuthenticationMethod::EapTtls:
        return texts.translate("ProfileText", "user name and password in EAP-TTLS");
    case AuthenticationMethod::EapPeap:
        return texts.translate("ProfileText", "user name and password in PEAP");
    case AuthenticationMethod::Xauth:
        return texts.translate("ProfileText", "user name and password in XAUTH");
    case AuthenticationMethod::Password:
        return texts.translate("ProfileText", "user name and password");
    }
    Q_UNREACHABLE();
}

QString faultText(ProfileFault fault, const Texts& texts)
{
    switch (fault) {
    case ProfileFault::NoServer:
        return texts.translate("ProfileText", "No server is named");
    case ProfileFault::BadServer:
        return texts.translate("ProfileText", "The server is no name and no address");
    case ProfileFault::NoAuthentication:
        return texts.translate("ProfileText", "Nothing says how to sign in");
    case ProfileFault::NoCertificate:
        return texts.translate("ProfileText", "A certificate is needed and none is named");
    case ProfileFault::UnknownCipher:
        return texts.translate("ProfileText", "There is no such cipher");
    case ProfileFault::IncompleteProposal:
        return texts.translate("ProfileText", "A cipher suite is incomplete");
    case ProfileFault::UnknownKeyword:
        return texts.translate("ProfileText", "A setting is misspelled");
    case ProfileFault::BadValue:
        return texts.translate("ProfileText", "A setting has a value that it cannot have");
    case ProfileFault::NotUnderstood:
        return texts.translate("ProfileText", "A setting or its value is not known here");
    case ProfileFault::ReferenceNotFound:
        return texts.translate("ProfileText", "A section that is referred to does not exist");
    case ProfileFault::ReferenceLoop:
        return texts.translate("ProfileText", "Sections or files refer to each other in a circle");
    case ProfileFault::IncludeNotFound:
        return texts.translate("ProfileText", "A file that belongs to the settings does not exist");
    case ProfileFault::IncludeNotReadable:
        return texts.translate("ProfileText", "A file that belongs to the settings may not be read");
    case ProfileFault::TooLarge:
        return texts.translate("ProfileText", "The settings are too long; the rest was passed over");
    }
    Q_UNREACHABLE();
}

constexpr qsizetype longestPath = 200;

/// With %1 for the file.
QString fileErrorText(const profiles::FileError& error, const Texts& texts)
{
    switch (error.fault) {
    case profiles::FileFault::UnknownFormat:
        return texts.translate("ProfileText", "%1: this is no file of VPN settings that is known here.");
    case profiles::FileFault::TooLarge:
        return texts.translate("ProfileText", "%1: this file is too large for VPN settings.");
    case profiles::FileFault::BinaryPlist:
        return texts.translate("ProfileText",
                               "%1: this is a binary property list. Convert it first: plutil -convert xml1 FILE");
    case profiles::FileFault::Encrypted:
        return texts.translate("ProfileText", "%1: this profile is encrypted. Ask for one that is not.");
    case profiles::FileFault::NotWellFormed:
        break;
    }
    if (error.line > 0)
        return texts.translate("ProfileText", "%1: line %2 breaks the rules of such a file.")
            .arg(QStringLiteral("%1"), QString::number(error.line));
    return texts.translate("ProfileText", "%1: this file is damaged.");
}

template <typename List, typename Function>
void appendNames(QStringList& names, const List& list, Function transform)
{
    for (const auto& item : list)
        names.append(QString::fromStdString(ike::v2::transformName(transform(item))));
}

} // namespace

QString vpnKindText(VpnKind kind, Language language)
{
    const Texts texts(language);
    switch (kind) {
    case VpnKind::Ikev2:
        return texts.translate("ProfileText", "IKEv2");
    case VpnKind::Ikev1:
        return texts.translate("ProfileText", "IPsec with IKEv1");
    case VpnKind::L2tpIpsec:
        return texts.translate("ProfileText", "L2TP over IPsec");
    case VpnKind::Automatic:
        return texts.translate("ProfileText", "chosen by the system");
    case VpnKind::Other:
        return texts.translate("ProfileText", "another VPN, or not shown");
    }
    Q_UNREACHABLE();
}

QString authenticationText(const QList<AuthenticationMethod>& methods, Language language)
{
    const Texts texts(language);
    QStringList names;
    for (const AuthenticationMethod method : methods)
        names.append(methodText(method, texts));
    return names.join(texts.translate("ProfileText", " + ", "between two ways to sign in that are both needed"));
}

QString profileFormatText(ProfileFormat format, Language language)
{
    const Texts texts(language);
    switch (format) {
    case ProfileFormat::Rasphone:
        return texts.translate("ProfileText", "Windows");
    case ProfileFormat::NetworkManagerKeyfile:
    case ProfileFormat::NetworkManagerListing:
        return texts.translate("ProfileText", "NetworkManager");
    case ProfileFormat::Swanctl:
        return texts.translate("ProfileText", "strongSwan");
    case ProfileFormat::IpsecConf:
        return texts.translate("ProfileText", "strongSwan or libreswan");
    case ProfileFormat::MobileConfig:
        return texts.translate("ProfileText", "Apple configuration profile");
    }
    Q_UNREACHABLE();
}

QString proposalText(const ProfileProposal& proposal)
{
    QStringList names;
    appendNames(names, proposal.encryption,
                [](const auto& cipher) { return ike::v2::encryption(cipher.id, cipher.keyBits); });
    appendNames(names, proposal.integrity, ike::v2::integrity);
    appendNames(names, proposal.prf, ike::v2::prf);
    appendNames(names, proposal.groups, ike::v2::keyExchangeGroup);
    return names.join(QStringLiteral(", "));
}

QString profileProblemText(const ProfileProblem& problem, Language language)
{
    const Texts texts(language);
    QString text = faultText(problem.fault, texts);
    if (!problem.where.isEmpty())
        text = texts.translate("ProfileText", "%1: %2", "what is wrong: where").arg(text, problem.where);
    if (problem.line > 0)
        text += texts.inBrackets(texts.translate("ProfileText", "line %1").arg(problem.line));
    return text;
}

QString fileRefusalSentence(const profiles::FileRefusal& refusal, Language language)
{
    if (const Error* error = std::get_if<Error>(&refusal.reason); error != nullptr)
        return errorSentence(*error, language);
    const Texts texts(language);
    const auto* error = std::get_if<profiles::FileError>(&refusal.reason);
    const QString sentence = error != nullptr
                                 ? fileErrorText(*error, texts)
                                 : texts.translate("ProfileText", "%1: there is no VPN connection in this file.");
    return sentence.arg(forScreen(refusal.path, longestPath));
}

QString unreadPlaceSentence(const profiles::ProfilePlace& place, Language language)
{
    const Texts texts(language);
    QString sentence = texts.translate("ProfileText", "%1: the program gave no answer.");
    if (place.state == profiles::PlaceState::NotReadable)
        sentence = texts.translate("ProfileText", "%1: only an administrator may read this.");
    else if (place.error)
        sentence = fileErrorText(*place.error, texts);
    return sentence.arg(forScreen(place.path, longestPath));
}

} // namespace tsunagu
