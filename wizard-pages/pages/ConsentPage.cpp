#include "wizard-pages/pages/ConsentPage.h"

#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/StateMark.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr int sentLineCount = 5;
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
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* mark = new StateMark(&card);
    mark->setState(isSent ? MarkState::Good : MarkState::Skipped);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* label = new TextLabel(TextRole::Body, Tone::Text, &card);
    row->addWidget(label, 1);
    card.column()->addLayout(row);
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
    const QString local = tr("On this computer: a look at its network and firewall settings. Nothing is changed.");
    const QStringList sent{ike, path, resolver, asked, local};
    for (int i = 0; i < sentLineCount; ++i)
        m_sentLines.at(i)->showText(sent.at(i));
    m_keptTitle->showText(tr("This is not sent"));
    const QStringList kept{tr("Your user name and your password: they are not needed, and we do not ask for them."),
                           tr("Your files, your history, the names of the programs that you use."),
                           tr("Anything to us or to anybody else: the result stays on this computer.")};
    for (int i = 0; i < keptLineCount; ++i)
        m_keptLines.at(i)->showText(kept.at(i));
    Q_EMIT changed();
}

} // namespace tsunagu
