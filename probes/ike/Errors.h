#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>

namespace tsunagu::ike {

/// Why octets are not an IKE message: the offset from the start of the message and one English phrase for logs.
struct ParseError
{
    std::size_t offset = 0;
    std::string what;

    bool operator==(const ParseError&) const = default;
};

/// Why a message cannot be put on the wire: a length or count does not fit its field.
struct SerializeError
{
    std::string what;

    bool operator==(const SerializeError&) const = default;
};

/// Which semantic rule a well-formed message breaks, as one English phrase with the RFC's section.
struct VerifyError
{
    std::string what;

    bool operator==(const VerifyError&) const = default;
};

template <class T>
using Parsed = tl::expected<T, ParseError>;

using Verified = tl::expected<void, VerifyError>;

inline tl::unexpected<ParseError> parseError(std::size_t offset, std::string what)
{
    return tl::unexpected<ParseError>(ParseError{offset, std::move(what)});
}

inline tl::unexpected<VerifyError> violated(std::string what)
{
    return tl::unexpected<VerifyError>(VerifyError{std::move(what)});
}

} // namespace tsunagu::ike
