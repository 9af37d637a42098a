#pragma once

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tsunagu {

/// Runs `body` in a child process, so that it can give up rights and limit itself. The child's exit status is the
/// result of `body`; -1: the child did not end by itself.
template <typename Body>
int inChild(Body body)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(body());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The same as an ordinary user: root, who may read and write everything, becomes nobody. 255: that was refused.
template <typename Body>
int inUnprivilegedChild(Body body)
{
    return inChild([&body] {
        constexpr uid_t nobody = 65534;
        constexpr int refused = 255;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
            return refused;
        return body();
    });
}

} // namespace tsunagu
