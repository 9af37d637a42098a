#pragma once

#include "wizard-pages/pages/Page.h"

namespace tsunagu {

class Fold;
class ProfileSection;
class TextField;
class TextLabel;

/// V-1: which VPN is it: one of those that are set up, or which server does it go to?
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
    /// The sentence for a server that is none; empty while nothing is wrong with the field being empty.
    QString complaint(const ServerNameError& error) const;
    void showChosen();
    void renderLead();

    ProfileSection* m_profiles;
    TextLabel* m_caption;
    TextField* m_field;
    TextLabel* m_sentence;
    Fold* m_where;
    TextLabel* m_windows;
    TextLabel* m_others;
    TextLabel* m_letter;
    bool m_pressed = false; ///< an empty field is only wrong once the person wanted to go on
};

} // namespace tsunagu
