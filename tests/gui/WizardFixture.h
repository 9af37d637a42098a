#pragma once

#include "diagnosis/session/Session.h"
#include "probes/platform/Platform.h"
#include "tests/gui/SampleRuns.h"
#include "tests/gui/ScriptedProbes.h"
#include "wizard-pages/wizard/WizardWindow.h"

#include <gtest/gtest.h>
#include <memory>

namespace tsunagu {

/// A wizard over a session whose probes are scripted, unless others are wanted.
class WizardFixture : public testing::Test
{
protected:
    WizardFixture();
    /// Over a session that runs these probes instead of scripted ones.
    explicit WizardFixture(Session::ProbeFactory probes);
    ~WizardFixture() override;

    /// What the probes of the next run find, and how long the slowest takes.
    void script(const Findings& findings, std::chrono::milliseconds longest = std::chrono::milliseconds(60));
    /// What the windows that are opened from now on ask for the computer's log.
    void setLogSource(WizardLogSource source) { m_options.logSource = std::move(source); }
    /// What the windows that are opened from now on can choose from, and the file that they are started with.
    void setProfiles(VpnChoice::Sources sources, const QString& file = {})
    {
        m_options.profileSources = std::move(sources);
        m_options.profileFile = file;
    }
    /// The practice of which the windows that are opened from now on speak, and its server's ports.
    void setPractice(const QString& scenario, quint16 ikePort, quint16 nattPort)
    {
        m_options.practiceScenario = scenario;
        m_options.ikePort = ikePort;
        m_options.nattPort = nattPort;
    }
    WizardWindow& open(Language language, const QString& server = {}, const QString& code = {});
    WizardWindow& window() { return *m_window; }
    Session& session() { return m_session; }

    /// Presses a key where the keyboard is, as a person would.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString& text);
    /// Waits until the wizard shows the page; fails the test if it never does.
    void expectPage(PageKind kind, std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// The verdict of the session's run; empty if there is none.
    QString verdict() const;
    QString titleText() const;
    /// All text that is to be seen on the page just now.
    QString pageText() const;

private:
    SystemPlatform m_system;
    Platform m_platform;
    Findings m_findings;
    std::chrono::milliseconds m_longest{60};
    Session m_session;
    WizardOptions m_options;
    std::unique_ptr<WizardWindow> m_window;
};

} // namespace tsunagu
