#include "app/cli/InterruptWatcher.h"

#include <array>
#include <unistd.h>

namespace tsunagu::cli {

InterruptWatcher::InterruptWatcher(const InterruptSignals& caught, QObject* parent)
    : QObject(parent)
{
    const int descriptor = caught.descriptor();
    if (descriptor < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, descriptor] {
        std::array<char, 16> bytes{};
        [[maybe_unused]] const ssize_t got = ::read(descriptor, bytes.data(), bytes.size());
        m_isInterrupted = true;
        Q_EMIT interrupted();
    });
}

} // namespace tsunagu::cli
