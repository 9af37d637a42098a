#pragma once

namespace tsunagu {

/// Makes the interface texts available under `:/i18n/tsunagu_<language code>.qm`. To be called before a translator
/// loads them: a static library drops a resource that nobody names. Cheap, and harmless when repeated. Any thread.
void initTranslations();

} // namespace tsunagu
