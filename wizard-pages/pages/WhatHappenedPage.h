#pragma once

#include "wizard-pages/pages/Page.h"

class QHBoxLayout;

namespace tsunagu {

class ChoiceCard;
class CodeView;
class Fold;
class TextField;
class TextLabel;

/// W-1: which message or number did the person see?
class WhatHappenedPage : public Page
{
    Q_OBJECT

public:
    WhatHappenedPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("W-1"); }
    Primary primary() const override;
    void activate() override;
    void enter() override;
    QWidget* firstFocus() const override;
    void retranslate() override;

private:
    void explain();
    void suggest();
    void explainAtLength();
    /// What the computer's log tells, unless it stands in the field already.
    void offerFromLog();

    TextField* m_field;
    TextLabel* m_meaning;
    QWidget* m_suggestions;
    Fold* m_more;
    CodeView* m_article;
    ChoiceCard* m_noCode;
    ChoiceCard* m_fromLog;
};

} // namespace tsunagu
