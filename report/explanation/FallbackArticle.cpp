#include "report/explanation/FallbackArticle.h"

#include "report/explanation/InlineText.h"

#include <array>

namespace tsunagu {

namespace {

struct InBothLanguages
{
    const char16_t* japanese;
    const char16_t* english;

    [[nodiscard]] QString in(Language language) const
    {
        return QString::fromUtf16(language == Language::Japanese ? japanese : english);
    }
};

struct AreaText
{
    const char16_t* area;
    InBothLanguages title;
};

// The part of a cause id before the dot, and the most that can be said without its article.
constexpr std::array areaTexts{
    AreaText{u"network", {u"ネットワークに原因が見つかりました。", u"The cause was found in the network."}},
    AreaText{u"firewall",
             {u"VPN の通信が、パソコンかルーターの守りの機能で止まっています。",
              u"A protection on the computer or the router stops the VPN."}},
    AreaText{u"isp",
             {u"インターネット接続会社の区間に原因が見つかりました。",
              u"The cause was found in the provider's part of the way."}},
    AreaText{u"server",
             {u"VPN サーバーの側に原因が見つかりました。", u"The cause was found on the VPN server's side."}},
    AreaText{
        u"vpn",
        {u"このパソコンの VPN 設定に原因が見つかりました。", u"The cause was found in this computer's VPN settings."}},
    AreaText{u"certificate", {u"証明書に原因が見つかりました。", u"The cause was found in a certificate."}},
    AreaText{u"computer",
             {u"このパソコンの設定に原因が見つかりました。", u"The cause was found in this computer's settings."}},
};

constexpr InBothLanguages anyCauseTitle{u"つながらない原因が見つかりました。",
                                        u"The reason why the VPN does not connect was found."};
constexpr InBothLanguages noneTitle{u"調べた範囲に、問題は見つかりませんでした。",
                                    u"Nothing wrong was found in what was checked."};
constexpr InBothLanguages inconclusiveTitle{u"原因を一つにしぼれませんでした。",
                                            u"The cause could not be narrowed down to one."};
constexpr InBothLanguages codeTitle{u"このエラー番号の説明文を開けませんでした。",
                                    u"The explanation of this error code could not be opened."};
constexpr InBothLanguages generalTitle{u"説明文を開けませんでした。", u"The explanation could not be opened."};
constexpr InBothLanguages summary{
    u"くわしい説明文は開けませんでしたが、調べた結果は残っています。窓口には、記号「%1」とお伝えください。",
    u"The full explanation could not be opened, but the results of the check are kept. Tell your helpdesk this id: "
    u"%1."};
constexpr InBothLanguages question{u"どうすればよいですか。", u"What should I do?"};
constexpr InBothLanguages answer{
    u"報告書を保存して、社内の窓口か、くわしい人に見せてください。このプログラムを入れ直すと、説明文も元に戻ります。",
    u"Save the report and show it to your helpdesk or to someone who knows networks. Installing this program again "
    u"brings "
    u"the explanation back."};

InBothLanguages titleFor(ArticleKind kind, const QString& id)
{
    switch (kind) {
    case ArticleKind::Code:
    case ArticleKind::Notify:
        return codeTitle;
    case ArticleKind::Line:
    case ArticleKind::General:
        return generalTitle;
    case ArticleKind::Verdict:
        return id == QStringLiteral("none") ? noneTitle : inconclusiveTitle;
    case ArticleKind::Cause:
        break;
    }
    for (const AreaText& text : areaTexts) {
        if (id.startsWith(QString::fromUtf16(text.area) + u'.')) {
            return text.title;
        }
    }
    return anyCauseTitle;
}

} // namespace

Article fallbackArticle(ArticleKind kind, const QString& id, Language language)
{
    constexpr qsizetype longestShownId = 64;
    Article article;
    article.id = id;
    article.title = titleFor(kind, id).in(language);
    article.summary = summary.in(language).arg(InlineText::escape(id.left(longestShownId).simplified()));
    article.dialogue = {{Speaker::Beginner, question.in(language)}, {Speaker::Expert, answer.in(language)}};
    return article;
}

} // namespace tsunagu
