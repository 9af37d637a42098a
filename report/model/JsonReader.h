#pragma once

#include "report/model/ReportJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace tsunagu {

/// Reads values out of a JSON document that may come from anybody, and keeps the first fault with its place as a JSON
/// pointer. After a fault everything reads as empty, so that callers need to look at `fault` only at the end.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString place, std::optional<ReportError>* fault)
        : m_object(std::move(object))
        , m_place(std::move(place))
        , m_fault(fault)
    {
    }

    bool has(QStringView key) const { return m_object.contains(key); }
    QString placeOf(QStringView key) const;

    /// A text of at most `maximumLength` characters.
    QString text(QStringView key, qsizetype maximumLength = 4096) const;
    QString optionalText(QStringView key, qsizetype maximumLength = 4096) const;
    /// A machine word: lower-case letters, digits, dots and hyphens, at most 64.
    QString word(QStringView key) const;
    /// A whole number in the range.
    qint64 whole(QStringView key, qint64 minimum, qint64 maximum) const;
    qint64 optionalWhole(QStringView key, qint64 minimum, qint64 maximum, qint64 absent) const;
    /// An array of whole numbers in the range.
    QList<int> wholes(QStringView key, int minimum, int maximum) const;
    JsonReader object(QStringView key) const;
    QJsonObject optionalObject(QStringView key) const;
    /// A truth value; absent counts as false.
    bool optionalFlag(QStringView key) const;
    /// An array of machine words.
    QStringList words(QStringView key) const;
    /// An array of texts of at most `maximumLength` characters each.
    QStringList texts(QStringView key, qsizetype maximumLength) const;

    /// Reads each object of an array; absent counts as empty.
    template <typename Function>
    void each(QStringView key, qsizetype maximum, Function read) const
    {
        const QJsonArray items = optionalArray(key, maximum);
        for (qsizetype i = 0; i < items.size() && !*m_fault; ++i) {
            const QString place = placeOf(key) + u'/' + QString::number(i);
            if (!items.at(i).isObject()) {
                fail(ReportFault::WrongType, place, QStringLiteral("an object is expected"));
                return;
            }
            read(JsonReader(items.at(i).toObject(), place, m_fault));
        }
    }

    /// One of a closed list of words.
    template <typename Function>
    auto oneOf(QStringView key, Function fromWord) const
    {
        const QString written = text(key, 64);
        const auto value = fromWord(written);
        if (!value && !*m_fault)
            fail(ReportFault::BadValue, placeOf(key), QStringLiteral("not a word that is known here"));
        using Value = typename decltype(fromWord(written))::value_type;
        return value.value_or(Value{});
    }

    void fail(ReportFault fault, const QString& place, const QString& detail) const
    {
        if (!*m_fault)
            *m_fault = ReportError{fault, place, detail};
    }

private:
    QJsonArray optionalArray(QStringView key, qsizetype maximum) const;

    QJsonObject m_object;
    QString m_place;
    std::optional<ReportError>* m_fault;
};

} // namespace tsunagu
