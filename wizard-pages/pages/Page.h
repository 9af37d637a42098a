#pragma once

#include "wizard-pages/pages/WizardModel.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace tsunagu {

class Fold;
class TextLabel;

/// The pages in their order; the step that is said on the telephone is this number plus one.
enum class PageKind
{
    WhatHappened,
    WhichVpn,
    Consent,
    Check,
    Result,
    Fix,
    Prevention,
    Report
};

inline constexpr int pageCount = 8;

/// One page: one purpose, one question, one main button. Shows what the model holds, in the current language; the
/// window owns the button and tells the page when it is pressed.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// The main button of the page.
    struct Primary
    {
        QString text; ///< a verb
        bool enabled = true;
    };

    Page(PageKind kind, WizardModel& model, QWidget* parent);

    PageKind kind() const { return m_kind; }
    /// A short name that is the same in both languages: "W-1".
    virtual QString id() const = 0;
    virtual Primary primary() const = 0;
    /// The main button was pressed.
    virtual void activate() = 0;
    /// The page comes into view, or goes out of it.
    virtual void enter() {}
    virtual void leave() {}
    /// What is stopped by the escape key, if anything can be; true if something was.
    virtual bool stop() { return false; }
    /// What takes the keyboard when the page comes into view; nullptr: the main button.
    virtual QWidget* firstFocus() const { return nullptr; }

    /// Puts every text in the current language. Called for a change of language and before the page is first shown.
    virtual void retranslate() = 0;

    /// Lets assistive technology read the title out: the keyboard goes elsewhere on a new page.
    void announceTitle();

    /// Fewer pixels around the text in a narrow window.
    void setNarrow(bool narrow);

Q_SIGNALS:
    /// The main button's text or state, or the page's id, has changed.
    void changed();
    void goNext();
    void goTo(tsunagu::PageKind kind);
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

    WizardModel& model() const { return m_model; }
    Language language() const { return m_model.language(); }
    TextLabel* title() const { return m_title; }
    /// The line under the title; hidden while it is empty.
    void showLead(const QString& text);
    QVBoxLayout* body() const { return m_body; }

private:
    void explainTerms();
    void showWords(const QVector<Term>& terms);

    PageKind m_kind;
    WizardModel& m_model;
    TextLabel* m_title;
    TextLabel* m_lead;
    QVBoxLayout* m_body;
    Fold* m_words = nullptr; ///< what the page's words mean; made when the first is found
    QVector<Term> m_shownTerms;
    Language m_shownLanguage = Language::English;
    QTimer m_explaining; ///< until the layout has come to rest
};

} // namespace tsunagu
