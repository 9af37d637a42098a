#pragma once

#include "tests/lab/relay/Options.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace tsunagu::lab {

/// Owns a file descriptor and closes it.
class FileDescriptor
{
public:
    explicit FileDescriptor(int descriptor = -1)
        : descriptor_(descriptor)
    {
    }
    FileDescriptor(FileDescriptor&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1))
    {
    }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor();

    [[nodiscard]] int get() const { return descriptor_; }
    [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

/// Makes a TUN interface (packets without link layer, IFF_NO_PI) in the namespace of `end` and returns its
/// non-blocking descriptor; the interface lives as long as the descriptor.
/// The calling thread stays in that namespace. Needs CAP_SYS_ADMIN and CAP_NET_ADMIN.
tl::expected<FileDescriptor, std::string> openTun(const LinkEnd& end);

} // namespace tsunagu::lab
