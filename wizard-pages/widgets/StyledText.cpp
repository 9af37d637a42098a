#include "wizard-pages/widgets/StyledText.h"

#include <array>
#include <utility>

namespace tsunagu {
namespace {

constexpr std::array<std::pair<QStringView, char16_t>, 6> entities{{
    {u"&amp;", u'&'},
    {u"&lt;", u'<'},
    {u"&gt;", u'>'},
    {u"&quot;", u'"'},
    {u"&#39;", u'\''},
    {u"&nbsp;", u'\u00a0'},
}};

/// The entity at the start of `rest`: its length and what it stands for; a lone '&' stands for itself.
std::pair<qsizetype, QChar> entityAt(QStringView rest)
{
    for (const auto& [name, character] : entities) {
        if (rest.startsWith(name))
            return {name.size(), QChar(character)};
    }
    return {1, QChar(u'&')};
}

} // namespace

StyledText StyledText::plain(const QString& text)
{
    return {text, {}};
}

StyledText StyledText::fromInlineHtml(QStringView html)
{
    StyledText result;
    qsizetype strongStart = -1;
    qsizetype codeStart = -1;
    const auto close = [&result](qsizetype& start, Emphasis emphasis) {
        if (start >= 0 && result.text.size() > start)
            result.spans.append({start, result.text.size() - start, emphasis});
        start = -1;
    };
    for (qsizetype at = 0; at < html.size();) {
        const QChar character = html.at(at);
        if (character == u'&') {
            const auto [length, meaning] = entityAt(html.sliced(at));
            result.text.append(meaning);
            at += length;
            continue;
        }
        const qsizetype end = character == u'<' ? html.indexOf(u'>', at) : -1;
        if (end < 0) {
            result.text.append(character);
            ++at;
            continue;
        }
        const QStringView tag = html.sliced(at + 1, end - at - 1);
        if (tag == u"strong")
            strongStart = result.text.size();
        else if (tag == u"/strong")
            close(strongStart, Emphasis::Strong);
        else if (tag == u"code")
            codeStart = result.text.size();
        else if (tag == u"/code")
            close(codeStart, Emphasis::Code);
        else if (tag.startsWith(u"br"))
            result.text.append(u'\n');
        at = end + 1;
    }
    return result;
}

} // namespace tsunagu
