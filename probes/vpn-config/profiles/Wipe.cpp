#include "probes/vpn-config/profiles/Wipe.h"

namespace tsunagu::profiles {

void wipe(QByteArray& bytes)
{
    if (bytes.isDetached()) {
        // volatile: nobody reads the bytes again, and a compiler may leave out such writes
        volatile char* const begin = bytes.data();
        for (qsizetype index = 0; index < bytes.size(); ++index)
            begin[index] = '\0';
    }
    bytes.clear();
}

} // namespace tsunagu::profiles
