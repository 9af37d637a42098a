#include "resources/Resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares functions of the global namespace, so it must stand outside every other.
static void registerEmbeddedFiles()
{
    Q_INIT_RESOURCE(knowledge);
    Q_INIT_RESOURCE(schemas);
}

namespace tsunagu {

void initResources()
{
    registerEmbeddedFiles();
}

} // namespace tsunagu
