#pragma once

#include "report/text/Language.h"

#include <QWidget>

namespace tsunagu {

class Banner;
class Button;
class ChoiceList;
class TextLabel;
class VpnChoice;

/// The part of the page that offers profiles: how the search stands, the list, what could not be read, and the way to a
/// file. Shows what the choice holds and tells it what the person does; never waits.
class ProfileSection : public QWidget
{
    Q_OBJECT

public:
    /// `choice` is not owned and must outlive the section.
    ProfileSection(VpnChoice& choice, QWidget* parent);

    /// Every text anew, in that language.
    void render(Language language);
    /// Marks what is chosen.
    void showChosen();
    /// There is something to choose from.
    bool hasList() const;
    ChoiceList* list() const { return m_list; }

Q_SIGNALS:
    /// The person chose something by hand that needs the name of a server.
    void needsServer();

private:
    void showState();
    void showList();
    void showUnreadable();
    void showRefusal();
    void askForFile();
    /// The number of the row is that of the profile; the last one is for a typed name.
    void choose(int row);
    bool isTypedRow(int row) const;

    VpnChoice& m_choice;
    Language m_language = Language::English;
    TextLabel* m_caption;
    TextLabel* m_state;
    ChoiceList* m_list;
    TextLabel* m_unreadable;
    Button* m_open;
    Button* m_back;
    Banner* m_refusal;
};

} // namespace tsunagu
