// The built program with reports: what it wrote itself, and what somebody made up.

#include "app/practice/Practice.h"
#include "tests/unit/cli/CliProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <memory>

namespace tsunagu::cli::test {
namespace {

/// A report of a run against a practice server, made once for all tests.
class ReportRun : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<QTemporaryDir>();
        make(QStringLiteral("silent"), QStringLiteral("silent.json"));
        make(QStringLiteral("healthy"), QStringLiteral("healthy.json"));
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static void make(const QString& scenario, const QString& name)
    {
        PracticeResponder responder;
        const Result<PracticePorts> ports = responder.start(scenario);
        ASSERT_TRUE(ports.has_value());
        runCli({QStringLiteral("diagnose"), QStringLiteral("--server"), QStringLiteral("127.0.0.1"),
                QStringLiteral("--ike-port"), QString::number(ports->ikePort), QStringLiteral("--natt-port"),
                QString::number(ports->nattPort), QStringLiteral("--error"), QStringLiteral("809"),
                QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--output"), path(name)});
        ASSERT_TRUE(QFile::exists(path(name)));
    }

    static QString path(const QString& name) { return s_folder->filePath(name); }
    static QByteArray bytesOf(const QString& name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static CliResult report(const QStringList& words, const char* language)
    {
        return runCli(QStringList{QStringLiteral("report")} + words +
                      QStringList{QStringLiteral("--lang"), QString::fromLatin1(language)});
    }

    static std::unique_ptr<QTemporaryDir> s_folder;
};

std::unique_ptr<QTemporaryDir> ReportRun::s_folder;

TEST_F(ReportRun, IsShownAsItWasInEitherLanguage)
{
    const CliResult english = report({QStringLiteral("show"), path(QStringLiteral("silent.json"))}, "en");
    EXPECT_EQ(english.exitCode, 0) << english.errors.toStdString();
    EXPECT_TRUE(english.output.contains("Confidence: "));
    EXPECT_TRUE(english.output.contains("Telephone code: ")) << english.output.toStdString();
    const CliResult japanese = report({QStringLiteral("show"), path(QStringLiteral("silent.json"))}, "ja");
    EXPECT_TRUE(japanese.output.contains("電話で伝える番号"));
}

TEST_F(ReportRun, IsConvertedWithoutLoss)
{
    const QString copy = path(QStringLiteral("copy.json"));
    const CliResult result =
        report({QStringLiteral("convert"), path(QStringLiteral("silent.json")), QStringLiteral("--format"),
                QStringLiteral("json"), QStringLiteral("--output"), copy},
               "en");
    EXPECT_EQ(result.exitCode, 0) << result.errors.toStdString();
    EXPECT_EQ(bytesOf(QStringLiteral("copy.json")), bytesOf(QStringLiteral("silent.json")));
    const CliResult html = report({QStringLiteral("convert"), path(QStringLiteral("silent.json")),
                                   QStringLiteral("--format"), QStringLiteral("html")},
                                  "ja");
    EXPECT_TRUE(html.output.startsWith("<!DOCTYPE html>")) << html.errors.toStdString();
    EXPECT_TRUE(html.output.contains("lang=\"ja\""));
}

TEST_F(ReportRun, ItsTelephoneCodeSaysTheSameSentence)
{
    const CliResult code = report({QStringLiteral("code"), path(QStringLiteral("silent.json"))}, "en");
    ASSERT_EQ(code.exitCode, 0) << code.errors.toStdString();
    const QString digits = QString::fromUtf8(code.output).section(u'\n', 0, 0);
    EXPECT_EQ(digits.size(), 19) << digits.toStdString();
    const QJsonObject document = QJsonDocument::fromJson(bytesOf(QStringLiteral("silent.json"))).object();
    EXPECT_EQ(document.value(u"telephone_code").toString(), QString(digits).remove(u' '));

    for (const char* const language : {"ja", "en"}) {
        const CliResult told = runCli(QStringList{QStringLiteral("decode")} + digits.split(u' ') +
                                      QStringList{QStringLiteral("--lang"), QString::fromLatin1(language)});
        EXPECT_EQ(told.exitCode, 0) << told.errors.toStdString();
        EXPECT_TRUE(told.output.contains("809"));
    }
    QString wrong = digits;
    wrong[6] = wrong[6] == u'1' ? u'2' : u'1';
    const CliResult refused = runCli({QStringLiteral("decode"), wrong});
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_FALSE(refused.errors.isEmpty());
}

TEST_F(ReportRun, TwoAreCompared)
{
    const CliResult result = report(
        {QStringLiteral("compare"), path(QStringLiteral("silent.json")), path(QStringLiteral("healthy.json"))}, "en");
    EXPECT_EQ(result.exitCode, 0) << result.errors.toStdString();
    // Each practice server has ports of its own: another question, of which nothing becomes better.
    EXPECT_TRUE(result.output.contains("Different: ")) << result.output.toStdString();
    const CliResult same = report(
        {QStringLiteral("compare"), path(QStringLiteral("silent.json")), path(QStringLiteral("silent.json"))}, "ja");
    EXPECT_EQ(same.exitCode, 0) << same.errors.toStdString();
    EXPECT_NE(same.output, result.output);
}

TEST_F(ReportRun, ManyAreCountedAndABrokenOneIsNamed)
{
    const QString folder = path(QStringLiteral("many"));
    ASSERT_TRUE(QDir().mkpath(folder));
    for (const QString& name : {QStringLiteral("silent.json"), QStringLiteral("healthy.json")})
        ASSERT_TRUE(QFile::copy(path(name), folder + u'/' + name));
    QFile broken(folder + QStringLiteral("/broken.json"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    const CliResult text = report({QStringLiteral("triage"), folder}, "ja");
    EXPECT_EQ(text.exitCode, 0) << text.errors.toStdString();
    EXPECT_TRUE(text.output.contains("broken.json")) << text.output.toStdString();
    EXPECT_TRUE(text.output.contains("報告の数：2")) << text.output.toStdString();

    const CliResult json =
        report({QStringLiteral("triage"), folder, QStringLiteral("--format"), QStringLiteral("json")}, "en");
    const QJsonObject document = QJsonDocument::fromJson(json.output).object();
    EXPECT_TRUE(json.errors.contains("broken.json: ")) << json.errors.toStdString();
    EXPECT_EQ(document.value(u"schema").toString(), QStringLiteral("tsunagu-triage/1"));
    EXPECT_EQ(document.value(u"reports").toInt(), 2) << json.output.toStdString();
    const CliResult csv =
        report({QStringLiteral("triage"), folder, QStringLiteral("--format"), QStringLiteral("csv")}, "en");
    EXPECT_EQ(csv.output.count("server.ike-blocked"), 1) << csv.output.toStdString();

    EXPECT_EQ(report({QStringLiteral("triage"), broken.fileName()}, "en").exitCode, 2);
    EXPECT_EQ(
        report({QStringLiteral("triage"), folder, QStringLiteral("--format"), QStringLiteral("html")}, "en").exitCode,
        2);
}

TEST_F(ReportRun, WhatIsNoReportIsRefusedWithThePlace)
{
    QFile broken(path(QStringLiteral("broken.json")));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write(bytesOf(QStringLiteral("silent.json")).replace("\"elapsed_ms\": ", "\"elapsed_ms\": \"x\", \"y\": "));
    broken.close();
    const CliResult result = report({QStringLiteral("show"), broken.fileName()}, "en");
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_TRUE(result.errors.contains("/elapsed_ms")) << result.errors.toStdString();
    EXPECT_TRUE(result.output.isEmpty());
    for (const QStringList& words :
         {QStringList{QStringLiteral("show"), path(QStringLiteral("none.json"))},
          QStringList{QStringLiteral("show"), s_folder->path()}, QStringList{QStringLiteral("show")},
          QStringList{QStringLiteral("burn"), path(QStringLiteral("silent.json"))}, QStringList{},
          QStringList{QStringLiteral("compare"), path(QStringLiteral("silent.json"))},
          QStringList{QStringLiteral("code"), path(QStringLiteral("silent.json")), QStringLiteral("--no-redact")}}) {
        for (const char* const language : {"ja", "en"}) {
            const CliResult bad = report(words, language);
            EXPECT_EQ(bad.exitCode, 2) << words.join(u' ').toStdString();
            EXPECT_EQ(QString::fromUtf8(bad.errors).trimmed().count(u'\n'), 0) << bad.errors.toStdString();
        }
    }
}

} // namespace
} // namespace tsunagu::cli::test
