#include "tests/unit/explanation/KnowledgeLint.h"

#include "report/explanation/InlineText.h"
#include "report/explanation/Knowledge.h"
#include "report/explanation/Placeholders.h"
#include "tests/unit/explanation/TextRules.h"

#include <QRegularExpression>

#include <algorithm>

namespace tsunagu::lint {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestJapaneseSentence = 80;
constexpr int longestEnglishSentence = 28;
constexpr double japaneseAverage = 45.0;
constexpr double englishAverage = 15.0;

PlaceholderValues only(const PlaceholderValues& values, const QStringList& names)
{
    PlaceholderValues result;
    for (const QString& name : names) {
        result.insert(name, values.value(name));
    }
    return result;
}

QStringList sortedPlaceholders(const QString& text)
{
    const auto parsed = Template::parse(text);
    QStringList names = parsed ? parsed->placeholders() : QStringList{u"(broken)"_s};
    names.sort();
    return names;
}

QStringList checkSentence(const QString& sentence, Language language)
{
    QStringList complaints;
    const bool japanese = language == Language::Japanese;
    if (textrules::length(sentence, language) > (japanese ? longestJapaneseSentence : longestEnglishSentence)) {
        complaints += u"long sentence: "_s + sentence;
    }
    if (const QString found = textrules::doubleNegation(sentence, language); !found.isEmpty()) {
        complaints += u"double negation '"_s + found + u"' in: "_s + sentence;
    }
    const bool isAnswerWord = sentence == u"はい。"_s || sentence == u"いいえ。"_s;
    if (japanese && !isAnswerWord && !textrules::endsPolitely(sentence)) {
        complaints += u"not polite: "_s + sentence;
    }
    return complaints;
}

QStringList checkSentences(const Article& shown, Language language)
{
    QStringList complaints;
    for (const QString& text : plainTexts(shown, false)) {
        for (const QString& sentence : textrules::sentences(text, language)) {
            complaints += checkSentence(sentence, language);
        }
        for (const QString& word : textrules::bannedWords(text, language)) {
            complaints += u"banned word '"_s + word + u"' in: "_s + text;
        }
    }
    // The title is a verdict in one breath; meanings begin after it.
    for (const QString& term : textrules::unexplainedTerms(plainTexts(shown).mid(1), language)) {
        complaints += u"unexplained term: "_s + term;
    }
    return complaints;
}

} // namespace

void Figures::add(const QString& plain, Language language)
{
    for (const QString& sentence : textrules::sentences(plain, language)) {
        const int size = textrules::length(sentence, language);
        ++sentences;
        length += size;
        if (size > longest) {
            longest = size;
            longestSentence = sentence;
        }
    }
}

