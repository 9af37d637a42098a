#include "tests/unit/report/SampleExplanation.h"

#include "tests/unit/text/SampleRun.h"

namespace tsunagu::test {

Report sampleReport()
{
    return {{QStringLiteral("tsunagu"), QStringLiteral("0.1.0"), QStringLiteral("Debian 12, linux 6.1.0, x86_64")},
            providerBlocks(),
            {{QStringLiteral("private-address"), 2}, {QStringLiteral("user"), 1}}};
}

Explanation sampleExplanation(Language language)
{
    const bool japanese = language == Language::Japanese;
    const auto say = [japanese](const char16_t* ja, const char16_t* en) {
        return QString::fromUtf16(japanese ? ja : en);
    };
    Explanation explanation;
    Article& article = explanation.verdict;
    article.id = QStringLiteral("isp.block");
    article.title =
        say(u"VPN の通信だけが、プロバイダーで止まっています。", u"Only the VPN's packets stop at your provider.");
    article.summary = say(u"ほかの通信は、同じ道を通ってサーバーまで届いています。",
                          u"Everything else reaches the server on the same way.");
    article.dialogue = {
        {Speaker::Beginner, say(u"わたしの設定がまちがっているのですか。", u"Did I set something up wrongly?")},
        {Speaker::Expert, say(u"いいえ。あなたのルーターは 2 ミリ秒、プロバイダーの入口は 9.3 ミリ秒で答えました。VPN "
                              u"が使う **2 つの入口**だけが、"
                              u"その先で消えています。",
                              u"No. Your router answered in 2 ms and the provider's entrance in 9.3 ms. Only the **two "
                              u"doors** that a VPN "
                              u"uses lead nowhere beyond it.")}};
    Step step;
    step.title = say(u"プロバイダーに電話する", u"Call your provider");
    step.minutes = 15;
    step.body =
        say(u"`UDP 500` と `UDP 4500` を通してほしいと伝えます。", u"Ask them to let `UDP 500` and `UDP 4500` pass.");
    Step open = step;
    open.title = say(u"ファイアウォールを確かめる", u"Look at the firewall");
    open.undo = StepUndo::Yes;
    open.see = say(u"「Rules updated」と出ます。", u"It says: Rules updated.");
    open.back = say(u"`sudo ufw delete allow 500/udp` で戻せます。", u"Type `sudo ufw delete allow 500/udp`.");
    open.restart = true;
    open.minutes = 5;
    open.risk = StepRisk::AskSpecialist;
    open.system = StepSystem::Linux;
    open.command = QStringLiteral("sudo ufw allow 500/udp");
    open.open = QStringLiteral("ms-settings:network-vpn");
    article.steps = {step, open};
    article.prevention = {{say(u"OS をいつも新しくしておきます。", u"Keep the system up to date.")}};
    Article code;
    code.title = say(u"0x00003618 について", u"About 0x00003618");
    code.summary = say(u"番号と名前が食いちがっています。", u"The number and the name disagree.");
    code.causes = {say(u"通信が遅い", u"The line is slow")};
    explanation.code = code;
    return explanation;
}

} // namespace tsunagu::test
