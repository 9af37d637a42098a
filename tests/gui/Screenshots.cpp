// Grabs every page of the wizard from sample runs: for the README, the helpdesk's guide, and the eye.
//   tsunagu_screenshots [--light] OUTDIR [NAME…]      --light: without the dark and the narrow ones

#include "probes/platform/Platform.h"
#include "tests/gui/SampleProfiles.h"
#include "tests/gui/SampleRuns.h"
#include "tests/gui/ScriptedProbes.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/TextLabel.h"
#include "wizard-pages/widgets/Theme.h"
#include "wizard-pages/wizard/WizardWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

#include <cstdio>
#include <thread>

namespace {

using namespace tsunagu;

struct Scene
{
    const char* name;
    PageKind page;
    Findings findings;
    bool unfolded = false;
    VpnChoice::Sources profiles = {};
    QString profileFile = {};
    QString practice = {};
};

constexpr QSize pictureSize(1000, 720);

VpnChoice::Sources finding(const profiles::ProfileSearch& search)
{
    return {[search](const std::stop_token&) { return search; },
            [search](const QString&, const std::stop_token&) { return search; }};
}

VpnChoice::Sources findingNothingYet()
{
    return {[](const std::stop_token& stop) {
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return profiles::ProfileSearch{};
            },
            [](const QString&, const std::stop_token&) { return profiles::ProfileSearch{}; }};
}

VpnChoice::Sources refusing(const profiles::ProfileSearch& search)
{
    VpnChoice::Sources sources = finding(search);
    sources.file = [](const QString&, const std::stop_token&) { return tl::unexpected(sample::brokenFile()); };
    return sources;
}

/// The states of the page on which a VPN is chosen, and what the next one says of it.
QList<Scene> profileScenes()
{
    const profiles::ProfileSearch several = sample::searchOf(
        {sample::officeProfile(), sample::branchProfile(), sample::profileWithoutServer(), sample::hostileProfile(),
         sample::officeProfile(), sample::branchProfile(), sample::profileWithoutServer()});
    const QString file = QStringLiteral("/homes/me/office.conf");
    const auto scene = [](const char* name, const VpnChoice::Sources& sources, const QString& opened = {}) {
        return Scene{name, PageKind::WhichVpn, sample::ispBlockFindings(), false, sources, opened};
    };
    Scene consent = scene("3-consent-profile", finding(sample::searchOf({sample::officeProfile()})));
    consent.page = PageKind::Consent;
    return {
        scene("2-which-vpn-searching", findingNothingYet()),
        scene("2-which-vpn-none", finding({})),
        scene("2-which-vpn-one", finding(sample::searchOf({sample::officeProfile()}))),
        scene("2-which-vpn-several", finding(several)),
        scene("2-which-vpn-no-server", finding(sample::searchOf({sample::profileWithoutServer()}))),
        scene("2-which-vpn-unreadable", finding(sample::partlyUnreadableSearch())),
        scene("2-which-vpn-file", finding(sample::searchOf({sample::officeProfile(), sample::branchProfile()})), file),
        scene("2-which-vpn-refused", refusing(sample::searchOf({sample::officeProfile()})), file),
        consent};
}

QList<Scene> scenes()
{
    Scene practice{"1-what-happened-practice", PageKind::WhatHappened, sample::ispBlockFindings()};
    practice.practice = QStringLiteral("silent");
    return {
        {"1-what-happened", PageKind::WhatHappened, sample::ispBlockFindings()},
        practice,
        {"2-which-vpn", PageKind::WhichVpn, sample::ispBlockFindings()},
        {"3-consent", PageKind::Consent, sample::ispBlockFindings()},
        {"4-check", PageKind::Check, sample::ispBlockFindings()},
        {"5-result", PageKind::Result, sample::ispBlockFindings()},
        {"5-result-unfolded", PageKind::Result, sample::ispBlockFindings(), true},
        {"5-result-none", PageKind::Result, sample::healthyFindings()},
        {"5-result-inconclusive", PageKind::Result, sample::inconclusiveFindings()},
        {"5-result-lossy", PageKind::Result, sample::lossyFindings(), true},
        {"5-result-offline", PageKind::Result, sample::offlineFindings()},
        {"6-fix-first", PageKind::Fix, sample::ispBlockFindings()},
        {"6-fix", PageKind::Fix, sample::ispBlockFindings()},
        {"7-prevention", PageKind::Prevention, sample::ispBlockFindings()},
        {"8-report", PageKind::Report, sample::ispBlockFindings()},
    };
}

/// Writes into the picture what it shows, so that lint_guide notices when the wizard says something else by now.
void noteWords(QImage& picture, const WizardWindow& window, Language language)
{
    QStringList buttons;
    const auto all = window.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : all) {
        if (button->isVisible())
            buttons.append(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
    }
    const Page* page = window.currentPage();
    picture.setText(QStringLiteral("Language"), languageCode(language));
    picture.setText(QStringLiteral("Page"), page->id());
    picture.setText(QStringLiteral("Title"), page->findChild<TextLabel*>({}, Qt::FindDirectChildrenOnly)->shownText());
    picture.setText(QStringLiteral("Buttons"), buttons.join(u'\n'));
}

bool grab(const Scene& scene, Language language, bool dark, QSize size, const QString& path)
{
    SystemPlatform system;
    Platform platform = system.platform();
    const bool isCheck = scene.page == PageKind::Check;
    Session session(platform, [&scene] { return scriptedProbes(scene.findings, std::chrono::milliseconds(4000)); });
    WizardOptions options;
    options.language = language;
    options.profileSources = scene.profiles;
    options.profileFile = scene.profileFile;
    options.practiceScenario = scene.practice;
    if (!scene.profiles.computer)
        options.server = QStringLiteral("vpn.example.jp");
    options.errorCode = QStringLiteral("0x00003618");
    WizardWindow window(session, Knowledge::embedded(), options);
    window.resize(size);
    window.setPalette((dark ? Theme::dark() : Theme::light()).palette());
    window.show();
    if (isCheck)
        window.model().start(WizardModel::Purpose::Check);
    else
        session.adopt(sample::runOf(scene.findings));
    if (scene.profiles.computer)
        (void)QTest::qWaitFor([&window] { return !window.model().vpn().isSearching(); }, 200); // one never ends
    window.showPage(scene.page);
    if (QLatin1String(scene.name) == QLatin1String("6-fix")) {
        // The second step, after a test that showed the way to be free.
        FixState& fix = window.model().fix();
        fix.step = 1;
        fix.after = sample::runOf(sample::healthyFindings());
        fix.after->startedUtc = fix.after->startedUtc.addSecs(360);
        fix.isTested = true;
        window.showPage(scene.page);
    }
    if (scene.unfolded) {
        const QList<Fold*> folds = window.currentPage()->findChildren<Fold*>();
        for (Fold* fold : folds)
            fold->setOpen(true);
    }
    QTest::qWait(isCheck ? 2700 : 700);
    QImage picture = window.grab().toImage();
    noteWords(picture, window, language);
    return picture.save(path);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QStringList arguments = QApplication::arguments();
    const bool onlyLight = arguments.removeAll(QStringLiteral("--light")) > 0;
    if (arguments.size() < 2) {
        std::fputs("usage: tsunagu_screenshots [--light] OUTDIR [NAME…]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    folder.mkpath(QStringLiteral("."));
    const QStringList wanted = arguments.mid(2);
    const QList<Scene> all = scenes() + profileScenes();
    for (const Scene& scene : all) {
        const QString name = QString::fromLatin1(scene.name);
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        for (const Language language : {Language::Japanese, Language::English}) {
            for (const bool dark : {false, true}) {
                if (dark && onlyLight)
                    continue;
                const QString file =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(name, languageCode(language), dark ? QStringLiteral("dark") : QStringLiteral("light"));
                if (!grab(scene, language, dark, pictureSize, folder.filePath(file))) {
                    std::fprintf(stderr, "cannot write %s\n", qPrintable(folder.filePath(file)));
                    return 1;
                }
            }
            if (onlyLight)
                continue;
            const QString narrow = QStringLiteral("%1-%2-narrow.png").arg(name, languageCode(language));
            if (!grab(scene, language, false, QSize(360, 780), folder.filePath(narrow)))
                return 1;
        }
    }
    return 0;
}
