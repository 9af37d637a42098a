#include "probes/ike/v2/PayloadType.h"

namespace tsunagu::ike::v2 {

std::string_view payloadTypeName(PayloadType type)
{
    switch (type) {
    case PayloadType::None:
        break;
    case PayloadType::SecurityAssociation:
        return "SA";
    case PayloadType::KeyExchange:
        return "KE";
    case PayloadType::IdInitiator:
        return "IDi";
    case PayloadType::IdResponder:
        return "IDr";
    case PayloadType::Certificate:
        return "CERT";
    case PayloadType::CertificateRequest:
        return "CERTREQ";
    case PayloadType::Authentication:
        return "AUTH";
    case PayloadType::Nonce:
        return "Ni/Nr";
    case PayloadType::Notify:
        return "N";
    case PayloadType::Delete:
        return "D";
    case PayloadType::VendorId:
        return "V";
    case PayloadType::TrafficSelectorInitiator:
        return "TSi";
    case PayloadType::TrafficSelectorResponder:
        return "TSr";
    case PayloadType::Encrypted:
        return "SK";
    case PayloadType::Configuration:
        return "CP";
    case PayloadType::Eap:
        return "EAP";
    case PayloadType::EncryptedFragment:
        return "SKF";
    }
    return {};
}

} // namespace tsunagu::ike::v2
