#include "wizard-pages/pages/TermNotes.h"

#include "wizard-pages/widgets/TextLabel.h"

#include <QSet>
#include <QWidget>

#include <algorithm>

namespace tsunagu {
namespace {

bool isRead(TextRole role)
{
    return role == TextRole::Body || role == TextRole::Hint || role == TextRole::Strong;
}

/// Visible labels as they are read: from the top down, in a row from the left.
QList<TextLabel*> labelsInOrder(const QWidget& page, const QWidget* except)
{
    struct Placed
    {
        TextLabel* label;
        QPoint place;
    };
    QList<Placed> placed;
    const QList<TextLabel*> all = page.findChildren<TextLabel*>();
    for (TextLabel* const label : all) {
        const bool isLeftOut = !isRead(label->role()) || (except != nullptr && except->isAncestorOf(label));
        if (!isLeftOut && label->isVisibleTo(&page))
            placed.append({label, label->mapTo(&page, QPoint(0, 0))});
        else
            label->setNotes({});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return a.place.y() != b.place.y() ? a.place.y() < b.place.y() : a.place.x() < b.place.x();
    });
    QList<TextLabel*> labels;
    for (const Placed& each : placed)
        labels.append(each.label);
    return labels;
}

} // namespace

QVector<Term> noteTerms(const QWidget& page, const Glossary& glossary, const QWidget* except)
{
    QVector<Term> noted;
    QSet<QString> seen;
    const QList<TextLabel*> labels = labelsInOrder(page, except);
    for (TextLabel* const label : labels) {
        QList<TextNote> notes;
        for (const TermUse& use : glossary.uses(label->shownText())) {
            const Term* const term = glossary.find(use.id);
            if (term == nullptr || seen.contains(use.id) || label->isCodeAt(use.start))
                continue;
            seen.insert(use.id);
            noted.append(*term);
            notes.append({use.start, use.length, term->word, term->meaning});
        }
        label->setNotes(notes);
    }
    return noted;
}

} // namespace tsunagu
