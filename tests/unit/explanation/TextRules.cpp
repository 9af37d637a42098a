#include "tests/unit/explanation/TextRules.h"

#include <QRegularExpression>
#include <QVector>

namespace tsunagu::textrules {

namespace {

using namespace Qt::StringLiterals;

struct Term
{
    QString use;         ///< a regular expression that finds the term
    QString explanation; ///< one that finds it together with its meaning
};

QVector<Term> japaneseTerms()
{
    return {
        {u"IPsec"_s, u"IPsec(（アイピーセック）)?という|IPsec（アイピーセック）|IPsec は VPN の方式"_s},
        {u"(?<!_)IKE(?![v_フ])"_s, u"IKE（アイク）|IKE は VPN の最初の"_s},
        {u"NAT"_s, u"NAT（ナット）"_s},
        {u"DNS"_s, u"DNS（ディーエヌエス）(という|といい)|これは DNS（ディーエヌエス）という|DNS（ディーエヌエス）"_s},
        {u"L2TP"_s, u"L2TP という種類"_s},
        {u"ルーター"_s, u"ルーター(まで)?（[^）]*機器）|ルーターは、[^。]*にある機器"_s},
        {u"ファイアウォール"_s,
         u"ファイアウォール（[^）]*見張り役）|見張る機能があります。ファイアウォールといいます|ファイアウォール。 ?通信の見張り役"_s},
        {u"証明書"_s, u"証明書（[^）]*身分証）|示すための電子の身分証"_s},
        {u"プロバイダー"_s, u"プロバイダー（[^）]*会社）"_s},
        {u"中継所"_s, u"中継所（[^）]*機器）"_s},
        {u"パケット"_s, u"（パケットといいます）"_s},
        {u"UDP"_s,
         u"(入口|受け口)(（|へ、)?[^。（）]{0,6}（?UDP|番号は UDP|VPN や UDP という字|UDP [0-9]+( と (UDP )?[0-9]+)?"_s},
        {u"サービス(?!契約)"_s, u"サービス（[^）]*プログラム）|「サービス」といいます|VPN サービス|VPN のサービス"_s},
    };
}

QVector<Term> englishTerms()
{
    return {
        {u"\\bIPsec\\b"_s, u"called IPsec|IPsec is the name|kind called IPsec"_s},
        {u"\\bIKE\\b"_s, u"called IKE|IKE is the name"_s},
        {u"\\bNAT\\b"_s, u"called NAT"_s},
        {u"\\bDNS\\b"_s, u"DNS, the telephone book|telephone book[^.]*\\. It is called DNS"_s},
        {u"\\bL2TP\\b"_s, u"type (of VPN )?called L2TP|of the type L2TP|The type L2TP"_s},
        {u"\\brouters?\\b"_s, u"router \\(the box|router is the box|What is a router\\?"_s},
        {u"\\bfirewall\\b"_s, u"firewall \\(|called a firewall|Firewall\\. A guard"_s},
        {u"\\bcertificates?\\b"_s, u"[Cc]ertificates? \\((an )?electronic|An electronic identity card"_s},
        {u"\\bstation\\b"_s, u"station( [0-9]+)? \\((a machine|the machines) on the way"_s},
        {u"\\bproviders?\\b"_s, u"provider \\(the company|provider beyond it"_s},
    };
}

/// Labels that stand on the reader's screen, and code, are shown as they are and explain themselves by their place.
QString withoutQuotes(QString text)
{
    static const QRegularExpression quotes(u"「[^」]*」|\"[^\"]*\""_s);
    return text.remove(quotes);
}

} // namespace

QStringList sentences(const QString& text, Language language)
{
    static const QRegularExpression japanese(u"[^。！？\\n]*[。！？]+[」』）]*|[^。！？\\n]+"_s);
    static const QRegularExpression english(u"(?:[^.!?\\n]|[.!?](?![\"”)]*(?: |\\n|$)))*[.!?]+[\"”)]*|[^.!?\\n]+"_s);
    QStringList result;
    auto matches = (language == Language::Japanese ? japanese : english).globalMatch(text);
    while (matches.hasNext()) {
        if (const QString sentence = matches.next().captured().trimmed(); !sentence.isEmpty()) {
            result += sentence;
        }
    }
    return result;
}

int length(const QString& sentence, Language language)
{
    if (language == Language::English) {
        return static_cast<int>(sentence.split(u' ', Qt::SkipEmptyParts).size());
    }
    QString packed = sentence;
    return static_cast<int>(packed.remove(u' ').size());
}

QString doubleNegation(const QString& sentence, Language language)
{
    static const QRegularExpression japanese(
        u"なくはな|なくもな|ないわけでは|ないことはな|ないこともな|ないとは限|ないでもな|ざるを得|ずにはいられ|"
        u"なければな[りら]|"
        "なくてはな|ないと(いけ|なりま)|ないか(を|は|どうか)?[^。、]{0,12}(ません|なかった|ない)|ない[^。、は]{1,8}(は|が)ありません"_s);
    static const QRegularExpression english(
        u"\\b(not|cannot|n't|never|no|nobody|nothing|none)\\b[^.?!,;:]*\\b(not|never|nothing|nobody|without|no|un(?:"
        u"able|"
        "common|likely|usual|known)|impossible)\\b|\\bwithout\\b[^.?!,;:]*\\b(no|not|never|nothing)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return (language == Language::Japanese ? japanese : english).match(sentence).captured();
}

bool endsPolitely(const QString& sentence)
{
    static const QRegularExpression polite(u"(です|ます|ません|でした|ました|ましょう|ください|でしょう|です[かね]|"
                                           u"ます[かね]|ません[かね]|でしょうか|ましたか|でしたか)"
                                           "[。！？]*[」』）]*$"_s);
    return polite.match(sentence).hasMatch();
}

QStringList unexplainedTerms(const QStringList& paragraphs, Language language)
{
    QStringList result;
    const QVector<Term> terms = language == Language::Japanese ? japaneseTerms() : englishTerms();
    for (const Term& term : terms) {
        const QRegularExpression use(term.use);
        const QRegularExpression explanation(term.explanation);
        qsizetype firstUse = -1;
        qsizetype firstExplanation = -1;
        for (qsizetype i = 0; i < paragraphs.size(); ++i) {
            if (firstUse < 0 && withoutQuotes(paragraphs.at(i)).contains(use)) {
                firstUse = i;
            }
            if (firstExplanation < 0 && paragraphs.at(i).contains(explanation)) {
                firstExplanation = i;
            }
        }
        // A question may use a word that its answer explains.
        constexpr qsizetype patience = 2;
        if (firstUse >= 0 && (firstExplanation < 0 || firstExplanation > firstUse + patience)) {
            result += term.use;
        }
    }
    return result;
}

QStringList strayBlanks(const QString& text)
{
    static const QRegularExpression blank(u".?[。、！？：」』）] .?"_s);
    QStringList result;
    auto matches = blank.globalMatch(text);
    while (matches.hasNext()) {
        result += matches.next().captured();
    }
    return result;
}

QStringList bannedWords(const QString& text, Language language)
{
    static const QStringList japanese{u"ポート"_s,       u"プロトコル"_s, u"パラメータ"_s, u"デフォルト"_s,
                                      u"コンフィグ"_s,   u"ネゴシ"_s,     u"ペイロード"_s, u"タイムアウト"_s,
                                      u"MTU"_s,          u"ISP"_s,        u"フェーズ"_s,   u"ご迷惑"_s,
                                      u"あなたのミス"_s, u"間違えた"_s};
    static const QStringList english{u" port"_s,   u"protocol suite"_s, u"parameter"_s,  u"negotiat"_s,
                                     u"payload"_s, u"timeout"_s,        u"MTU"_s,        u"ISP"_s,
                                     u"phase"_s,   u"your fault"_s,     u"you failed"_s, u"simply "_s + u"must"_s};
    QStringList result;
    for (const QString& word : language == Language::Japanese ? japanese : english) {
        if (text.contains(word)) {
            result += word;
        }
    }
    return result;
}

} // namespace tsunagu::textrules
