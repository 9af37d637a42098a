#include "report/text/SettleText.h"

#include "diagnosis/rules/Settling.h"
#include "report/text/Texts.h"

namespace tsunagu {
namespace {

QString sentenceFor(const QString& word, const Texts& texts)
{
    if (word == settling::completeRun)
        return texts.translate("Settle", "Check once more and let it run to its end. This time it was stopped early.");
    if (word == settling::otherNetwork) {
        return texts.translate("Settle", "Check once over another network, such as your phone's hotspot. If the VPN "
                                         "answers there, the cause lies in your network or at your provider. If it "
                                         "does not, look at the server.");
    }
    if (word == settling::referenceResolver) {
        return texts.translate("Settle", "Have the helpdesk check once with a second name service to compare "
                                         "(tsunagu-cli with --reference-resolver). If it gives another address, the "
                                         "usual one is wrong.");
    }
    if (word == settling::askServer) {
        return texts.translate("Settle", "Ask whoever runs the server whether these packets arrive there. The report "
                                         "names their time and ports.");
    }
    if (word == settling::profile) {
        return texts.translate("Settle", "Check once with your VPN's own settings chosen. Only then can they be "
                                         "compared with what the server accepts.");
    }
    if (word == settling::againLater) {
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
