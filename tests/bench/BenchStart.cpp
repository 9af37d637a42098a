// How long it takes until the first page is painted, beside a bare QWizard with the same fonts, in Japanese and in
// English. Each start is a process of its own, the two kinds alternate, and the medians are compared.
//   bench_start [ROUNDS]               prints a ratio for each language; 1 if one is over the bound
//   bench_start --one ours|bare ja|en  does one start and prints its milliseconds

#include "app/registry/StandardProbes.h"
#include "probes/platform/Platform.h"
#include "wizard-pages/widgets/Type.h"
#include "wizard-pages/wizard/WizardWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

using namespace tsunagu;

constexpr double bound = 1.3;
constexpr int usualRounds = 15;

/// Tells when a widget has been painted for the first time.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QElapsedTimer clock)
        : m_clock(clock)
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::UpdateRequest && !m_done) {
            m_done = true;
            const bool handled = watched->event(event); // paints
            std::printf("%.2f\n", static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            QCoreApplication::exit(0);
            return handled;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QElapsedTimer m_clock;
    bool m_done = false;
};

int startOurs(FirstPaint& firstPaint, Language language)
{
    SystemPlatform system;
    Platform platform = system.platform();
    Session session(platform, standardProbes);
    WizardOptions options;
    options.language = language;
    WizardWindow window(session, Knowledge::embedded(), options);
    window.installEventFilter(&firstPaint);
    window.show();
    return QApplication::exec();
}

int startBare(FirstPaint& firstPaint, Language language)
{
    const bool isJapanese = language == Language::Japanese;
    QWizard wizard;
    wizard.setFont(bodyFont(QApplication::font(), isJapanese ? QLocale::Japanese : QLocale::English));
    for (int i = 0; i < 8; ++i) {
        auto* page = new QWizardPage;
        page->setTitle(isJapanese ? QStringLiteral("どんな表示が出ましたか。") : QStringLiteral("What did you see?"));
        page->setSubTitle(isJapanese ? QStringLiteral("番号をそのまま入れてください。")
                                     : QStringLiteral("Type the number as it stands there."));
        auto* column = new QVBoxLayout(page);
        column->addWidget(new QLineEdit);
        column->addWidget(
            new QLabel(isJapanese ? QStringLiteral("番号は出ていません") : QStringLiteral("I have no number")));
        wizard.addPage(page);
    }
    wizard.resize(1000, 720);
    wizard.installEventFilter(&firstPaint);
    wizard.show();
    return QApplication::exec();
}

int one(const QString& which, Language language, int argc, char** argv)
{
    QElapsedTimer clock;
    clock.start();
    const QApplication app(argc, argv);
    FirstPaint firstPaint(clock);
    return which == QLatin1String("ours") ? startOurs(firstPaint, language) : startBare(firstPaint, language);
}

double measure(const QString& which, const QString& language)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--one"), which, language});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed().toDouble();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

bool startsInTime(int rounds, const QString& language)
{
    const QString oursName = QStringLiteral("ours");
    const QString bareName = QStringLiteral("bare");
    std::vector<double> ours;
    std::vector<double> bare;
    measure(oursName, language); // the first start of each fills the disk's and the fonts' caches
    measure(bareName, language);
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(measure(oursName, language));
        bare.push_back(measure(bareName, language));
    }
    const double ratio = median(ours) / median(bare);
    std::printf(
        "first page painted (%s), median of %d starts: ours %.1f ms, bare QWizard %.1f ms, ratio %.2f (bound %.1f)\n",
        qPrintable(language), rounds, median(ours), median(bare), ratio, bound);
    return ratio <= bound;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--one") == 0) {
        const Language language = qstrcmp(argv[3], "ja") == 0 ? Language::Japanese : Language::English;
        return one(QString::fromLatin1(argv[2]), language, argc, argv);
    }
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? std::max(1, arguments.at(1).toInt()) : usualRounds;
    const bool japanese = startsInTime(rounds, QStringLiteral("ja"));
    const bool english = startsInTime(rounds, QStringLiteral("en"));
    return japanese && english ? 0 : 1;
}
