#include "wizard-pages/pages/ConsentPage.h"

#include "report/text/ScreenText.h"
#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/StateMark.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr int sentLineCount = 7;
constexpr int keptLineCount = 3;

} // namespace

ConsentPage::ConsentPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Consent, model, parent)
    , m_sent(new Card(Card::Ground::Surface, this))
    , m_sentTitle(new TextLabel(TextRole::Strong, Tone::Text))
    , m_kept(new Card(Card::Ground::Surface, this))
    , m_keptTitle(new TextLabel(TextRole::Strong, Tone::Text))
{
    for (Card* card : {m_sent, m_kept})
        card->column()->setSpacing(8);
    m_sent->column()->addWidget(m_sentTitle);
    for (int i = 0; i < sentLineCount; ++i)
        m_sentLines.append(addLine(*m_sent, true));
    m_kept->column()->addWidget(m_keptTitle);
    for (int i = 0; i < keptLineCount; ++i)
        m_keptLines.append(addLine(*m_kept, false));
    body()->addWidget(m_sent);
    body()->addWidget(m_kept);
}

TextLabel* ConsentPage::addLine(Card& card, bool isSent)
{
    auto* line = new QWidget(&card);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto* mark = new StateMark(line);
    mark->setState(isSent ? MarkState::Good : MarkState::Skipped);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* label = new TextLabel(TextRole::Body, Tone::Text, line);
    row->addWidget(label, 1);
    card.column()->addWidget(line);
    return label;
}

Page::Primary ConsentPage::primary() const
{
    return {tr("Start the check"), model().server().has_value()};
}

void ConsentPage::activate()
{
    if (model().start(WizardModel::Purpose::Check))
        Q_EMIT goNext();
}

void ConsentPage::enter()
{
    retranslate();
}

QString ConsentPage::settingsLine(const QString& server) const
{
    const VpnProfile* profile = model().vpn().chosen();
    if (profile == nullptr || profile->ikeVersions.isEmpty())
        return {};
    return tr("To %1: the encryption methods of the setting \"%2\", to see whether the server takes them. No password "
              "and no key is among them.")
        .arg(server, forScreen(profile->name, 60));
}

void ConsentPage::retranslate()
{
    const auto name = model().server();
    const QString server = name ? name->display() : QStringLiteral("–");
    const WizardOptions& options = model().options();
    title()->showText(tr("May we send a few test packets?"));
    showLead(tr("The check takes %n second(s) at most. You can stop it at any time.", nullptr,
                static_cast<int>(options.deadline.count() / 1000)));
    m_sentTitle->showText(tr("This is sent"));
    const QString ike = tr("To %1: greetings as every VPN sends them, before any password (UDP %2 and %3)")
                            .arg(server)
                            .arg(options.ikePort)
                            .arg(options.nattPort);
    const QString path = tr("To %1: short calls that only ask whether it is there, to learn how far they get (ICMP, "
                            "TCP and UDP)")
                             .arg(server);
    const QString resolver =
        tr("To the name service of your network: the question for the address of %1 (DNS)").arg(server);
    const QString asked = tr("To the time server and the check page that this computer is set up to ask, if it is: the "
                             "time (SNTP), and whether a sign-in page comes instead (HTTP)");
    const VpnProfile* profile = model().vpn().chosen();
    const bool hasCertificates = profile != nullptr && !profile->certificates.isEmpty();
    const QString revocation =
        hasCertificates ? tr("To the addresses at which your VPN's certificates say that they can be looked up, if "
                             "there are any: whether they were withdrawn (HTTP)")
                        : QString();
    const QString local = tr("On this computer: a look at its network and firewall settings, its VPN services "
                             "and your VPN's certificates. Nothing is changed.");
    const QStringList sent{ike, settingsLine(server), path, resolver, asked, revocation, local};
    for (int i = 0; i < sentLineCount; ++i) {
        m_sentLines.at(i)->showText(sent.at(i));
        m_sentLines.at(i)->parentWidget()->setVisible(!sent.at(i).isEmpty());
    }
    m_keptTitle->showText(tr("This is not sent"));
    const QStringList kept{tr("Your user name and your password: they are not needed, and we do not ask for them."),
                           tr("Your files, your history, the names of the programs that you use."),
                           tr("Anything to us or to anybody else: the result stays on this computer.")};
    for (int i = 0; i < keptLineCount; ++i)
        m_keptLines.at(i)->showText(kept.at(i));
    Q_EMIT changed();
}

} // namespace tsunagu
