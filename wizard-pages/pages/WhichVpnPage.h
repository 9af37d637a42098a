#pragma once

#include "wizard-pages/pages/Page.h"

namespace tsunagu {

class Card;
class Fold;
class TextField;
class TextLabel;

/// V-1: which server does the VPN go to?
class WhichVpnPage : public Page
{
    Q_OBJECT

public:
    WhichVpnPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("V-1"); }
    Primary primary() const override;
    void activate() override;
    QWidget* firstFocus() const override;
    void retranslate() override;

private:
    void validate();

    TextField* m_field;
    TextLabel* m_sentence;
    Fold* m_where;
    TextLabel* m_windows;
    TextLabel* m_others;
    TextLabel* m_letter;
    bool m_pressed = false; ///< an empty field is only wrong once the person wanted to go on
};

} // namespace tsunagu
