#pragma once

#include "wizard-pages/pages/Page.h"

namespace tsunagu {

class Card;
class TextLabel;

/// P-1: how to keep it from happening again.
class PreventionPage : public Page
{
    Q_OBJECT

public:
    PreventionPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("P-1"); }
    Primary primary() const override;
    void activate() override;
    void enter() override;
    void retranslate() override;

private:
    void addGroup(const QString& heading, const QVector<Advice>& advice, const Findings* findings);
    void addAdvice(Card& card, const Advice& advice, const Findings* findings);

    QWidget* m_advice;
};

} // namespace tsunagu
