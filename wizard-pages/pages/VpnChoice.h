#pragma once

#include "probes/model/ProfileSearch.h"
#include "probes/model/ServerName.h"
#include "wizard-pages/pages/BackgroundSearch.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace tsunagu {

/// Finds the VPN profiles of this computer. Called on another thread; ends within 100 ms of a stop.
using ProfileSource = BackgroundSearch<profiles::ProfileSearch>::Source;
/// Reads the profiles of a file that the person named. Likewise.
using ProfileFileSource = std::function<profiles::FileSearch(const QString& path, const std::stop_token&)>;

/// Which VPN is examined: one of the profiles that were found, or a server whose name was typed. Searches in the
/// background; what comes late never replaces what the person has chosen or typed meanwhile. Lives on the UI's thread.
class VpnChoice : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        ProfileSource computer; ///< empty: this computer is not searched
        ProfileFileSource file; ///< empty: no file can be opened
    };

    /// `server` counts as typed.
    VpnChoice(Sources sources, const QString& server, QObject* parent = nullptr);

    /// Asks the sources: once, for this computer; and for the file unless its path is empty.
    void start(const QString& file);

    bool canSearch() const { return bool(m_sources.computer); }
    bool canOpenFiles() const { return bool(m_sources.file); }
    /// Reads a file and shows its profiles in place of the computer's. If it has none, `refusal` says why and
    /// everything else stays.
    void openFile(const QString& path);
    /// Shows the computer's profiles again, without another search.
    void closeFile();

    /// A search for what is shown is under way.
    bool isSearching() const;
    /// What is to choose from: the profiles of the file, or of this computer. Empty before the first search has ended.
    const profiles::ProfileSearch& shown() const;
    /// The file whose profiles are shown; empty: this computer's are.
    QString shownFile() const;
    const std::optional<profiles::FileRefusal>& refusal() const { return m_refusal; }

    /// The number of the chosen profile among the shown ones.
    std::optional<qsizetype> chosenNumber() const { return m_chosen; }
    const VpnProfile* chosen() const;
    /// Chooses the profile and fills in its server.
    void choose(qsizetype number);
    /// No profile: a server whose name is typed. What was typed before a profile was chosen comes back.
    void chooseTyped();
    /// The person decided for a typed name, or has begun to type one.
    bool isTyped() const;

    const QString& server() const { return m_server; }
    /// With a profile chosen its other settings stay: only the server is another.
    void setServer(const QString& typed);

Q_SIGNALS:
    /// What is to choose from, or how the search stands.
    void listChanged();
    /// The chosen profile or, unless it was set by `setServer`, the server.
    void chosenChanged();

private:
    /// Where a list came from, which decides how much is taken for granted.
    enum class Origin
    {
        Found,  ///< by the search of this computer: a typed server stays
        Named,  ///< on the command line: its profile is meant, with a server that was named beside it
        Opened, ///< by the person's hand: its profile is meant
    };

    void readFile(const QString& path, Origin origin);
    /// Chooses the only profile that can be meant, if there is one.
    void preselect(Origin origin);
    void forgetChosen();

    struct OpenedFile
    {
        QString path;
        profiles::ProfileSearch search;
    };

    Sources m_sources;
    QString m_server;
    QString m_typed; ///< what stood in the field before a profile was chosen
    bool m_wantsTyped = false;
    std::optional<qsizetype> m_chosen;
    std::optional<profiles::ProfileSearch> m_computer;
    std::optional<OpenedFile> m_file;
    std::optional<profiles::FileRefusal> m_refusal;
    bool m_isReading = false;
    BackgroundSearch<profiles::ProfileSearch> m_computerSearch{*this};
    BackgroundSearch<profiles::FileSearch> m_fileSearch{*this};
};

} // namespace tsunagu
