#include "report/text/FindingText.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <gtest/gtest.h>
#include <ostream>

namespace tsunagu {
namespace {

using test::finding;
using test::hasJapanese;
using test::illegibility;

const QList<QStringView>& allIds()
{
    static const QList<QStringView> list{ids::netLink,   ids::netDns,        ids::ikeUdp500,    ids::ikeUdp4500,
                                         ids::ikeNat,    ids::pathControl,   ids::pathHops,     ids::firewallLocal,
                                         ids::netPortal, ids::netClock,      ids::ikeReference, ids::vpnService,
                                         ids::certLocal, ids::certRevocation};
    return list;
}

struct Answer
{
    QStringView id;
    Status status;
    const char* measured;
    const char* needs;
    const char16_t* japanese;
    const char16_t* english;
};

void PrintTo(const Answer& answer, std::ostream* out)
{
    *out << answer.id.toString().toStdString() << ' ' << statusWord(answer.status).toStdString() << ' '
         << answer.measured;
}

class FindingAnswer : public testing::TestWithParam<Answer>
{
};

TEST_P(FindingAnswer, SaysWhatWasMeasured)
{
    const Answer& expected = GetParam();
    const Finding measured =
        finding(expected.id, expected.status, expected.measured, QString::fromLatin1(expected.needs));
    EXPECT_EQ(findingAnswer(measured, Language::Japanese).toStdString(),
              QString::fromUtf16(expected.japanese).toStdString());
    EXPECT_EQ(findingAnswer(measured, Language::English).toStdString(),
              QString::fromUtf16(expected.english).toStdString());
    EXPECT_EQ(illegibility(findingAnswer(measured, Language::Japanese)), QString());
    EXPECT_TRUE(hasJapanese(findingAnswer(measured, Language::Japanese)));
    EXPECT_FALSE(hasJapanese(findingAnswer(measured, Language::English)));
}

constexpr Status pass = Status::Pass;
constexpr Status warn = Status::Warn;
constexpr Status fail = Status::Fail;
constexpr Status skipped = Status::Skipped;
constexpr Status unknown = Status::Unknown;

// clang-format off
INSTANTIATE_TEST_SUITE_P(Link, FindingAnswer, testing::Values(
    Answer{ids::netLink, pass, R"({"default_route_ipv4": true, "usable_address": true})", "", u"はい。IPv4", u"Yes. IPv4"},
    Answer{ids::netLink, pass, R"({"default_route_ipv6": true, "usable_address": true})", "", u"はい。IPv6", u"Yes. IPv6"},
    Answer{ids::netLink, pass, R"({"default_route_ipv4": true, "default_route_ipv6": true})", "", u"はい。IPv4 と IPv6", u"Yes. IPv4 and IPv6"},
    Answer{ids::netLink, pass, "{}", "", u"はい。", u"Yes."},
    Answer{ids::netLink, warn, R"({"usable_address": true})", "", u"半分だけ。アドレスはありますが、外への道がありません", u"Only half: there is an address, but no way out"},
    Answer{ids::netLink, fail, R"({"usable_address": false})", "", u"いいえ。使えるアドレスがありません", u"No. This computer has no usable address"},
    Answer{ids::netLink, fail, R"({"usable_address": true})", "", u"いいえ。アドレスはありますが、外への道がありません", u"No. There is an address, but no way out"},
    Answer{ids::netLink, unknown, "{}", "cancelled", u"分かりません（途中で止めたため）", u"Cannot tell: the check was stopped"}));

INSTANTIATE_TEST_SUITE_P(Dns, FindingAnswer, testing::Values(
    Answer{ids::netDns, pass, R"({"outcome": "found", "address": "198.51.100.10", "lookup_ms": 12.4})", "", u"はい。198.51.100.10（12 ミリ秒）", u"Yes. 198.51.100.10 (12 ms)"},
    Answer{ids::netDns, pass, R"({"outcome": "found", "addresses": ["2001:db8::1"]})", "", u"はい。2001:db8::1", u"Yes. 2001:db8::1"},
    Answer{ids::netDns, pass, R"({"outcome": "found", "literal": true, "address": "192.0.2.1"})", "", u"調べる必要はありません。アドレスで指定されています", u"Not needed: it was given as an address"},
    Answer{ids::netDns, pass, "{}", "", u"はい。", u"Yes."},
    Answer{ids::netDns, fail, R"({"outcome": "name-error"})", "", u"いいえ。その名前はありません", u"No. There is no such name"},
    Answer{ids::netDns, fail, R"({"outcome": "no-data"})", "", u"いいえ。名前はありますが、アドレスが登録されていません", u"No. The name exists, but has no address"},
    Answer{ids::netDns, fail, R"({"outcome": "failed"})", "", u"いいえ。名前を調べる係（DNS）が失敗を返しました", u"No. The name service (DNS) reports a failure"},
    Answer{ids::netDns, fail, R"({"outcome": "no-answer", "lookup_ms": 5000})", "", u"いいえ。名前を調べる係（DNS）の返事がありません（5 秒）", u"No. The name service (DNS) does not answer (5 s)"},
    Answer{ids::netDns, skipped, "{}", "net.link", u"調べていません（このパソコンから外への道がないため）", u"Not checked: there is no way out of this computer"}));

INSTANTIATE_TEST_SUITE_P(Ike, FindingAnswer, testing::Values(
    Answer{ids::ikeUdp500, pass, R"({"answered": true, "rtt_ms": 18.2})", "", u"18 ミリ秒で返事がありました", u"Answered in 18 ms"},
    Answer{ids::ikeUdp500, pass, R"({"answered": true})", "", u"返事がありました", u"Answered"},
    Answer{ids::ikeUdp4500, pass, R"({"answered": true, "rtt_ms": 2, "ikev2": {"notify": "NO_PROPOSAL_CHOSEN"}})", "", u"2 ミリ秒で返事がありました（こちらが示した暗号は断られました）", u"Answered in 2 ms (it refused the ciphers that were offered)"},
    Answer{ids::ikeUdp4500, pass, R"({"answered": true, "rtt_ms": 2, "ikev2": {"offer": "narrow", "notify": "NO_PROPOSAL_CHOSEN"}})", "", u"2 ミリ秒で返事がありました", u"Answered in 2 ms"},
    Answer{ids::ikeUdp4500, pass, R"({"answered": true, "rtt_ms": 2, "ikev2": {"cookie": true}})", "", u"2 ミリ秒で返事がありました（サーバーは混み合っていると言っています）", u"Answered in 2 ms (the server says that it is busy)"},
    Answer{ids::ikeUdp500, fail, R"({"sent_packets": 5})", "", u"5 回呼んで、返事がありません", u"Called 5 times, no answer"},
    Answer{ids::ikeUdp500, fail, R"({"sent_packets": 1, "waited_ms": 7500})", "", u"7.5 秒のあいだに 1 回呼んで、返事がありません", u"Called once in 7.5 s, no answer"},
    Answer{ids::ikeUdp500, fail, "{}", "", u"返事がありません", u"No answer"},
    Answer{ids::ikeUdp500, fail, R"({"icmp": {"kind": "port-unreachable", "from": "192.0.2.1"}})", "", u"「ここに VPN はありません」と断られました（192.0.2.1）", u"Refused: no VPN service here (192.0.2.1)"},
    Answer{ids::ikeUdp500, fail, R"({"icmp": {"kind": "administratively-prohibited", "from": "192.0.2.9"}})", "", u"途中で「通せません」と断られました（192.0.2.9）", u"Refused on the way: not allowed (192.0.2.9)"},
    Answer{ids::ikeUdp500, fail, R"({"icmp": {"kind": "host-unreachable"}})", "", u"途中で「届けられません」と断られました", u"Refused on the way: cannot be delivered"},
    Answer{ids::ikeUdp500, fail, R"({"send_error": "permission-denied"})", "", u"このパソコン自身が、送るのを止めました", u"This computer itself refused to send"},
    Answer{ids::ikeUdp500, fail, R"({"send_error": "system-error"})", "", u"このパソコンから送れませんでした", u"This computer could not send"},
    Answer{ids::ikeUdp500, unknown, R"({"stray_replies": 3})", "", u"分かりません。3 件の返事はどれも正しいものではありません", u"Cannot tell: 3 replies came, none of them valid"},
    Answer{ids::ikeUdp500, unknown, R"({"sent_packets": 2})", "", u"分かりません。2 回呼んだところで止まりました", u"Cannot tell: stopped after 2 calls"},
    Answer{ids::ikeUdp500, unknown, "{}", "deadline-passed", u"分かりません（時間が足りなかったため）", u"Cannot tell: there was not enough time"},
    Answer{ids::ikeUdp4500, skipped, "{}", "net.dns", u"調べていません（サーバーのアドレスが分からないため）", u"Not checked: the server's address is not known"}));

INSTANTIATE_TEST_SUITE_P(Asked, FindingAnswer, testing::Values(
    Answer{ids::netDns, pass, R"({"outcome": "found", "address": "192.0.2.1", "addresses": ["192.0.2.1"], "reference_addresses": ["192.0.2.7"]})", "", u"はい。192.0.2.1。比べるために聞いた DNS の答えは 192.0.2.7", u"Yes. 192.0.2.1. The name service that was asked to compare says 192.0.2.7"},
    Answer{ids::netDns, pass, R"({"outcome": "found", "address": "192.0.2.1", "addresses": ["192.0.2.1"], "reference_addresses": ["192.0.2.7", "192.0.2.1"]})", "", u"はい。192.0.2.1", u"Yes. 192.0.2.1"},
    Answer{ids::netDns, fail, R"({"outcome": "name-error", "reference_addresses": ["192.0.2.7"]})", "", u"いいえ。その名前はありません。比べるために聞いた DNS の答えは 192.0.2.7", u"No. There is no such name. The name service that was asked to compare says 192.0.2.7"},
    Answer{ids::netPortal, pass, R"({"asked": true, "outcome": "expected"})", "", u"いいえ。外への道は開いています", u"No. The way out is open"},
    Answer{ids::netPortal, fail, R"({"asked": true, "outcome": "redirected", "redirect_host": "login.example"})", "", u"はい。ログインのページが返ってきました（login.example）", u"Yes. A sign-in page answers (login.example)"},
    Answer{ids::netPortal, fail, R"({"asked": true, "outcome": "other-page"})", "", u"はい。ログインのページが返ってきました", u"Yes. A sign-in page answers"},
    Answer{ids::netPortal, fail, R"({"asked": false, "system_verdict": "portal"})", "", u"はい。このパソコンの検査が、ログインのページを見つけました", u"Yes. This computer's own check has met a sign-in page"},
    Answer{ids::netPortal, unknown, R"({"asked": true, "outcome": "no-answer"})", "", u"分かりません。確認用のページから返事がありません", u"Cannot tell: the check page does not answer"},
    Answer{ids::netPortal, unknown, R"({"asked": true, "outcome": "other-answer"})", "", u"分かりません。確認用のページの返事が、いつもと違います", u"Cannot tell: the check page answers in an unusual way"},
    Answer{ids::netPortal, skipped, R"({"asked": false})", "portal-check-url", u"調べていません（確認用のページが決められていないため）", u"Not checked: no page is set up that could be asked for"},
    Answer{ids::netClock, pass, R"({"offset_ms": -12, "uncertainty_ms": 21})", "", u"はい。ずれは 1 秒より小さいです", u"Yes. Off by less than 1 s"},
    Answer{ids::netClock, pass, R"({"offset_ms": 20000, "uncertainty_ms": 21})", "", u"はい。ずれは 20 秒です", u"Yes. Off by 20 s"},
    Answer{ids::netClock, warn, R"({"offset_ms": 600000, "uncertainty_ms": 21})", "", u"いいえ。10 分進んでいます", u"No. It is 10 minutes fast"},
    Answer{ids::netClock, warn, R"({"offset_ms": -60000, "uncertainty_ms": 21})", "", u"いいえ。60 秒遅れています", u"No. It is 60 s slow"},
    Answer{ids::netClock, warn, R"({"offset_ms": -32400000, "uncertainty_ms": 21})", "", u"いいえ。9 時間遅れています", u"No. It is 9 hours slow"},
    Answer{ids::netClock, warn, R"({"offset_ms": 1e15})", "", u"いいえ。1000000 日進んでいます", u"No. It is 1000000 days fast"},
    Answer{ids::netClock, unknown, "{}", "time-source", u"分かりません。時刻を教えるサーバーから返事がありません", u"Cannot tell: no time server answers"},
    Answer{ids::netClock, skipped, "{}", "time-source", u"調べていません（時刻を教えるサーバーが決められていないため）", u"Not checked: no time server is set up that could be asked"},
    Answer{ids::ikeReference, pass, R"({"address": "192.0.2.7"})", "", u"はい。そこから VPN の返事がありました（192.0.2.7）", u"Yes. A VPN answers there (192.0.2.7)"},
    Answer{ids::ikeReference, fail, R"({"address": "192.0.2.7"})", "", u"いいえ。そこからは返事がありません（192.0.2.7）", u"No. Nothing answers there (192.0.2.7)"},
    Answer{ids::ikeReference, skipped, "{}", "other-answer", u"調べていません（どちらの DNS も同じアドレスを答えたため）", u"Not checked: both name services give the same address"}));

INSTANTIATE_TEST_SUITE_P(Service, FindingAnswer, testing::Values(
    Answer{ids::vpnService, pass, R"({"ports": [{"port": 500, "state": "free"}], "daemons": ["NetworkManager"]})", "", u"はい。じゃまをするプログラムはありません", u"Yes. No other program is in the way"},
    Answer{ids::vpnService, pass, R"({"daemons": ["NetworkManager", "charon"]})", "", u"はい。charon が動いています", u"Yes. charon is running"},
    Answer{ids::vpnService, warn, R"({"ports": [{"port": 500, "state": "free"}, {"port": 4500, "state": "other-program", "program": "dnsproxy"}]})", "", u"プログラム dnsproxy が UDP 4500 を使っています", u"The program dnsproxy holds UDP 4500"},
    Answer{ids::vpnService, warn, R"({"ports": [{"port": 500, "state": "unknown"}, {"port": 4500, "state": "unknown"}]})", "", u"ほかのプログラムが UDP 500 と 4500 を使っています", u"Another program holds UDP 500 and 4500"},
    Answer{ids::vpnService, warn, R"({"services": [{"name": "NetworkManager.service", "kind": "networkmanager", "state": "inactive"}, {"name": "ipsec.service", "kind": "ike", "state": "absent"}, {"name": "strongswan-starter.service", "kind": "ike", "state": "failed"}]})", "", u"サービス strongswan-starter が動いていません", u"The service strongswan-starter is not running"},
    Answer{ids::vpnService, unknown, "{}", "permission-denied", u"分かりません（このパソコンでは許可されていないため）", u"Cannot tell: this computer does not allow it"}));

INSTANTIATE_TEST_SUITE_P(Certificates, FindingAnswer, testing::Values(
    Answer{ids::certLocal, pass, R"({"certificates": [{"state": "valid", "days_left": 300}, {"state": "valid", "days_left": 37}]})", "", u"はい。残りは 37 日です", u"Yes, for 37 more days"},
    Answer{ids::certLocal, pass, "{}", "", u"はい。", u"Yes."},
    Answer{ids::certLocal, warn, R"({"certificates": [{"state": "valid", "days_left": 1}]})", "", u"はい。ただし、残りは 1 日です", u"Yes, but only for 1 more day"},
    Answer{ids::certLocal, warn, R"({"certificates": [{"state": "absent", "file": "me.pem"}]})", "", u"ファイルがありません（me.pem）", u"A file is missing (me.pem)"},
    Answer{ids::certLocal, warn, R"({"certificates": [{"state": "valid", "days_left": 99, "subject": "Alice", "usage_problem": "key-usage"}]})", "", u"はい。ただし、この使い方のための証明書ではありません（Alice）", u"Yes, but it was not made for this use (Alice)"},
    Answer{ids::certLocal, warn, R"({"certificates": [{"state": "valid", "days_left": 99, "subject": "Alice", "chain": "broken"}]})", "", u"発行した人の署名が正しくありません（Alice）", u"Its issuer's signature is not right (Alice)"},
    Answer{ids::certLocal, fail, R"({"certificates": [{"state": "valid"}, {"state": "expired", "days_expired": 3, "subject": "Alice"}]})", "", u"いいえ。このパソコンの時計では、期限は 3 日前に切れました（Alice）", u"No. By this computer's clock it ended 3 days ago (Alice)"},
    Answer{ids::certLocal, fail, R"({"certificates": [{"state": "expired", "days_expired": 0}]})", "", u"いいえ。このパソコンの時計では、期限が切れたところです", u"No. By this computer's clock it has just ended"},
    Answer{ids::certLocal, fail, R"({"certificates": [{"state": "not-yet-valid", "subject": "Alice"}]})", "", u"いいえ。このパソコンの時計では、まだ使えません（Alice）", u"No. By this computer's clock it has not begun yet (Alice)"},
    Answer{ids::certLocal, fail, R"({"certificates": [{"state": "broken", "file": "me.pem"}]})", "", u"いいえ。こわれているか、証明書でないファイルがあります（me.pem）", u"No. A file is damaged, or holds no certificate (me.pem)"},
    Answer{ids::certLocal, skipped, "{}", "certificate", u"調べていません（VPN の設定に証明書がないため）", u"Not checked: the VPN profile names no certificate"},
    Answer{ids::certLocal, unknown, "{}", "certificate-file", u"分かりません（証明書が、中を見られない形で置かれているため）", u"Cannot tell: the certificates are locked, or kept where nobody can look"},
    Answer{ids::certRevocation, pass, "{}", "", u"はい。確かめられます", u"Yes. They can be looked up"},
    Answer{ids::certRevocation, fail, R"({"certificates": [{"addresses": [{"url": "ldap://x/", "outcome": "not-checked"}, {"url": "http://crl.example.test/a.crl", "outcome": "no-answer"}]}]})", "", u"いいえ。crl.example.test から、使える一覧が取れません", u"No. crl.example.test does not hand out a list that can be used"},
    Answer{ids::certRevocation, unknown, R"({"certificates": []})", "", u"分かりません。聞けなかった先があります", u"Cannot tell: not every address could be asked"},
    Answer{ids::certRevocation, skipped, "{}", "revocation-address", u"調べていません（確かめる先を書いた証明書が見つからないため）", u"Not checked: no certificate that could be read names a place to ask"}));

INSTANTIATE_TEST_SUITE_P(Others, FindingAnswer, testing::Values(
    Answer{ids::ikeNat, pass, "{}", "", u"いいえ。そのまま届いています", u"No. They arrive unchanged"},
    Answer{ids::ikeNat, warn, R"({"nat_local": true})", "", u"はい。こちら側です。よくあることです", u"Yes. On this side; that is usual"},
    Answer{ids::ikeNat, warn, R"({"nat_server": true})", "", u"はい。サーバー側です", u"Yes. On the server's side"},
    Answer{ids::ikeNat, warn, R"({"nat_local": true, "nat_server": true})", "", u"はい。こちら側とサーバー側の両方です", u"Yes. On this side and on the server's"},
    Answer{ids::ikeNat, skipped, "{}", "ike.udp500", u"調べていません（VPN サーバーの返事がないため）", u"Not checked: the VPN server gave no answer to look at"},
    Answer{ids::pathControl, pass, R"({"reached": true, "rtt_ms": 18})", "", u"はい。18 ミリ秒", u"Yes. 18 ms"},
    Answer{ids::pathControl, fail, "{}", "", u"いいえ。何を送っても返事がありません", u"No. Whatever is sent, nothing comes back"},
    Answer{ids::pathControl, fail, R"({"unreachable": {"kind": "host-unreachable", "from": "192.0.2.7"}})", "", u"いいえ。途中の中継所が「届かない」と答えました（192.0.2.7）", u"No. A station on the way says that it cannot be reached (192.0.2.7)"},
    Answer{ids::pathControl, unknown, "{}", "", u"分かりません", u"Cannot tell"},
    Answer{ids::pathHops, pass, R"({"distance_hops": 4})", "", u"サーバーまで。途中の中継所は 3 か所", u"To the server, past 3 stations"},
    Answer{ids::pathHops, pass, R"({"distance_hops": 2})", "", u"サーバーまで。途中の中継所は 1 か所", u"To the server, past 1 station"},
    Answer{ids::pathHops, pass, R"({"distance_hops": 1})", "", u"サーバーまで。途中の中継所はありません", u"To the server, without any station between"},
    Answer{ids::pathHops, pass, "{}", "", u"VPN の通信も、ほかの通信と同じところまで届きます", u"The VPN's packets get as far as others"},
    Answer{ids::pathHops, fail, R"({"distance_hops": 4, "neutral_last_ttl": 4, "ike500_last_ttl": 2})", "", u"VPN は 2 番目の中継所まで。ほかの通信はサーバーまで", u"VPN: up to station 2. Other traffic: to the server"},
    Answer{ids::pathHops, fail, R"({"neutral_last_ttl": 5, "ike500_last_ttl": 2, "ike4500_last_ttl": 3})", "", u"VPN は 3 番目の中継所まで。ほかの通信は 5 番目まで", u"VPN: up to station 3. Other traffic: up to station 5"},
    Answer{ids::pathHops, fail, R"({"neutral_last_ttl": 5, "ike500_last_ttl": 0})", "", u"VPN の通信は、最初の中継所にも届きません", u"The VPN's packets do not even get past the first station"},
    Answer{ids::firewallLocal, pass, "{}", "", u"はい。止めていません", u"Yes. It holds nothing back"},
    Answer{ids::firewallLocal, fail, R"({"blocked_ports": [500, 4500]})", "", u"いいえ。UDP 500 と 4500 を止めています", u"No. It blocks UDP 500 and 4500"},
    Answer{ids::firewallLocal, fail, "{}", "", u"いいえ。送るのを止めています", u"No. It refuses to send"},
    Answer{ids::firewallLocal, unknown, "{}", "", u"分かりません。別の理由で送れませんでした", u"Cannot tell: sending failed for another reason"},
    Answer{ids::firewallLocal, skipped, "{}", "permission-denied", u"調べていません（このパソコンでは許可されていないため）", u"Not checked: this computer does not allow it"}));
// clang-format on

TEST(FindingText, EveryIdStatusAndNeedHasAnAnswer)
{
    const QStringList needs{QString(),
                            QStringLiteral("net.dns"),
                            QStringLiteral("net.link"),
                            QStringLiteral("ike.udp500"),
                            QStringLiteral("ike.udp4500"),
                            QStringLiteral("permission-denied"),
                            QStringLiteral("not-available"),
                            QStringLiteral("cancelled"),
                            QStringLiteral("deadline-passed"),
                            QStringLiteral("system-error")};
    for (const QStringView id : allIds()) {
        for (const Status status : {pass, warn, fail, skipped, unknown}) {
            for (const QString& need : needs) {
                const Finding each = finding(id, status, "{}", need);
                EXPECT_EQ(illegibility(findingAnswer(each, Language::Japanese)), QString());
                EXPECT_EQ(illegibility(findingAnswer(each, Language::English)), QString());
                EXPECT_TRUE(hasJapanese(findingAnswer(each, Language::Japanese)));
                EXPECT_FALSE(hasJapanese(findingAnswer(each, Language::English)));
                // The machine word of what was missing is for the report, not for the person.
                EXPECT_FALSE(!need.isEmpty() && findingAnswer(each, Language::Japanese).contains(need));
            }
        }
    }
}

TEST(FindingText, EveryIdHasAQuestionOfItsOwn)
{
    QStringList seen;
    for (const QStringView id : allIds()) {
        for (const Language language : {Language::Japanese, Language::English}) {
            const QString question = findingQuestion(id, language);
            EXPECT_EQ(illegibility(question), QString());
            EXPECT_EQ(hasJapanese(question), language == Language::Japanese);
            EXPECT_FALSE(seen.contains(question)) << question.toStdString();
            seen.append(question);
        }
    }
    EXPECT_EQ(findingQuestion(ids::ikeUdp500, Language::Japanese), u"VPN の入口（UDP 500）");
}

TEST(FindingText, AnUnknownIdIsShownCleaned)
{
    EXPECT_EQ(findingQuestion(u"net.unheard", Language::Japanese), u"net.unheard");
    EXPECT_EQ(findingQuestion(u"net.\u202Eunheard", Language::English), u"net.unheard");
    EXPECT_EQ(findingAnswer(finding(u"net.unheard", Status::Fail), Language::English), u"Something is wrong here");
    EXPECT_EQ(findingAnswer(finding(u"net.unheard", skipped, "{}", QStringLiteral("net.other")), Language::English),
              u"Not checked: net.other");
}

/// Every key that any answer reads, with values of the wrong type or beyond all bounds.
class HostileFinding : public testing::TestWithParam<const char*>
{
};

TEST_P(HostileFinding, NeverBreaksAnAnswer)
{
    static const QStringList keys =
        QStringLiteral("default_route_ipv4 usable_address outcome address addresses lookup_ms literal "
                       "rtt_ms sent_packets waited_ms send_error icmp ikev1 ikev2 stray_replies "
                       "nat_local nat_server unreachable distance_hops ike500_last_ttl "
                       "ike4500_last_ttl neutral_last_ttl blocked_ports neutral ports services daemons")
            .split(u' ');
    const QJsonValue hostile = test::json(GetParam()).value(u"value");
    for (const QStringView id : allIds()) {
        for (const Status status : {pass, warn, fail, skipped, unknown}) {
            Finding each = finding(id, status);
            for (const QString& key : keys)
                each.measured.insert(key, hostile);
            for (const Language language : {Language::Japanese, Language::English}) {
                const QString answer = findingAnswer(each, language);
                EXPECT_FALSE(answer.isEmpty());
                EXPECT_LT(answer.size(), 260);
                EXPECT_FALSE(answer.contains(u'\n'));
                EXPECT_FALSE(answer.contains(QChar(0x202E)));
            }
            EXPECT_LE(findingTechnical(each).size(), 1000);
            EXPECT_FALSE(findingTechnical(each).contains(QChar(0x202E)));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Values, HostileFinding,
                         testing::Values(R"({"value": null})", R"({"value": "a\u202eb\ncd%1%n\u0000"})",
                                         R"({"value": -1})", R"({"value": 1e308})", R"({"value": 0.5})",
                                         R"({"value": [[], {}, "x", -5, 1e300, null]})",
                                         R"({"value": {"from": {"from": []}, "kind": 7}})", R"({"value": true})"));

TEST(FindingText, TheTechnicalLineHoldsEverything)
{
    const Finding hops = finding(
        ids::pathHops, fail,
        R"({"distance_hops": 4, "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2.1, "network": "private"},
                                             {"ttl": 2}, {"ttl": 3, "from": "198.51.100.1", "reached": true}]})");
    EXPECT_EQ(findingTechnical(hops), u"path.hops fail 1900 ms: distance_hops=4 "
                                      u"neutral=(1 192.168.1.1 2.1ms private, 2 *, 3 198.51.100.1 reached)");
    const Finding skippedOne = finding(ids::ikeNat, skipped, "{}", QStringLiteral("ike.udp500"));
    EXPECT_EQ(findingTechnical(skippedOne), u"ike.nat skipped 1900 ms needs=ike.udp500");
    const Finding ike = finding(ids::ikeUdp500, fail, R"({"answered": false, "ikev2": {"sent": 3}, "port": 500})");
    EXPECT_EQ(findingTechnical(ike), u"ike.udp500 fail 1900 ms: answered=no ikev2={sent=3} port=500");
}

} // namespace
} // namespace tsunagu
