#include "wizard-pages/pages/WizardModel.h"

#include "diagnosis/codes/LoggedError.h"
#include "report/explanation/ThisSystem.h"
#include "report/export/CodeArticle.h"
#include "report/text/Values.h"

namespace tsunagu {
WizardModel::WizardModel(Session& session, Knowledge knowledge, const WizardOptions& options, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_knowledge(std::move(knowledge))
    , m_options(options)
    , m_vpn(options.profileSources, options.server)
{
    m_vpn.start(options.profileFile);
    if (options.logSource) {
        m_logSearch.start(options.logSource, [this](const LogSummary& log) {
            m_log = log;
            Q_EMIT logRead();
            if (!log.latest || !codeFor(log.latest->error))
                return;
            m_loggedFailure = log.latest;
            Q_EMIT loggedFailureFound();
        });
    }
    if (!options.errorCode.isEmpty())
        setTypedCode(options.errorCode);
}

const Glossary& WizardModel::glossary() const
{
    if (!m_glossary || m_glossaryLanguage != m_options.language) {
        m_glossary = m_knowledge.glossary(m_options.language);
        m_glossaryLanguage = m_options.language;
    }
    return *m_glossary;
}

void WizardModel::setTypedCode(const QString& typed)
{
    m_typedCode = typed;
    m_codeReading = readErrorCode(typed);
}

QString WizardModel::loggedCode() const
{
    const std::optional<CodeCandidate> code = m_loggedFailure ? codeFor(m_loggedFailure->error) : std::nullopt;
    return code ? code->canonical() : QString();
}

tl::expected<ServerName, ServerNameError> WizardModel::server() const
{
    return ServerName::parse(m_vpn.server());
}

bool WizardModel::start(Purpose purpose)
{
    const auto name = server();
    if (!name)
        return false;
    m_purpose = purpose;
    Target target;
    target.server = *name;
    target.ikePort = m_options.ikePort;
    target.nattPort = m_options.nattPort;
    target.deadline = m_options.deadline;
    if (m_codeReading.state != CodeReadState::Empty)
        target.errorCode = m_codeReading.toInput();
    if (const VpnProfile* profile = m_vpn.chosen(); profile != nullptr)
        target.profile = *profile;
    m_session.start(target);
    return true;
}

Article WizardModel::verdictArticle(const Run& run) const
{
    const QString cause = run.diagnosis.verdict.cause;
    const ArticleOrFallback found =
        m_knowledge.articleOrFallback(Knowledge::kindOfVerdict(cause), cause, m_options.language);
    return expanded(found.article, explanationValues(run, m_options.language));
}

Article WizardModel::codeArticle(const ErrorCodeInput& code, const Run* run) const
{
    const ArticleOrFallback found = tsunagu::codeArticle(m_knowledge, code, m_options.language);
    Run empty;
    if (run == nullptr) {
        empty.target.errorCode = code;
        run = &empty;
    }
    return expanded(found.article, explanationValues(*run, m_options.language));
}

Article WizardModel::lineArticle(const QString& line, const Run& run) const
{
    const ArticleOrFallback found = m_knowledge.articleOrFallback(ArticleKind::Line, line, m_options.language);
    return expanded(found.article, explanationValues(run, m_options.language));
}

QVector<Step> WizardModel::fixSteps(const Run& run) const
{
    return stepsForThisSystem(verdictArticle(run).steps);
}

void WizardModel::beginFixing()
{
    const std::optional<Run>& run = m_session.run();
    if (!run || run == m_fix.before || run == m_fix.after)
        return;
    m_fix = FixState();
    m_fix.before = run;
}

void WizardModel::startAgain()
{
    setTypedCode(QString());
    m_fix = FixState();
    m_purpose = Purpose::Check;
}

} // namespace tsunagu
