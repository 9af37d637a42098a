#include "report/explanation/Glossary.h"

#include <QChar>

#include <algorithm>
#include <utility>

namespace tsunagu {
namespace {

enum class Script
{
    Other,
    Latin,
    Katakana,
};

Script scriptOf(QChar c)
{
    // The underscore is part of names such as ERROR_IPSEC_IKE_AUTH_FAIL, which are one word.
    if ((c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_')
        return Script::Latin;
    return (c >= u'ァ' && c <= u'ヺ') || c == u'ー' ? Script::Katakana : Script::Other;
}

/// Whether a word would go on from `inside` to `outside`.
bool goesOn(QChar inside, QChar outside)
{
    const Script script = scriptOf(inside);
    return script != Script::Other && scriptOf(outside) == script;
}

/// "VPN" is a word and "vpn" a part of some host's name; "Router" and "router" are the same.
Qt::CaseSensitivity caseOf(const QString& form)
{
    const auto capitals = std::count_if(form.begin(), form.end(), [](QChar c) { return c.isUpper(); });
    return capitals >= 2 ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

/// English plurals count as the word: "routers".
qsizetype lengthWithPlural(QStringView text, qsizetype end)
{
    const bool plural = end < text.size() && text.at(end) == u's' && end > 0 && text.at(end - 1).isLetter() &&
                        (end + 1 == text.size() || !goesOn(u's', text.at(end + 1)));
    return plural ? end + 1 : end;
}

} // namespace

Glossary::Glossary(QVector<Term> terms)
    : m_terms(std::move(terms))
{
    index();
}

const Term* Glossary::find(const QString& id) const
{
    const auto found =
        std::find_if(m_terms.cbegin(), m_terms.cend(), [&id](const Term& term) { return term.id == id; });
    return found == m_terms.cend() ? nullptr : &*found;
}

void Glossary::add(const QVector<Term>& terms)
{
    for (const Term& term : terms) {
        const auto known =
            std::find_if(m_terms.begin(), m_terms.end(), [&term](const Term& other) { return other.id == term.id; });
        if (known == m_terms.end())
            m_terms.append(term);
        else
            *known = term;
    }
    index();
}

void Glossary::index()
{
    m_forms.clear();
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        m_forms.append({m_terms.at(i).word, i});
        for (const QString& other : m_terms.at(i).also)
            m_forms.append({other, i});
    }
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
}

QVector<TermUse> Glossary::uses(const QString& plain) const
{
    QVector<TermUse> result;
    const QStringView text(plain);
    qsizetype position = 0;
    while (position < text.size()) {
        const bool inside = position > 0 && goesOn(text.at(position), text.at(position - 1));
        const auto form =
            inside ? m_forms.cend() : std::find_if(m_forms.cbegin(), m_forms.cend(), [&](const Form& candidate) {
                if (!text.sliced(position).startsWith(candidate.text, caseOf(candidate.text)))
                    return false;
                const qsizetype end = lengthWithPlural(text, position + candidate.text.size());
                return end == text.size() || !goesOn(text.at(end - 1), text.at(end));
            });
        if (form == m_forms.cend()) {
            ++position;
            continue;
        }
        const qsizetype end = lengthWithPlural(text, position + form->text.size());
        result.append({position, end - position, m_terms.at(form->term).id});
        position = end;
    }
    return result;
}

QVector<Term> Glossary::usedIn(const QStringList& plainTexts) const
{
    QVector<Term> used;
    for (const QString& text : plainTexts) {
        for (const TermUse& use : uses(text)) {
            const bool isNew =
                std::none_of(used.cbegin(), used.cend(), [&use](const Term& term) { return term.id == use.id; });
            if (const Term* const term = find(use.id); isNew && term != nullptr)
                used.append(*term);
        }
    }
    return used;
}

} // namespace tsunagu
