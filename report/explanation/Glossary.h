#pragma once

#include "report/explanation/KnowledgeError.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <tl/expected.hpp>

/// Words that explain themselves where they are first used on a page.
namespace tsunagu {

/// A word and what it means, in one language.
struct Term
{
    QString id;       ///< the same in all languages: "ike"
    QString word;     ///< "IKE"
    QStringList also; ///< other ways to write it: "IKEv1", "IKEv2"
    QString reading;  ///< how it is read, in kana; Japanese only, may be empty
    QString meaning;  ///< plain text, one or two sentences

    bool operator==(const Term&) const = default;
};

/// Where a term stands in a text.
struct TermUse
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString id;

    bool operator==(const TermUse&) const = default;
};

/// The terms of one language. Value type; const calls may run on any thread.
class Glossary
{
public:
    Glossary() = default;
    explicit Glossary(QVector<Term> terms);

    /// In the file's order.
    [[nodiscard]] const QVector<Term>& terms() const { return m_terms; }
    /// nullptr for an unknown id. Valid until the glossary changes.
    [[nodiscard]] const Term* find(const QString& id) const;

    /// Adds terms; one with a known id takes the other's place.
    void add(const QVector<Term>& terms);

    /// Every place of `plain` where a term is used, in order, without overlaps; of terms that begin at one place the
    /// longest ("IP アドレス" before "IP"). A word of Latin letters or katakana is found only as a whole: neither "NAT"
    /// in "NATO" nor 「サーバー」 in 「サーバールーム」.
    [[nodiscard]] QVector<TermUse> uses(const QString& plain) const;

    /// The terms that these texts use, in the order of their first use.
    [[nodiscard]] QVector<Term> usedIn(const QStringList& plainTexts) const;

private:
    struct Form
    {
        QString text;
        qsizetype term = 0;
    };

    void index();

    QVector<Term> m_terms;
    QVector<Form> m_forms; ///< every way to write a term, longest first
};

/// Reads a `glossary.md`; see docs/writing-explanations.md. `fileName` is for the error.
tl::expected<QVector<Term>, KnowledgeError> parseGlossary(const QByteArray& bytes, const QString& fileName);

} // namespace tsunagu
