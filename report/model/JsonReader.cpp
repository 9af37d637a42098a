#include "report/model/JsonReader.h"

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr qsizetype maximumWordLength = 64;

bool isWord(QStringView text)
{
    return !text.isEmpty() && text.size() <= maximumWordLength && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
    });
}

} // namespace

QString JsonReader::placeOf(QStringView key) const
{
    return m_place + u'/' + key.toString();
}

QString JsonReader::text(QStringView key, qsizetype maximumLength) const
{
    if (!m_object.contains(key)) {
        fail(ReportFault::KeyMissing, placeOf(key), QStringLiteral("the key is missing"));
        return {};
    }
    return optionalText(key, maximumLength);
}

QString JsonReader::optionalText(QStringView key, qsizetype maximumLength) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        fail(ReportFault::WrongType, placeOf(key), QStringLiteral("a text is expected"));
        return {};
    }
    QString text = value.toString();
    if (text.size() > maximumLength) {
        fail(ReportFault::BadValue, placeOf(key), QStringLiteral("the text is too long"));
        return {};
    }
    return text;
}

QString JsonReader::word(QStringView key) const
{
    QString text = this->text(key);
    if (*m_fault || isWord(text))
        return text;
    fail(ReportFault::BadValue, placeOf(key), QStringLiteral("not a machine word"));
    return {};
}

qint64 JsonReader::whole(QStringView key, qint64 minimum, qint64 maximum) const
{
    if (!m_object.contains(key)) {
        fail(ReportFault::KeyMissing, placeOf(key), QStringLiteral("the key is missing"));
        return minimum;
    }
    return optionalWhole(key, minimum, maximum, minimum);
}

qint64 JsonReader::optionalWhole(QStringView key, qint64 minimum, qint64 maximum, qint64 absent) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return absent;
    if (!value.isDouble()) {
        fail(ReportFault::WrongType, placeOf(key), QStringLiteral("a number is expected"));
        return absent;
    }
    const double number = value.toDouble();
    if (!(number >= static_cast<double>(minimum) && number <= static_cast<double>(maximum)) ||
        std::floor(number) != number) {
        fail(ReportFault::BadValue, placeOf(key),
             QStringLiteral("a whole number from %1 to %2 is expected").arg(minimum).arg(maximum));
        return absent;
    }
    return static_cast<qint64>(number);
}

QList<int> JsonReader::wholes(QStringView key, int minimum, int maximum) const
{
    constexpr qsizetype most = 256;
    QList<int> result;
    const QJsonArray items = optionalArray(key, most);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const int number = items.at(i).toInt(minimum - 1); // also for a fraction
        if (number < minimum || number > maximum) {
            fail(ReportFault::BadValue, placeOf(key) + u'/' + QString::number(i),
                 QStringLiteral("a whole number from %1 to %2 is expected").arg(minimum).arg(maximum));
            return {};
        }
        result.append(number);
    }
    return result;
}

JsonReader JsonReader::object(QStringView key) const
{
    if (!m_object.contains(key))
        fail(ReportFault::KeyMissing, placeOf(key), QStringLiteral("the key is missing"));
    return {optionalObject(key), placeOf(key), m_fault};
}

QJsonObject JsonReader::optionalObject(QStringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isObject())
        fail(ReportFault::WrongType, placeOf(key), QStringLiteral("an object is expected"));
    return value.toObject();
}

QStringList JsonReader::words(QStringView key) const
{
    constexpr qsizetype maximum = 256;
    QStringList result;
    const QJsonArray items = optionalArray(key, maximum);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString text = items.at(i).toString();
        if (!isWord(text)) {
            fail(items.at(i).isString() ? ReportFault::BadValue : ReportFault::WrongType,
                 placeOf(key) + u'/' + QString::number(i), QStringLiteral("a machine word is expected"));
            return {};
        }
        result.append(text);
    }
    return result;
}

bool JsonReader::optionalFlag(QStringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        fail(ReportFault::WrongType, placeOf(key), QStringLiteral("true or false is expected"));
    return value.toBool();
}

QStringList JsonReader::texts(QStringView key, qsizetype maximumLength) const
{
    constexpr qsizetype maximum = 256;
    QStringList result;
    const QJsonArray items = optionalArray(key, maximum);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString text = items.at(i).toString();
        if (!items.at(i).isString() || text.size() > maximumLength) {
            fail(items.at(i).isString() ? ReportFault::BadValue : ReportFault::WrongType,
                 placeOf(key) + u'/' + QString::number(i), QStringLiteral("a text is expected"));
            return {};
        }
        result.append(text);
    }
    return result;
}

QJsonArray JsonReader::optionalArray(QStringView key, qsizetype maximum) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isArray()) {
        fail(ReportFault::WrongType, placeOf(key), QStringLiteral("a list is expected"));
        return {};
    }
    if (value.toArray().size() > maximum) {
        fail(ReportFault::BadValue, placeOf(key), QStringLiteral("more than %1 entries").arg(maximum));
        return {};
    }
    return value.toArray();
}

} // namespace tsunagu
