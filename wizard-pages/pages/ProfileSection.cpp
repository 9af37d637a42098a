#include "wizard-pages/pages/ProfileSection.h"

#include "report/text/ProfileText.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"
#include "wizard-pages/pages/VpnChoice.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Banner.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/ChoiceList.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QDir>
#include <QFileDialog>
#include <QVBoxLayout>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestServer = 80;
constexpr qsizetype longestPath = 200;
constexpr qsizetype mostUnreadable = 3; // that are named

/// What stands in the way of a profile as it is written, apart from a missing server, which is said anyway.
const ProfileProblem* fatalProblem(const VpnProfile& profile)
{
    const auto found =
        std::find_if(profile.problems.begin(), profile.problems.end(), [](const ProfileProblem& problem) {
            return isFatal(problem.fault) && problem.fault != ProfileFault::NoServer;
        });
    return found == profile.problems.end() ? nullptr : &*found;
}

/// Where there may be profiles that are not offered. What NetworkManager told instead of its files is not missing.
QList<profiles::ProfilePlace> unreadablePlaces(const QList<profiles::ProfilePlace>& places)
{
    const bool toldByNetworkManager = std::any_of(places.begin(), places.end(), [](const auto& place) {
        return place.format == ProfileFormat::NetworkManagerListing && place.state == profiles::PlaceState::Read;
    });
    QList<profiles::ProfilePlace> unreadable;
    for (const profiles::ProfilePlace& place : places) {
        const bool isLocked = place.state == profiles::PlaceState::NotReadable &&
                              !(toldByNetworkManager && place.format == ProfileFormat::NetworkManagerKeyfile);
        if (isLocked || place.state == profiles::PlaceState::Broken)
            unreadable.append(place);
    }
    return unreadable;
}

} // namespace

ProfileSection::ProfileSection(VpnChoice& choice, QWidget* parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_caption(new TextLabel(TextRole::Strong, Tone::Text, this))
    , m_state(new TextLabel(TextRole::Hint, Tone::Muted, this))
    , m_list(new ChoiceList(this))
    , m_unreadable(new TextLabel(TextRole::Hint, Tone::Caution, this))
    , m_open(new Button(Button::Look::Quiet, this))
    , m_back(new Button(Button::Look::Quiet, this))
    , m_refusal(new Banner(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_caption);
    head->addWidget(m_state);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_unreadable);
    auto* buttons = new FlowLayout(FlowLayout::Justify::Start, 16);
    buttons->addWidget(m_open);
    buttons->addWidget(m_back);
    column->addLayout(buttons);
    column->addWidget(m_refusal);
    m_caption->setBuddy(m_list);
    setVisible(choice.canSearch() || choice.canOpenFiles());

    connect(m_list, &ChoiceList::chose, this, &ProfileSection::choose);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        const VpnProfile* profile = m_choice.chosen();
        if (isTypedRow(index.row()) || (profile != nullptr && profile->server.isEmpty()))
            Q_EMIT needsServer();
    });
    connect(m_open, &QPushButton::clicked, this, &ProfileSection::askForFile);
    connect(m_back, &QPushButton::clicked, &m_choice, &VpnChoice::closeFile);
    connect(&m_choice, &VpnChoice::listChanged, this, [this] {
        render(m_language);
        if (isVisible())
            announce(m_refusal->isVisibleTo(this) ? static_cast<QWidget&>(*m_refusal) : *m_state);
    });
    connect(&m_choice, &VpnChoice::chosenChanged, this, &ProfileSection::showChosen);
}

void ProfileSection::render(Language language)
{
    m_language = language;
    const bool isFile = !m_choice.shownFile().isEmpty();
    m_caption->showText(isFile ? tr("VPN settings in the file") : tr("VPN settings on this computer"));
    m_open->setText(tr("Open a settings file…"));
    m_back->setText(tr("Show the settings on this computer"));
    for (Button* button : {m_open, m_back})
        button->updateGeometry();
    m_open->setVisible(m_choice.canOpenFiles());
    m_back->setVisible(isFile && m_choice.canSearch());
    showState();
    showList();
    showUnreadable();
    showRefusal();
    showChosen();
}

