#include "probes/ike/v1/PayloadType.h"

namespace tsunagu::ike::v1 {

std::string_view payloadTypeName(PayloadType type)
{
    switch (type) {
    case PayloadType::None:
        break;
    case PayloadType::SecurityAssociation:
        return "SA";
    case PayloadType::Proposal:
        return "P";
    case PayloadType::Transform:
        return "T";
    case PayloadType::KeyExchange:
        return "KE";
    case PayloadType::Identification:
        return "ID";
    case PayloadType::Certificate:
        return "CERT";
    case PayloadType::CertificateRequest:
        return "CR";
    case PayloadType::Hash:
        return "HASH";
    case PayloadType::Signature:
        return "SIG";
    case PayloadType::Nonce:
        return "NONCE";
    case PayloadType::Notification:
        return "N";
    case PayloadType::Delete:
        return "D";
    case PayloadType::VendorId:
        return "VID";
    case PayloadType::NatD:
    case PayloadType::NatDDraft:
        return "NAT-D";
    case PayloadType::NatOa:
    case PayloadType::NatOaDraft:
        return "NAT-OA";
    case PayloadType::Fragment:
        return "FRAG";
    }
    return {};
}

} // namespace tsunagu::ike::v1
