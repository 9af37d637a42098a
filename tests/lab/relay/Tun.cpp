#include "tests/lab/relay/Tun.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace tsunagu::lab {

namespace {

tl::unexpected<std::string> systemError(const std::string& doing)
{
    return tl::make_unexpected(doing + ": " + std::error_code(errno, std::generic_category()).message());
}

} // namespace

FileDescriptor::~FileDescriptor()
{
    if (isOpen()) {
        ::close(descriptor_);
    }
}

tl::expected<FileDescriptor, std::string> openTun(const LinkEnd& end)
{
    const FileDescriptor networkNamespace(::open(end.networkNamespace.c_str(), O_RDONLY | O_CLOEXEC));
    if (!networkNamespace.isOpen()) {
        return systemError(end.networkNamespace);
    }
    if (::setns(networkNamespace.get(), CLONE_NEWNET) != 0) {
        return systemError("enter " + end.networkNamespace);
    }
    FileDescriptor tun(::open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK));
    if (!tun.isOpen()) {
        return systemError("/dev/net/tun");
    }
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    end.interfaceName.copy(request.ifr_name, IFNAMSIZ - 1);
    if (::ioctl(tun.get(), TUNSETIFF, &request) != 0) {
        return systemError("make the interface " + end.interfaceName);
    }
    return tun;
}

} // namespace tsunagu::lab
