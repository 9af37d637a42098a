#include "app/main/Preferences.h"

#include <QSettings>

namespace tsunagu {
namespace {

constexpr QSize smallest(320, 320);
constexpr QSize largest(10'000, 10'000);

} // namespace

std::optional<Language> Preferences::language()
{
    return languageFromCode(QSettings().value(QStringLiteral("language")).toString());
}

void Preferences::setLanguage(Language language)
{
    QSettings().setValue(QStringLiteral("language"), languageCode(language));
}

std::optional<QSize> Preferences::windowSize()
{
    const QSize size = QSettings().value(QStringLiteral("window/size")).toSize();
    if (!size.isValid())
        return std::nullopt;
    return size.expandedTo(smallest).boundedTo(largest);
}

void Preferences::setWindowSize(QSize size)
{
    QSettings().setValue(QStringLiteral("window/size"), size);
}

} // namespace tsunagu
