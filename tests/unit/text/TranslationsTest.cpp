#include "translations/Translations.h"

#include "report/text/Texts.h"
#include "tests/unit/text/Legibility.h"

#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace tsunagu {
namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList translations;
    bool plural = false;
    QString type;
};

QList<Entry> entriesOf(const QString& language)
{
    QFile file(QStringLiteral(TSUNAGU_SOURCE_DIR "/translations/tsunagu_%1.ts").arg(language));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries.append({context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", {}});
        } else if (xml.name() == u"source") {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entries.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!entries.last().plural)
                entries.last().translations.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            entries.last().translations.append(xml.readElementText());
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return entries;
}

QSet<QString> placeholdersOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]"));
    QSet<QString> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured());
    return found;
}

TEST(Translations, AreComplete)
{
    for (const QString& language : {QStringLiteral("ja"), QStringLiteral("en")}) {
        const QList<Entry> entries = entriesOf(language);
        EXPECT_GT(entries.size(), language == u"ja" ? 200 : 5);
        for (const Entry& entry : entries) {
            const std::string where =
                (language + u' ' + entry.context + QStringLiteral(": ") + entry.source).toStdString();
            EXPECT_EQ(entry.type, QString()) << where;
            ASSERT_FALSE(entry.translations.isEmpty()) << where;
            for (const QString& translation : entry.translations)
                EXPECT_FALSE(translation.isEmpty()) << where;
            // English is the source: its file is there for plural forms alone.
            EXPECT_TRUE(language == u"ja" || entry.plural) << where;
            EXPECT_EQ(entry.translations.size(), language == u"en" ? 2 : 1) << where;
        }
    }
}

TEST(Translations, KeepTheirPlaceholders)
{
    for (const QString& language : {QStringLiteral("ja"), QStringLiteral("en")}) {
        for (const Entry& entry : entriesOf(language)) {
            for (const QString& translation : entry.translations) {
                QSet<QString> expected = placeholdersOf(entry.source);
                // "once" needs no number.
                if (language == u"en" && !placeholdersOf(translation).contains(QStringLiteral("%n")))
                    expected.remove(QStringLiteral("%n"));
                EXPECT_EQ(placeholdersOf(translation), expected) << translation.toStdString();
            }
        }
    }
}

TEST(Translations, AreInJapanese)
{
    // Names, and signs between them.
    static const QSet<QString> sameInBoth{
        QStringLiteral("%1%"),     QStringLiteral("Tsunagu – %1"),    QStringLiteral("EAP"),
        QStringLiteral("IKEv2"),   QStringLiteral("L2TP over IPsec"), QStringLiteral(" + "),
        QStringLiteral("Windows"), QStringLiteral("NetworkManager"),  QStringLiteral("strongSwan")};
    for (const Entry& entry : entriesOf(QStringLiteral("ja"))) {
        for (const QString& translation : entry.translations) {
            const bool onlySigns = !placeholdersOf(translation).isEmpty() && translation.size() < 12;
            EXPECT_TRUE(test::hasJapanese(translation) || onlySigns || sameInBoth.contains(entry.source))
                << translation.toStdString();
        }
    }
}

TEST(Texts, SpeakTheirLanguageWhateverIsInstalled)
{
    const Texts japanese(Language::Japanese);
    const Texts english(Language::English);
    EXPECT_EQ(japanese.translate("PathView", "This computer"), u"このパソコン");
    EXPECT_EQ(english.translate("PathView", "This computer"), u"This computer");
    EXPECT_EQ(english.translate("Values", "%n times", nullptr, 1), u"once");
    EXPECT_EQ(english.translate("Values", "%n times", nullptr, 2), u"2 times");
    EXPECT_EQ(japanese.translate("Values", "%n times", nullptr, 1), u"1 回");
    EXPECT_EQ(japanese.translate("Values", "a text that nobody has translated"), u"a text that nobody has translated");
    EXPECT_EQ(japanese.join({QStringLiteral("一。"), QString(), QStringLiteral("二。")}), u"一。二。");
    EXPECT_EQ(english.join({QStringLiteral("One."), QStringLiteral("Two.")}), u"One. Two.");
    EXPECT_EQ(english.inBrackets(QStringLiteral("x")), u" (x)");
    EXPECT_EQ(japanese.inBrackets(QStringLiteral("x")), u"（x）");
    EXPECT_EQ(japanese.inBrackets({}), QString());
}

TEST(Texts, MayBeUsedFromManyThreads)
{
    constexpr int count = 8;
    std::vector<std::thread> threads;
    threads.reserve(count);
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([] {
            for (int round = 0; round < 200; ++round)
                EXPECT_EQ(Texts(Language::Japanese).translate("PathView", "This computer"), u"このパソコン");
        });
    }
    for (std::thread& thread : threads)
        thread.join();
}

TEST(Translations, CanBeLoadedByTheApplication)
{
    initTranslations();
    initTranslations();
    QTranslator translator;
    EXPECT_TRUE(translator.load(QStringLiteral(":/i18n/tsunagu_ja.qm")));
    EXPECT_TRUE(QFile::exists(QStringLiteral(":/i18n/tsunagu_en.qm")));
}

} // namespace
} // namespace tsunagu
