// bench_triage FOLDER [THREADS]: what `triage` makes of the folder, how long it took and the most memory it had. To be
// run in a release build on a folder made by make_reports.py.

#include "report/triage/Triage.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <sys/resource.h>

using namespace tsunagu;

int main(int argc, char* argv[])
{
    if (argc < 2) {
        std::fputs("usage: bench_triage FOLDER [THREADS]\n", stderr);
        return 2;
    }
    TriageOptions options;
    if (argc > 2)
        options.threads = QByteArray(argv[2]).toInt();
    QElapsedTimer timer;
    timer.start();
    const TriageResult result = triage({QFile::decodeName(argv[1])}, options);
    const qint64 elapsedMs = timer.elapsed();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const QByteArray text = triageText(result, Language::English, QTimeZone::utc()).toUtf8();
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::printf("\n%d reports in %lld ms with %d threads, at most %ld KB\n", result.reports,
                static_cast<long long>(elapsedMs), options.threads, usage.ru_maxrss);
    return result.reports > 0 ? 0 : 1;
}
