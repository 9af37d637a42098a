#include "wizard-pages/pages/VpnChoice.h"

#include <utility>

namespace tsunagu {
namespace {

bool isSameServer(const VpnProfile& profile, const QString& server)
{
    return profile.server.compare(server.trimmed(), Qt::CaseInsensitive) == 0;
}

/// The number of the only profile for which that is true.
template <typename Predicate>
std::optional<qsizetype> onlyOne(const QList<VpnProfile>& profiles, Predicate isMeant)
{
    std::optional<qsizetype> only;
    for (qsizetype number = 0; number < profiles.size(); ++number) {
        if (!isMeant(profiles.at(number)))
            continue;
        if (only)
            return std::nullopt;
        only = number;
    }
    return only;
}

} // namespace

VpnChoice::VpnChoice(Sources sources, const QString& server, QObject* parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_server(server)
{
}

void VpnChoice::start(const QString& file)
{
    if (m_sources.computer) {
        m_computerSearch.start(m_sources.computer, [this](const profiles::ProfileSearch& search) {
            m_computer = search;
            if (!m_file && !m_isReading)
                preselect(Origin::Found);
            Q_EMIT listChanged();
        });
    }
    if (!file.isEmpty())
        readFile(file, Origin::Named);
}

void VpnChoice::openFile(const QString& path)
{
    readFile(path, Origin::Opened);
}

void VpnChoice::readFile(const QString& path, Origin origin)
{
    if (!m_sources.file)
        return;
    m_isReading = true;
    m_refusal.reset();
    m_fileSearch.start([source = m_sources.file, path](const std::stop_token& stop) { return source(path, stop); },
                       [this, path, origin](const profiles::FileSearch& search) {
                           m_isReading = false;
                           if (search) {
                               forgetChosen();
                               m_file = OpenedFile{path, *search};
                               preselect(origin);
                           } else {
                               m_refusal = search.error();
                               if (m_computer && !m_file && !m_chosen)
                                   preselect(Origin::Found);
                           }
                           Q_EMIT listChanged();
                       });
    Q_EMIT listChanged();
}

void VpnChoice::closeFile()
{
    m_fileSearch.stop();
    m_isReading = false;
    m_refusal.reset();
    if (m_file) {
        forgetChosen();
        m_file.reset();
        preselect(Origin::Found);
    }
    Q_EMIT listChanged();
}

bool VpnChoice::isSearching() const
{
    return m_isReading || (canSearch() && !m_file && !m_computer);
}

const profiles::ProfileSearch& VpnChoice::shown() const
{
    static const profiles::ProfileSearch nothing;
    if (m_file)
        return m_file->search;
    return m_computer ? *m_computer : nothing;
}

QString VpnChoice::shownFile() const
{
    return m_file ? m_file->path : QString();
}

const VpnProfile* VpnChoice::chosen() const
{
    return m_chosen ? &shown().profiles.at(*m_chosen) : nullptr;
}

void VpnChoice::preselect(Origin origin)
{
    const QList<VpnProfile>& profiles = shown().profiles;
    const QString typed = m_server;
    const bool isFree = typed.isEmpty() && !m_wantsTyped;
    // What is no IPsec cannot be examined as such, and is only chosen by hand.
    std::optional<qsizetype> meant =
        onlyOne(profiles, [](const VpnProfile& profile) { return profile.kind != VpnKind::Other; });
    if (!meant && profiles.size() == 1)
        meant = 0;
    if (origin == Origin::Found && !isFree)
        meant = onlyOne(profiles, [&](const VpnProfile& profile) { return isSameServer(profile, typed); });
    if (!meant || (origin == Origin::Found && m_wantsTyped))
        return;
    choose(*meant);
    if (origin == Origin::Named && !typed.isEmpty()) {
        m_server = typed;
        Q_EMIT chosenChanged();
    }
}

void VpnChoice::choose(qsizetype number)
{
    if (number < 0 || number >= shown().profiles.size())
        return;
    if (!m_chosen)
        m_typed = m_server;
    m_chosen = number;
    m_wantsTyped = false;
    m_server = shown().profiles.at(number).server;
    Q_EMIT chosenChanged();
}

void VpnChoice::chooseTyped()
{
    forgetChosen();
    m_wantsTyped = true;
    Q_EMIT chosenChanged();
}

void VpnChoice::forgetChosen()
{
    if (!m_chosen)
        return;
    m_chosen.reset();
    m_server = m_typed;
    Q_EMIT chosenChanged();
}

bool VpnChoice::isTyped() const
{
    return !m_chosen && (m_wantsTyped || !m_server.isEmpty());
}

void VpnChoice::setServer(const QString& typed)
{
    m_server = typed;
}

} // namespace tsunagu
