#include "app/cli/OptionReader.h"

namespace tsunagu::cli {

std::optional<quint16> OptionReader::port(const QString& name, quint16 otherwise)
{
    if (!m_parser.isSet(name))
        return otherwise;
    bool isNumber = false;
    const uint value = m_parser.value(name).toUInt(&isNumber);
    if (isNumber && value >= 1 && value <= 65535)
        return static_cast<quint16>(value);
    return complain<quint16>(name, QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is no port number from 1 to 65535."));
}

std::optional<std::chrono::milliseconds> OptionReader::seconds(const QString& name, std::chrono::milliseconds otherwise)
{
    if (!m_parser.isSet(name))
        return otherwise;
    constexpr double longest = 600;
    constexpr double perSecond = 1000;
    bool isNumber = false;
    const double value = m_parser.value(name).toDouble(&isNumber);
    if (isNumber && value > 0 && value <= longest)
        return std::chrono::milliseconds(static_cast<long long>(value * perSecond));
    return complain<std::chrono::milliseconds>(
        name, QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is no number of seconds above 0 and up to 600."));
}

bool OptionReader::url(const QString& name, std::optional<HttpUrl>& url)
{
    if (!m_parser.isSet(name))
        return true;
    url = parseHttpUrl(m_parser.value(name));
    if (!url)
        complain<HttpUrl>(name,
                          QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is no address of a page that begins with http://."));
    return url.has_value();
}

bool OptionReader::address(const QString& name, std::optional<QHostAddress>& address)
{
    if (!m_parser.isSet(name))
        return true;
    const QHostAddress read(m_parser.value(name));
    if (!read.isNull())
        address = read;
    else
        complain<QHostAddress>(name, QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is no IP address, such as 192.0.2.1."));
    return address.has_value();
}

std::optional<Format> OptionReader::format()
{
    const QString name = QStringLiteral("format");
    if (!m_parser.isSet(name) || m_parser.value(name) == QLatin1String("text"))
        return Format::Text;
    if (m_parser.value(name) == QLatin1String("json"))
        return Format::Json;
    if (m_parser.value(name) == QLatin1String("html"))
        return Format::Html;
    return complain<Format>(name, QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is none of text, json and html."));
}

std::optional<Format> OptionReader::textOrJson()
{
    const QString name = QStringLiteral("format");
    if (m_parser.value(name) == QLatin1String("html"))
        return complain<Format>(name, QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is none of text and json."));
    return format();
}

std::optional<Format> OptionReader::textJsonOrCsv()
{
    const QString name = QStringLiteral("format");
    const QString value = m_parser.value(name);
    if (value == QLatin1String("csv"))
        return Format::Csv;
    if (value == QLatin1String("json"))
        return Format::Json;
    if (!m_parser.isSet(name) || value == QLatin1String("text"))
        return Format::Text;
    return complain<Format>(name, QT_TRANSLATE_NOOP("Cli", "--%1: “%2” is none of text, json and csv."));
}

std::optional<bool> OptionReader::redacts(bool otherwise)
{
    const bool keepsPrivate = m_parser.isSet(QStringLiteral("keep-private"));
    const bool noRedaction = m_parser.isSet(QStringLiteral("no-redact"));
    if (keepsPrivate && noRedaction) {
        m_complaint =
            tr(m_language,
               QT_TRANSLATE_NOOP("Cli", "--keep-private and --no-redact contradict each other. Leave one out."));
        return std::nullopt;
    }
    return keepsPrivate || (otherwise && !noRedaction);
}

std::optional<QString> wordTooMany(const QCommandLineParser& parser, qsizetype most, Language language)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() <= most)
        return std::nullopt;
    return tr(language, QT_TRANSLATE_NOOP("Cli", "“%1” is one word too many. See tsunagu-cli --help."))
        .arg(words[most].left(40));
}

} // namespace tsunagu::cli