PlaceholderValues sampleValues(Language language)
{
    const bool japanese = language == Language::Japanese;
    const auto either = [japanese](const QString& ja, const QString& en) { return japanese ? ja : en; };
    return {
        {u"server"_s, u"vpn.example.jp"_s},
        {u"server_address"_s, u"198.51.100.10"_s},
        {u"router_address"_s, u"192.168.1.1"_s},
        {u"router_rtt"_s, either(u"2 ミリ秒"_s, u"2 ms"_s)},
        {u"provider_address"_s, u"203.0.113.1"_s},
        {u"provider_rtt"_s, either(u"9 ミリ秒"_s, u"9 ms"_s)},
        {u"control_rtt"_s, either(u"18 ミリ秒"_s, u"18 ms"_s)},
        {u"ike_rtt"_s, either(u"41 ミリ秒"_s, u"41 ms"_s)},
        {u"ike500_rtt"_s, either(u"41 ミリ秒"_s, u"41 ms"_s)},
        {u"ike4500_rtt"_s, either(u"42 ミリ秒"_s, u"42 ms"_s)},
        {u"ports"_s, either(u"UDP 500 と 4500"_s, u"UDP 500 and 4500"_s)},
        {u"sent_packets"_s, either(u"5 回"_s, u"5 times"_s)},
        {u"waited"_s, either(u"1.9 秒"_s, u"1.9 seconds"_s)},
        {u"broken_hop"_s, u"2"_s},
        {u"hop_count"_s, either(u"4 か所"_s, u"4 stations"_s)},
        {u"resolver"_s, u"192.168.1.1"_s},
        {u"local_address"_s, u"169.254.7.9"_s},
        {u"nat"_s, either(u"こちら側"_s, u"on your side"_s)},
        {u"program"_s, u"dnsproxy"_s},
        {u"service"_s, u"strongswan"_s},
        {u"certificate_subject"_s, u"Alice Example"_s},
        {u"certificate_ended"_s, either(u"2026 年 11 月 21 日"_s, u"2026-11-21"_s)},
        {u"certificate_begins"_s, either(u"2026 年 12 月 1 日"_s, u"2026-12-01"_s)},
        {u"revocation_host"_s, u"crl.example.jp"_s},
        {u"accepted"_s, either(u"AES-256、SHA-256、DH グループ 14"_s, u"AES-256, SHA-256, DH group 14"_s)},
        {u"dh14_needed"_s, either(u"DH グループ 14"_s, u"DH group 14"_s)},
        {u"clock_offset"_s, either(u"7 分の遅れ"_s, u"7 minutes behind"_s)},
        {u"ike_loss"_s, u"30%"_s},
        {u"code_typed"_s, u"0x00003618"_s},
        {u"code_number"_s, u"13848"_s},
        {u"code_hex"_s, u"0x3618"_s},
        {u"code_name"_s, u"ERROR_IPSEC_IKE_PEER_CRL_FAILED"_s},
    };
}

QStringList templates(const Article& article)
{
    QStringList result{article.title, article.summary};
    for (const Turn& turn : article.dialogue) {
        result += turn.text;
    }
    result += article.introduction + article.background + article.causes;
    for (const Step& step : article.steps) {
        result += {step.title, step.body};
        for (const QString& text : {step.see, step.back}) {
            if (!text.isEmpty()) {
                result += text;
            }
        }
    }
    for (const Advice& advice : article.prevention) {
        result += advice.text;
    }
    return result + article.closing;
}

QStringList plainTexts(const Article& article, bool headings)
{
    static const QRegularExpression leadingBold(u"^\\*\\*[^*]+\\*\\* ?"_s);
    QStringList result;
    for (QString text : templates(article)) {
        if (!headings) {
            text.remove(leadingBold);
        }
        result += InlineText::toPlain(text);
    }
    return result;
}

QStringList checkPlaceholders(const Article& article, const QStringList& always)
{
    QStringList complaints;
    QStringList texts = templates(article);
    for (const Step& step : article.steps) {
        texts += step.command;
    }
    for (const QString& text : texts) {
        const auto parsed = Template::parse(text);
        if (!parsed) {
            complaints += u"broken template: "_s + text;
            continue;
        }
        for (const QString& name : parsed->placeholders()) {
            if (!knownPlaceholders().contains(name)) {
                complaints += u"unknown placeholder: "_s + name;
            }
        }
        for (const QString& name : parsed->unguardedPlaceholders()) {
            if (!always.contains(name)) {
                complaints += u"placeholder outside a group: "_s + name + u" in "_s + text;
            }
        }
    }
    return complaints;
}

namespace {

/// The article without the steps that these values do not call for.
Article withStepsFor(Article article, const PlaceholderValues& values)
{
    article.steps.removeIf([&values](const Step& step) { return !step.when.isEmpty() && !values.contains(step.when); });
    return article;
}

} // namespace

