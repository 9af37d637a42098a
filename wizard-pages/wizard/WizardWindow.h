#pragma once

#include "wizard-pages/pages/Page.h"
#include "wizard-pages/pages/WizardModel.h"
#include "wizard-pages/wizard/InterfaceLanguage.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace tsunagu {

class Card;
class Foot;
class StepRail;
class Tag;
class TextLabel;

/// The wizard: frame, order of the pages, language, keys. Pages are made when they are first needed.
class WizardWindow : public QWidget
{
    Q_OBJECT

public:
    /// `session` is not owned and must outlive the window.
    WizardWindow(Session& session, Knowledge knowledge, const WizardOptions& options, QWidget* parent = nullptr);
    ~WizardWindow() override;

    WizardModel& model() { return m_model; }
    Foot* foot() const { return m_foot; }
    Page* currentPage() const;
    PageKind current() const { return m_current; }
    void showPage(PageKind kind);

    Language language() const { return m_model.language(); }
    /// Renders every text anew; nothing runs again and nothing typed is lost.
    void setLanguage(Language language);

Q_SIGNALS:
    /// The person chose a language in the window.
    void languageChosen(tsunagu::Language language);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    Page* page(PageKind kind);
    Page* makePage(PageKind kind, QWidget* parent);
    /// The page after or before one; the fix page is passed over when there is nothing to do on it.
    PageKind neighbour(PageKind kind, int direction) const;
    void goNext();
    void goBack();
    void refreshFrame();
    void retranslateFrame();
    void followSystem();
    void arrange();
    bool scroll(int key);

    InterfaceLanguage m_interfaceLanguage;
    WizardModel m_model;
    PageKind m_current = PageKind::WhatHappened;
    std::array<Page*, pageCount> m_pages{};
    std::array<QScrollArea*, pageCount> m_scrolls{};
    QHBoxLayout* m_middle;
    QVBoxLayout* m_right;
    StepRail* m_rail;
    QWidget* m_top;
    TextLabel* m_stepLabel;
    Tag* m_practice;
    Card* m_card;
    QStackedLayout* m_stack;
    Foot* m_foot;
    bool m_isNarrow = false;
};

} // namespace tsunagu
