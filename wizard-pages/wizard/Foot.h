#pragma once

#include "report/text/Language.h"

#include <QWidget>

class QActionGroup;
class QBoxLayout;
class QMenu;

namespace tsunagu {

class Button;
class TextLabel;

/// The line under the page: whom to ask, where one is, the language, Back, and the main button.
class Foot : public QWidget
{
    Q_OBJECT

public:
    explicit Foot(QWidget* parent = nullptr);

    /// `step` from 1; `pageId` such as "R-1".
    void showPlace(int step, const QString& pageId);
    void showPrimary(const QString& text, bool enabled);
    void showLanguage(Language language);
    void setBackVisible(bool visible);
    void retranslate();

    Button* primary() const { return m_primary; }
    Button* back() const { return m_back; }
    Button* languageButton() const { return m_language; }

Q_SIGNALS:
    void languageChosen(tsunagu::Language language);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void openMenu();
    void arrange();

    int m_step = 1;
    QString m_pageId;
    Language m_current = Language::English;
    QBoxLayout* m_line;
    TextLabel* m_help;
    QWidget* m_buttons;
    Button* m_language;
    Button* m_back;
    Button* m_primary;
    QMenu* m_menu = nullptr; ///< made when it is first opened
    QActionGroup* m_choice = nullptr;
};

} // namespace tsunagu