QStringList checkExpansion(const Article& article, Language language, const QStringList& always)
{
    const PlaceholderValues all = sampleValues(language);
    QVector<PlaceholderValues> cases{all, only(all, always)};
    for (const QString& name : knownPlaceholders()) {
        if (!always.contains(name)) {
            cases.push_back(all);
            cases.last().remove(name);
            cases.push_back(only(all, always + QStringList{name}));
        }
    }
    QStringList complaints;
    static const QRegularExpression mark(
        u"[{}]|\\[\\[|\\]\\]|\\|\\||  |。。| [.,。、]|\\.[A-Z]|[ぁ-んァ-ヶ一-龠] [ぁ-んァ-ヶ一-龠]|[A-Za-z0-9}][ぁ-んァ-ヶ一-龠]|[ぁ-んァ-ヶ一-龠][A-Za-z0-9{]"_s);
    for (const PlaceholderValues& values : cases) {
        const Article shown = expanded(article, values);
        if (templates(shown).size() != templates(withStepsFor(article, values)).size()) {
            complaints += u"a text vanishes when values are missing"_s;
        }
        for (const QString& text : templates(shown)) {
            if (text.isEmpty() || text.contains(mark)) {
                complaints += u"reads badly when values are missing: "_s + text;
            }
        }
    }
    complaints.removeDuplicates();
    return complaints;
}

QStringList checkStyle(const Article& article, Language language, Figures& figures)
{
    const bool japanese = language == Language::Japanese;
    const PlaceholderValues all = sampleValues(language);
    const Article measured = expanded(article, all);
    const Article unmeasured = expanded(article, only(all, {u"server"_s}));
    Figures own;
    for (const QString& text : plainTexts(measured, false)) {
        own.add(text, language);
        figures.add(text, language);
    }
    QStringList complaints = checkSentences(measured, language) + checkSentences(unmeasured, language);
    if (japanese) {
        for (const QString& text : plainTexts(measured) + plainTexts(unmeasured)) {
            for (const QString& blank : textrules::strayBlanks(text)) {
                complaints += u"a blank after Japanese punctuation: "_s + blank;
            }
        }
    }
    if (own.average() > (japanese ? japaneseAverage : englishAverage)) {
        complaints += u"sentences too long on average: %1"_s.arg(own.average());
    }
    complaints.removeDuplicates();
    return complaints;
}

QStringList checkTopics(const Article& article, ArticleKind kind)
{
    static const QList<std::pair<Topic, QString>> words{
        {Topic::Meaning, u"meaning"_s}, {Topic::Why, u"why"_s},     {Topic::Check, u"check"_s},
        {Topic::Solve, u"solve"_s},     {Topic::Fault, u"fault"_s}, {Topic::Ask, u"ask"_s},
        {Topic::Prevent, u"prevent"_s}, {Topic::L2tp, u"l2tp"_s},   {Topic::Ikev2, u"ikev2"_s}};
    const bool isLine = kind == ArticleKind::Line;
    QStringList complaints;
    for (const auto& [topic, word] : words) {
        const auto asked =
            std::count_if(article.dialogue.begin(), article.dialogue.end(), [wanted = topic](const Turn& turn) {
                return turn.speaker == Speaker::Beginner && turn.topic == wanted;
            });
        const bool aboutLines = topic == Topic::L2tp || topic == Topic::Ikev2;
        const bool wanted = isLine ? aboutLines || topic == Topic::Meaning || topic == Topic::Check : !aboutLines;
        if (asked != (wanted ? 1 : 0)) {
            complaints += u"the question '%1' is asked %2 times"_s.arg(word).arg(asked);
        }
    }
    const qsizetype rounds = article.dialogue.size() / 2;
    if (rounds > 9) {
        complaints += u"a conversation of %1 rounds"_s.arg(rounds);
    }
    return complaints;
}

namespace {

QStringList checkStep(const Step& step)
{
    static const QRegularExpression changing(
        u"^(sudo (ufw|firewall-cmd|systemctl (start|enable|restart|unmask)|sed|tee)|New-|Set-|Start-|Restart-|Remove-|"
        u"Enable-|reg (add|delete)|netsh .* (set|add))"_s);
    QStringList complaints;
    const bool forComputer = step.system != StepSystem::Any && step.system != StepSystem::Router;
    if (step.see.isEmpty()) {
        complaints += u"a step without what will be seen: "_s + step.title;
    }
    if (!step.command.isEmpty() && !forComputer) {
        complaints += u"a command needs its system: "_s + step.command;
    }
    if (step.open.startsWith(u"ms-settings:"_s) && step.system != StepSystem::Any &&
        step.system != StepSystem::Windows) {
        complaints += u"a Windows settings page for another system: "_s + step.title;
    }
    if (step.command.contains(changing) && step.risk != StepRisk::AskSpecialist) {
        complaints += u"a command that changes the system without advice to ask: "_s + step.command;
    }
    const QString all = step.title + step.body + step.command;
    for (const auto& [value, placeholder] :
         {std::pair(u"AssumeUDPEncapsulation"_s, u"nat"_s), std::pair(u"NegotiateDH2048"_s, u"dh14_needed"_s)}) {
        if (all.contains(value) && (step.when != placeholder || !step.restart)) {
            complaints += u"advice about the registry without its evidence or its restart: "_s + step.title;
        }
    }
    return complaints;
}

} // namespace

