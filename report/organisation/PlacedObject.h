#pragma once

#include "report/json/JsonTree.h"
#include "report/organisation/Organisation.h"

#include <QList>
#include <QString>

#include <optional>

namespace tsunagu {

/// Keeps the first fault of a file with its place.
class FaultKeeper
{
public:
    explicit FaultKeeper(QByteArrayView text)
        : m_text(text)
    {
    }

    /// `offending` may be anything from the file.
    void fail(OrganisationFault fault, qsizetype offset, const QString& key, QStringView offending = {});
    const std::optional<OrganisationError>& first() const { return m_first; }

private:
    QByteArrayView m_text;
    std::optional<OrganisationError> m_first;
};

/// A text of the file with its place, for the checks of what it should be.
struct PlacedText
{
    QString text;
    qsizetype offset = 0;
    QString key;
};

/// An object of the file, asked key by key. After a fault everything reads as absent, so that callers need to look at
/// the keeper only at the end.
class PlacedObject
{
public:
    /// `known` are the keys that the object may have; another one is a fault.
    PlacedObject(const JsonNode& node, QString key, const QList<QStringView>& known, FaultKeeper* faults);

    /// A line of text: not blank, at most `maximumLength` characters, nothing that cannot be seen.
    std::optional<PlacedText> text(QStringView key, qsizetype maximumLength) const;
    std::optional<PlacedText> requiredText(QStringView key, qsizetype maximumLength) const;
    /// {"ja": …, "en": …}, both of them.
    std::optional<BothLanguages> bothLanguages(QStringView key, qsizetype maximumLength) const;
    void require(QStringView key) const;
    QList<PlacedText> texts(QStringView key, qsizetype maximumEntries, qsizetype maximumLength) const;

    template <typename Function>
    void each(QStringView key, std::size_t maximumEntries, const QList<QStringView>& known, Function read) const
    {
        const JsonNode* const list = listAt(key, maximumEntries);
        for (std::size_t i = 0; list != nullptr && i < list->items.size() && !m_faults->first(); ++i)
            read(PlacedObject(list->items[i], placeOf(key) + u'/' + QString::number(i), known, m_faults));
    }

    FaultKeeper& faults() const { return *m_faults; }

private:
    const JsonNode* at(QStringView key) const;
    const JsonNode* listAt(QStringView key, std::size_t maximumEntries) const;
    std::optional<PlacedText> textOf(const JsonNode& node, const QString& place, qsizetype maximumLength) const;
    QString placeOf(QStringView key) const { return m_key + u'/' + key.toString(); }

    const JsonNode* m_node;
    QString m_key;
    FaultKeeper* m_faults;
};

} // namespace tsunagu
