#pragma once

#include "diagnosis/session/Run.h"
#include "report/text/Language.h"

#include <QWidget>

class QBoxLayout;

namespace tsunagu {

class Card;

/// Two runs side by side, or one over the other where there is no room: what matters, before and now.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    void showRuns(const Run& before, const Run& after, Language language);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill(Card& card, const QString& heading, const Run& run, const QStringList& findings, bool isNow,
              Language language);

    QBoxLayout* m_row;
    Card* m_before;
    Card* m_after;
};

} // namespace tsunagu