QStringList checkSteps(const Article& article, ArticleKind kind)
{
    constexpr int mostSteps = 7;
    QStringList complaints;
    if (kind != ArticleKind::General && kind != ArticleKind::Line) {
        const int fewest = kind == ArticleKind::Cause ? 3 : 2;
        for (const auto& [system, name] :
             {std::pair(StepSystem::Windows, u"Windows"_s), std::pair(StepSystem::Linux, u"Linux"_s),
              std::pair(StepSystem::MacOs, u"macOS"_s)}) {
            const auto suitable =
                std::count_if(article.steps.begin(), article.steps.end(), [wanted = system](const Step& step) {
                    return step.when.isEmpty() && (step.system == StepSystem::Any ||
                                                   step.system == StepSystem::Router || step.system == wanted);
                });
            if (suitable < fewest || suitable > mostSteps) {
                complaints += u"%1 steps for %2, wanted %3 to %4"_s.arg(suitable).arg(name).arg(fewest).arg(mostSteps);
            }
        }
    }
    for (const Step& step : article.steps) {
        complaints += checkStep(step);
    }
    return complaints;
}

QStringList checkMeaning(const Term& term, Language language, Figures& figures)
{
    QStringList complaints;
    figures.add(term.meaning, language);
    for (const QString& sentence : textrules::sentences(term.meaning, language)) {
        complaints += checkSentence(sentence, language);
    }
    if (textrules::sentences(term.meaning, language).size() > 3) {
        complaints += u"more than three sentences: "_s + term.meaning;
    }
    return complaints;
}

QStringList checkTwins(const Article& japanese, const Article& english)
{
    QStringList complaints;
    if (japanese.dialogue.size() != english.dialogue.size() || japanese.steps.size() != english.steps.size() ||
        japanese.prevention.size() != english.prevention.size() || japanese.causes.size() != english.causes.size() ||
        japanese.introduction.size() != english.introduction.size() ||
        japanese.background.size() != english.background.size() || japanese.closing.size() != english.closing.size()) {
        return {u"different numbers of turns, steps or paragraphs"_s};
    }
    const QStringList left = templates(japanese);
    const QStringList right = templates(english);
    for (qsizetype i = 0; i < japanese.dialogue.size(); ++i) {
        if (japanese.dialogue.at(i).topic != english.dialogue.at(i).topic) {
            complaints += u"different topics: "_s + english.dialogue.at(i).text;
        }
    }
    if (left.size() != right.size()) {
        return complaints + QStringList{u"a step lacks 'see' or 'back' in one language"_s};
    }
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (sortedPlaceholders(left.at(i)) != sortedPlaceholders(right.at(i))) {
            complaints += u"different placeholders: "_s + left.at(i) + u" / "_s + right.at(i);
        }
    }
    for (qsizetype i = 0; i < japanese.steps.size(); ++i) {
        Step a = japanese.steps.at(i);
        Step b = english.steps.at(i);
        a.title = b.title;
        a.body = b.body;
        a.see = b.see;
        a.back = b.back;
        if (a != b) {
            complaints += u"different properties of the step: "_s + b.title;
        }
    }
    for (qsizetype i = 0; i < japanese.prevention.size(); ++i) {
        if (japanese.prevention.at(i).check != english.prevention.at(i).check) {
            complaints += u"different mark of the advice: "_s + english.prevention.at(i).text;
        }
    }
    return complaints;
}

} // namespace tsunagu::lint
