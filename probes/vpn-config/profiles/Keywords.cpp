#include "probes/vpn-config/profiles/Keywords.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype longestKeyword = 40;
constexpr qsizetype shortestGuess = 5; // of shorter words too many are near each other

/// Letters to insert, delete or replace, and neighbours to swap, between two words.
qsizetype editDistance(QStringView a, QStringView b)
{
    using Row = QVarLengthArray<qsizetype, longestKeyword + 1>;
    Row before(b.size() + 1);
    Row above(b.size() + 1);
    Row current(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({above[j] + 1, current[j - 1] + 1, replaced});
            const bool isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (isSwap)
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, current);
    }
    return above[b.size()];
}

} // namespace

QStringView misspelledKeyword(QStringView word, std::span<const QStringView> known)
{
    if (word.size() < shortestGuess || word.size() > longestKeyword ||
        std::find(known.begin(), known.end(), word) != known.end())
        return {};
    for (const QStringView keyword : known) {
        const qsizetype allowed = keyword.size() > 8 ? 2 : 1;
        if (qAbs(keyword.size() - word.size()) <= allowed && editDistance(word, keyword) <= allowed)
            return keyword;
    }
    return {};
}

std::span<const QStringView> swanctlConnectionKeywords()
{
    static constexpr std::array<QStringView, 33> words{
        u"version",     u"local_addrs",    u"remote_addrs",  u"local_port", u"remote_port",  u"proposals",
        u"vips",        u"aggressive",     u"pull",          u"dscp",       u"encap",        u"mobike",
        u"dpd_delay",   u"dpd_timeout",    u"fragmentation", u"childless",  u"send_certreq", u"send_cert",
        u"ppk_id",      u"ppk_required",   u"keyingtries",   u"unique",     u"reauth_time",  u"rekey_time",
        u"over_time",   u"rand_time",      u"pools",         u"if_id_in",   u"if_id_out",    u"mediation",
        u"mediated_by", u"mediation_peer", u"ocsp",
    };
    return words;
}

std::span<const QStringView> swanctlRoundKeywords()
{
    static constexpr std::array<QStringView, 15> words{
        u"round",    u"certs",  u"pubkeys", u"auth",  u"id",         u"eap_id",      u"aaa_id",
        u"xauth_id", u"groups", u"cacerts", u"ca_id", u"revocation", u"cert_policy", u"subject_alt_names",
        u"cert",
    };
    return words;
}

std::span<const QStringView> swanctlChildKeywords()
{
    static constexpr std::array<QStringView, 44> words{
        u"ah_proposals",     u"esp_proposals", u"sha256_96",   u"local_ts",   u"remote_ts",    u"rekey_time",
        u"life_time",        u"rand_time",     u"rekey_bytes", u"life_bytes", u"rand_bytes",   u"rekey_packets",
        u"life_packets",     u"rand_packets",  u"updown",      u"hostaccess", u"mode",         u"policies",
        u"policies_fwd_out", u"dpd_action",    u"ipcomp",      u"inactivity", u"reqid",        u"priority",
        u"interface",        u"mark_in",       u"mark_in_sa",  u"mark_out",   u"set_mark_in",  u"set_mark_out",
        u"if_id_in",         u"if_id_out",     u"label",       u"label_mode", u"tfc_padding",  u"replay_window",
        u"hw_offload",       u"copy_df",       u"copy_ecn",    u"copy_dscp",  u"start_action", u"close_action",
        u"per_cpu_sas",      u"ocsp",
    };
    return words;
}

std::span<const QStringView> ipsecConfKeywords()
{
    static constexpr std::array<QStringView, 99> words{
        u"aaa_identity",
        u"aggressive",
        u"aggrmode",
        u"ah",
        u"also",
        u"auth",
        u"authby",
        u"auto",
        u"closeaction",
        u"compress",
        u"dpdaction",
        u"dpddelay",
        u"dpdtimeout",
        u"inactivity",
        u"eap_identity",
        u"esp",
        u"forceencaps",
        u"encapsulation",
        u"fragmentation",
        u"ike",
        u"ikedscp",
        u"ikelifetime",
        u"installpolicy",
        u"keyexchange",
        u"keyingtries",
        u"lifebytes",
        u"lifepackets",
        u"lifetime",
        u"marginbytes",
        u"marginpackets",
        u"margintime",
        u"mark",
        u"mark_in",
        u"mark_out",
        u"mobike",
        u"modeconfig",
        u"reauth",
        u"rekey",
        u"rekeyfuzz",
        u"rekeymargin",
        u"replay_window",
        u"reqid",
        u"sha256_96",
        u"tfc",
        u"type",
        u"xauth",
        u"xauth_identity",
        u"mediation",
        u"mediated_by",
        u"me_peerid",
        u"keylife",
        u"salifetime",
        u"ikev2",
        u"ikepad",
        u"phase2",
        u"phase2alg",
        u"pfs",
        u"pfsgroup",
        u"narrowing",
        u"connaddrfamily",
        u"hostaddrfamily",
        u"clientaddrfamily",
        u"modecfgpull",
        u"modecfgdns",
        u"modecfgdomains",
        u"modecfgbanner",
        u"overlapip",
        u"priority",
        u"nat-ikev1-method",
        u"nat-keepalive",
        u"initial-contact",
        u"cisco-unity",
        u"vti-interface",
        u"vti-routing",
        u"vti-shared",
        u"ipsec-interface",
        u"mtu",
        u"metric",
        u"failureshunt",
        u"negotiationshunt",
        u"retransmit-timeout",
        u"retransmit-interval",
        u"ppk",
        u"intermediate",
        u"ms-dh-downgrade",
        u"dns-match-id",
        u"require-id-on-certificate",
        u"accept-redirect",
        u"send-redirect",
        u"redirect-to",
        u"enable-tcp",
        u"tcp-remoteport",
        u"xauthby",
        u"xauthfail",
        u"sareftrack",
        u"loopback",
        u"labeled-ipsec",
        u"policy-label",
    };
    return words;
}

} // namespace tsunagu::profiles
