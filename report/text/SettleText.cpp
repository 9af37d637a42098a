#include "report/text/SettleText.h"

#include "report/text/Texts.h"

namespace tsunagu {
namespace {

QString sentenceFor(const QString& word, const Texts& texts)
{
    if (word == u"complete-run")
        return texts.translate("Settle", "Check once more and let it run to its end. This time it was stopped early.");
    if (word == u"other-network") {
        return texts.translate("Settle", "Check once over another network, such as your phone's hotspot. If the VPN "
                                         "answers there, the cause lies in your network or at your provider. If it "
                                         "does not, look at the server.");
    }
    if (word == u"reference-resolver") {
        return texts.translate("Settle", "Have the helpdesk check once with a second name service to compare "
                                         "(tsunagu-cli with --reference-resolver). If it gives another address, the "
                                         "usual one is wrong.");
    }
    if (word == u"ask-server") {
        return texts.translate("Settle", "Ask whoever runs the server whether these packets arrive there. The report "
                                         "names their time and ports.");
    }
    if (word == u"profile") {
        return texts.translate("Settle", "Check once with your VPN's own settings chosen. Only then can they be "
                                         "compared with what the server accepts.");
    }
    if (word == u"again-later") {
        return texts.translate("Settle", "Check again at another hour. If the numbers are better then, the line was "
                                         "busy.");
    }
    return {};
}

} // namespace

QStringList settleLines(const QStringList& words, Language language)
{
    const Texts texts(language);
    QStringList lines;
    for (const QString& word : words) {
        const QString sentence = sentenceFor(word, texts);
        if (!sentence.isEmpty())
            lines.append(sentence);
    }
    return lines;
}

} // namespace tsunagu
