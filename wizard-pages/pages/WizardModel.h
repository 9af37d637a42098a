#pragma once

#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/session/Session.h"
#include "probes/model/LogFailure.h"
#include "report/explanation/Knowledge.h"
#include "report/text/Language.h"
#include "wizard-pages/pages/BackgroundSearch.h"
#include "wizard-pages/pages/VpnChoice.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace tsunagu {

/// Looks for failed VPN connections in this computer's log. Called on another thread; ends within 100 ms of a stop.
using WizardLogSource = BackgroundSearch<LogSummary>::Source;

/// What the wizard is started with.
struct WizardOptions
{
    Language language = Language::English;
    QString server;    ///< typed into the server field beforehand
    QString errorCode; ///< likewise for the error code
    /// The practice scenario that runs on this computer; empty: no practice.
    QString practiceScenario;
    quint16 ikePort = 500;
    quint16 nattPort = 4500;
    std::chrono::milliseconds deadline{30'000};
    /// Asked once, in the background. Empty: nothing is offered from the log.
    WizardLogSource logSource;
    /// Likewise, for the VPN profiles to choose from.
    VpnChoice::Sources profileSources = {};
    QString profileFile = {}; ///< opened at the start; empty: none
};

/// How far the fixing has come.
struct FixState
{
    std::optional<Run> before; ///< the run that the steps are for
    std::optional<Run> after;  ///< the last test after a step
    int step = 0;
    bool isTested = false; ///< `after` was made after the current step
};

/// What the person has typed and chosen, and what the pages ask in common. Pages bind to it and keep no state of their
/// own. It decides nothing: verdicts come from the session's runs, texts from the report's functions and the knowledge.
/// Lives on the UI's thread.
class WizardModel : public QObject
{
    Q_OBJECT

public:
    /// Why the session runs.
    enum class Purpose
    {
        Check,
        Retest
    };

    /// `session` is not owned and must outlive the model.
    WizardModel(Session& session, Knowledge knowledge, const WizardOptions& options, QObject* parent = nullptr);

    Session& session() const { return m_session; }
    const Knowledge& knowledge() const { return m_knowledge; }
    const WizardOptions& options() const { return m_options; }
    /// The words of the current language; read when first asked for.
    const Glossary& glossary() const;

    Language language() const { return m_options.language; }
    /// Only stores it; the window renews what is shown.
    void setLanguage(Language language) { m_options.language = language; }

    const QString& typedCode() const { return m_typedCode; }
    void setTypedCode(const QString& typed);
    const ErrorCodeReading& codeReading() const { return m_codeReading; }

    /// What the computer's log tells of the latest failure, as soon as that is known. Only one that has a code to fill
    /// in.
    const std::optional<LogFailure>& loggedFailure() const { return m_loggedFailure; }
    /// What the log tells as a whole; nothing until it was looked at.
    const std::optional<LogSummary>& log() const { return m_log; }
    /// The code of it, in the form in which people know it; empty without one.
    QString loggedCode() const;

    VpnChoice& vpn() { return m_vpn; }
    const VpnChoice& vpn() const { return m_vpn; }
    /// The server of the chosen VPN, as it was understood.
    tl::expected<ServerName, ServerNameError> server() const;

    /// Starts the run of what was chosen; false if no server was.
    bool start(Purpose purpose);
    Purpose purpose() const { return m_purpose; }

    /// The explanation of a run's verdict with its numbers put in, in the current language. Always has a title.
    Article verdictArticle(const Run& run) const;
    /// The explanation of an error code or notification; without a run, of what was typed.
    Article codeArticle(const ErrorCodeInput& code, const Run* run) const;
    /// What a kind of internet line does to a VPN (`LineHint::line`).
    Article lineArticle(const QString& line, const Run& run) const;
    /// The steps of the verdict's explanation that can be taken on this system.
    QVector<Step> fixSteps(const Run& run) const;

    FixState& fix() { return m_fix; }
    const FixState& fix() const { return m_fix; }
    /// Makes the session's run the one to be fixed, unless the fixing is under way with it already.
    void beginFixing();

    /// Back to the beginning: forgets the code, the fixing and the retests, keeps the VPN.
    void startAgain();

Q_SIGNALS:
    void loggedFailureFound();
    /// The log was looked at: `log()` tells more than before.
    void logRead();

private:
    Session& m_session;
    Knowledge m_knowledge;
    WizardOptions m_options;
    mutable std::optional<Glossary> m_glossary; ///< of m_glossaryLanguage
    mutable Language m_glossaryLanguage = Language::English;
    QString m_typedCode;
    ErrorCodeReading m_codeReading;
    VpnChoice m_vpn;
    Purpose m_purpose = Purpose::Check;
    FixState m_fix;
    std::optional<LogFailure> m_loggedFailure;
    std::optional<LogSummary> m_log;
    BackgroundSearch<LogSummary> m_logSearch{*this};
};

} // namespace tsunagu
