#include "wizard-pages/pages/WizardModel.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/LoggedError.h"
#include "report/explanation/ThisSystem.h"
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
        m_logSearch.start(options.logSource, [this](const std::optional<LogFailure>& failure) {
            if (!failure || !meaningOf(failure->error).code)
                return;
            m_loggedFailure = failure;
            Q_EMIT loggedFailureFound();
        });
    }
    if (!options.errorCode.isEmpty())
        setTypedCode(options.errorCode);
}

void WizardModel::setTypedCode(const QString& typed)
{
    m_typedCode = typed;
    m_codeReading = readErrorCode(typed);
}

QString WizardModel::loggedCode() const
{
    const std::optional<quint32> code = m_loggedFailure ? meaningOf(m_loggedFailure->error).code : std::nullopt;
    if (!code)
        return {};
    const CodeEntry* const entry = findErrorCode(*code);
    return CodeCandidate{*code, entry == nullptr ? QString() : entry->symbol}.canonical();
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

Article WizardModel::codeArticle(quint32 number, const Run* run) const
{
    const ArticleOrFallback found =
        m_knowledge.articleOrFallback(ArticleKind::Code, QString::number(number), m_options.language);
    Run empty;
    if (run == nullptr) {
        empty.target.errorCode = m_codeReading.toInput();
        run = &empty;
    }
    return expanded(found.article, explanationValues(*run, m_options.language));
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
