#include "wizard-pages/pages/WhichVpnPage.h"

#include "report/text/ErrorText.h"
#include "wizard-pages/pages/ProfileSection.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/ChoiceList.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/TextField.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace tsunagu {

WhichVpnPage::WhichVpnPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::WhichVpn, model, parent)
    , m_profiles(new ProfileSection(model.vpn(), this))
    , m_caption(new TextLabel(TextRole::Strong, Tone::Text, this))
    , m_field(new TextField(this))
    , m_sentence(new TextLabel(TextRole::Hint, Tone::Muted, this))
    , m_where(new Fold(this))
    , m_windows(new TextLabel(TextRole::Body, Tone::Text))
    , m_others(new TextLabel(TextRole::Body, Tone::Text))
    , m_letter(new TextLabel(TextRole::Body, Tone::Text))
{
    m_field->setMaxLength(5000);
    m_field->setText(model.vpn().server());
    m_field->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_caption->setBuddy(m_field);
    body()->addWidget(m_profiles);
    auto* server = new QVBoxLayout;
    server->setSpacing(6);
    server->addWidget(m_caption);
    server->addWidget(m_field);
    body()->addLayout(server);
    body()->addWidget(m_sentence);
    body()->addWidget(m_where);
    for (TextLabel* label : {m_letter, m_windows, m_others})
        m_where->content()->addWidget(label);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        WhichVpnPage::model().vpn().setServer(text);
        m_profiles->showChosen();
        validate();
        Q_EMIT changed();
    });
    connect(&model.vpn(), &VpnChoice::chosenChanged, this, &WhichVpnPage::showChosen);
    connect(&model.vpn(), &VpnChoice::listChanged, this, &WhichVpnPage::renderLead);
    connect(m_profiles, &ProfileSection::needsServer, this, [this] { m_field->setFocus(); });
}

Page::Primary WhichVpnPage::primary() const
{
    return {tr("Next: see what will be sent"), true};
}

void WhichVpnPage::activate()
{
    m_pressed = true;
    if (model().server()) {
        Q_EMIT goNext();
        return;
    }
    validate();
    m_field->setFocus();
    announce(*m_sentence);
}

QWidget* WhichVpnPage::firstFocus() const
{
    const VpnChoice& vpn = model().vpn();
    const bool lacksServer = vpn.chosen() != nullptr && vpn.server().isEmpty();
    if (m_profiles->hasList() && !vpn.isTyped() && !lacksServer)
        return m_profiles->list();
    return m_field;
}

void WhichVpnPage::retranslate()
{
    title()->showText(tr("Which VPN does not connect?"));
    renderLead();
    m_profiles->render(language());
    m_caption->showText(tr("VPN server"));
    m_field->setAccessibleName(tr("VPN server"));
    m_field->setPlaceholderText(tr("For example vpn.example.com"));
    m_where->showTitle(tr("Where do I find the name?"));
    m_letter->showText(tr("On the note or in the mail with which you got your VPN. It stands there as \"server\" or "
                          "\"host\"."));
    m_windows->showText(tr("Windows: open Settings, then Network & Internet, then VPN. Choose your connection and "
                           "\"Advanced options\". The name stands beside \"Server name or address\"."));
    m_others->showText(tr("Linux: open the network settings and choose the gear beside your VPN. The name stands "
                          "beside \"Gateway\" or \"Server\"."));
    validate();
}

void WhichVpnPage::renderLead()
{
    showLead(m_profiles->hasList() ? tr("Choose it, or type the name of its server.")
                                   : tr("Type the name of the VPN server, or its address."));
    validate();
}

void WhichVpnPage::showChosen()
{
    m_pressed = false;
    if (m_field->text() != model().vpn().server())
        m_field->setText(model().vpn().server());
    validate();
    Q_EMIT changed();
}

QString WhichVpnPage::complaint(const ServerNameError& error) const
{
    if (error.fault != ServerNameFault::Empty)
        return serverNameErrorSentence(error, language());
    if (model().vpn().chosen() != nullptr)
        return tr("This setting does not name its server. Type the server's name.");
    if (!m_pressed)
        return {};
    return m_profiles->hasList() && !model().vpn().isTyped()
               ? tr("Choose a setting above, or type the name of the server.")
               : serverNameErrorSentence(error, language());
}

void WhichVpnPage::validate()
{
    const auto name = model().server();
    QString sentence;
    bool isWrong = false;
    if (name) {
        sentence = name->literal() ? tr("We will examine the address %1.").arg(name->display())
                                   : tr("We will examine the server %1.").arg(name->display());
        if (name->host() != name->display())
            sentence = tr("We will examine the server %1 (%2).").arg(name->display(), name->host());
        if (name->port())
            sentence += QLatin1Char('\n') + tr("The port %1 is left out: a VPN of this kind always uses UDP 500 and "
                                               "4500.")
                                                .arg(*name->port());
    } else {
        sentence = complaint(name.error());
        isWrong = name.error().fault != ServerNameFault::Empty || m_pressed;
    }
    m_sentence->setTone(isWrong ? Tone::Bad : Tone::Muted);
    m_sentence->showText(isWrong ? QStringLiteral("✕ ") + sentence : sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_field->setWrong(isWrong);
    m_field->setAccessibleDescription(sentence);
}

} // namespace tsunagu
