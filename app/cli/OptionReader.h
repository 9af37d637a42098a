#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CliText.h"

#include <QCommandLineParser>

#include <chrono>
#include <optional>

namespace tsunagu::cli {

/// Reads the values of options. What cannot be read leaves a complaint in one line, and everything after it is empty.
class OptionReader
{
public:
    /// `parser` is not owned and must outlive the reader.
    OptionReader(const QCommandLineParser& parser, Language language)
        : m_parser(parser)
        , m_language(language)
    {
    }

    std::optional<quint16> port(const QString& name, quint16 otherwise);
    std::optional<std::chrono::milliseconds> seconds(const QString& name, std::chrono::milliseconds otherwise);
    /// Leaves `url` as it is where the option was not given. False: a complaint.
    bool url(const QString& name, std::optional<HttpUrl>& url);
    /// Likewise.
    bool address(const QString& name, std::optional<QHostAddress>& address);
    std::optional<Format> format();
    std::optional<Format> textOrJson();
    std::optional<Format> textJsonOrCsv();
    /// Whether private details are to be left out: as --keep-private and --no-redact say, else `otherwise`.
    std::optional<bool> redacts(bool otherwise);

    const QString& complaint() const { return m_complaint; }

private:
    template <typename T>
    std::optional<T> complain(const QString& name, const char* source)
    {
        m_complaint = tr(m_language, source).arg(name, m_parser.value(name).left(40));
        return std::nullopt;
    }

    const QCommandLineParser& m_parser;
    Language m_language;
    QString m_complaint;
};

/// A complaint about the first word beyond `most`.
std::optional<QString> wordTooMany(const QCommandLineParser& parser, qsizetype most, Language language);

} // namespace tsunagu::cli
