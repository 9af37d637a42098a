#include "translations/Translations.h"

#include <QDir>

// Outside of any namespace, as the macro demands.
static void initResource()
{
    Q_INIT_RESOURCE(tsunagu_translations);
}

namespace tsunagu {

void initTranslations()
{
    // A local static, because registering the same resource from two threads at once is not safe.
    static const bool done = [] {
        initResource();
        return true;
    }();
    static_cast<void>(done);
}

} // namespace tsunagu
