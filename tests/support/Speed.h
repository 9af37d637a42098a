#pragma once

namespace tsunagu::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool isSanitized = true;
#elif defined(__has_feature)
inline constexpr bool isSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool isSanitized = false;
#endif

#ifdef __OPTIMIZE__
inline constexpr bool isOptimised = true;
#else
inline constexpr bool isOptimised = false;
#endif

/// How many times longer than the program that people get this build may take: it is not optimised, or every access is
/// checked. What grows faster than its input breaks the bound all the same.
inline constexpr double slowness = isSanitized ? 20 : isOptimised ? 1 : 3;

} // namespace tsunagu::test