void ProfileSection::showState()
{
    const profiles::ProfileSearch& shown = m_choice.shown();
    QStringList sentences;
    if (!m_choice.shownFile().isEmpty())
        sentences.append(forScreen(QDir::toNativeSeparators(m_choice.shownFile()), longestPath));
    if (m_choice.isSearching())
        sentences.append(tr("Looking for settings…"));
    else if (shown.profiles.isEmpty())
        sentences.append(tr("No VPN setting was found. Type the server's name below."));
    else
        sentences.append(tr("%n setting(s) found.", nullptr, static_cast<int>(shown.profiles.size())));
    if (!shown.isComplete)
        sentences.append(tr("There are more settings than are shown here."));
    m_state->showText(sentences.join(u'\n'));
}

void ProfileSection::showList()
{
    const Texts texts(m_language);
    QList<ChoiceList::Row> rows;
    const QList<VpnProfile>& found = m_choice.shown().profiles;
    for (const VpnProfile& profile : found) {
        const QString name = forScreen(profile.name, longestName);
        const QString server = forScreen(profile.server, longestServer);
        QStringList parts{server.isEmpty() ? tr("the server's name is missing") : server,
                          vpnKindText(profile.kind, m_language) +
                              texts.inBrackets(profileFormatText(profile.format, m_language))};
        if (const ProfileProblem* problem = fatalProblem(profile); problem != nullptr)
            parts.append(QStringLiteral("! ") + forScreen(profileProblemText(*problem, m_language), 120));
        rows.append({name.isEmpty() ? tr("(without a name)") : name, parts.join(QStringLiteral("  ·  "))});
    }
    if (!rows.isEmpty())
        rows.append({tr("Another server"), tr("I type its name below.")});
    m_list->showRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_list->setAccessibleName(m_caption->shownText());
    m_list->setAccessibleDescription(m_state->shownText());
}

void ProfileSection::showUnreadable()
{
    const QList<profiles::ProfilePlace> places = unreadablePlaces(m_choice.shown().places);
    m_unreadable->setVisible(!places.isEmpty());
    if (places.isEmpty())
        return;
    QStringList lines{QStringLiteral("! ") +
                      tr("%n setting(s) could not be read:", nullptr, static_cast<int>(places.size()))};
    for (const profiles::ProfilePlace& place : places.first(std::min(places.size(), mostUnreadable)))
        lines.append(QStringLiteral("– ") + unreadPlaceSentence(place, m_language));
    if (places.size() > mostUnreadable)
        lines.append(QStringLiteral("– ") +
                     tr("and %n more", nullptr, static_cast<int>(places.size() - mostUnreadable)));
    m_unreadable->showText(lines.join(u'\n'));
}

void ProfileSection::showRefusal()
{
    const std::optional<profiles::FileRefusal>& refusal = m_choice.refusal();
    m_refusal->setVisible(refusal.has_value());
    if (refusal)
        m_refusal->showStatement(Tone::Bad, tr("✕ Nothing could be chosen from the file."),
                                 fileRefusalSentence(*refusal, m_language));
}

void ProfileSection::showChosen()
{
    const std::optional<qsizetype> number = m_choice.chosenNumber();
    const qsizetype typedRow = m_choice.shown().profiles.size();
    if (number)
        m_list->setChosen(static_cast<int>(*number));
    else
        m_list->setChosen(m_choice.isTyped() && hasList() ? static_cast<int>(typedRow) : -1);
}

bool ProfileSection::hasList() const
{
    return !m_choice.shown().profiles.isEmpty();
}

bool ProfileSection::isTypedRow(int row) const
{
    return row == m_choice.shown().profiles.size();
}

void ProfileSection::choose(int row)
{
    if (isTypedRow(row))
        m_choice.chooseTyped();
    else
        m_choice.choose(row);
}

void ProfileSection::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a settings file"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("VPN settings (*.pbk *.conf *.mobileconfig *.nmconnection)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_choice, &VpnChoice::openFile);
    dialog->open();
}

} // namespace tsunagu
