#pragma once

#include "wizard-pages/pages/Page.h"

namespace tsunagu {

class Card;
class TextLabel;

/// what will be sent where; nothing is sent before the person has agreed.
class ConsentPage : public Page
{
    Q_OBJECT

public:
    ConsentPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("A-1"); }
    Primary primary() const override;
    void activate() override;
    void enter() override;
    void retranslate() override;

private:
    /// What is sent of the chosen profile; empty if nothing is.
    QString settingsLine(const QString& server) const;
    static TextLabel* addLine(Card& card, bool isSent);

    Card* m_sent;
    TextLabel* m_sentTitle;
    QList<TextLabel*> m_sentLines;
    Card* m_kept;
    TextLabel* m_keptTitle;
    QList<TextLabel*> m_keptLines;
};

} // namespace tsunagu
