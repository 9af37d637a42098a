#pragma once

namespace tsunagu {

/// Makes the files embedded in the program (`:/knowledge`, `:/icons`) visible. A linker leaves the resources of a
/// static library out unless something refers to them; this call does. Cheap, and harmless when repeated. Main thread.
void initResources();

} // namespace tsunagu
