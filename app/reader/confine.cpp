// SPDX-License-Identifier: GPL-3.0-or-later
#include "confine.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>

namespace sanpi::reader {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool underSanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool underSanitizer = true;
#else
constexpr bool underSanitizer = false;
#endif
#else
constexpr bool underSanitizer = false;
#endif

#if defined(__x86_64__)
constexpr __u32 ownArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr __u32 ownArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr __u32 ownArchitecture = 0;
#endif

void setLimit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit limit {soft, hard};
    static_cast<void>(::setrlimit(resource, &limit)); // best effort: the program watches from outside too
}

constexpr std::array allowedCalls {__NR_write, __NR_writev, __NR_read, __NR_close, __NR_lseek, __NR_fstat,
    __NR_mmap, __NR_munmap, __NR_mremap, __NR_mprotect, __NR_madvise, __NR_brk, __NR_futex, __NR_rt_sigaction,
    __NR_rt_sigprocmask, __NR_rt_sigreturn, __NR_clock_gettime, __NR_getrandom, __NR_exit, __NR_exit_group,
    __NR_restart_syscall, __NR_tgkill, __NR_gettid, __NR_getpid};

} // namespace

void limitSelf(const ReaderLimits& limits)
{
    if (!underSanitizer)
        setLimit(RLIMIT_AS, limits.memoryBytes, limits.memoryBytes);
    setLimit(RLIMIT_CPU, limits.seconds, limits.seconds + 1);
    setLimit(RLIMIT_CORE, 0, 0); // a dump would hold the file's contents
}

void confineSelf()
{
    if (underSanitizer || ownArchitecture == 0)
        return;
    constexpr std::size_t checks = allowedCalls.size();
    std::array<sock_filter, checks + 6> program {};
    std::size_t next = 0;
    const auto statement = [&](__u16 code, __u32 value) { program[next++] = {code, 0, 0, value}; };
    const auto jumpIfEqual = [&](__u32 value, std::size_t yes, std::size_t no) {
        program[next++] = {BPF_JMP | BPF_JEQ | BPF_K, static_cast<__u8>(yes), static_cast<__u8>(no), value};
    };
    statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    jumpIfEqual(ownArchitecture, 1, 0);
    statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (std::size_t i = 0; i < checks; ++i)
        jumpIfEqual(static_cast<__u32>(allowedCalls[i]), checks - i, 0);
    statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const sock_fprog filter {static_cast<unsigned short>(next), program.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        static_cast<void>(::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter));
}

} // namespace sanpi::reader
