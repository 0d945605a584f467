// A program run as a user runs it: what it took of the wall clock, the processor and memory.
#pragma once

#include "tests/bench/measure.h"

#include <cstdio>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace perennial::bench {

struct Cost {
    int code = -1;                              ///< of the program's end; 127 when there is none
    double wall = 0.0, cpu = 0.0, memory = 0.0; ///< seconds, seconds, MB at the peak
};

inline double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Runs `command` (looked up in PATH) with its output thrown away.
inline Cost run(std::vector<std::string> command) {
    std::vector<char*> arguments;
    for (std::string& argument : command) {
        arguments.push_back(argument.data());
    }
    arguments.push_back(nullptr);
    Cost cost;
    const Stopwatch watch;
    const pid_t child = fork();
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stdout) != nullptr) {
            execvp(arguments[0], arguments.data());
        }
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child > 0 && wait4(child, &status, 0, &usage) == child && WIFEXITED(status)) {
        cost.code = WEXITSTATUS(status);
    }
    cost.wall = watch.wall();
    cost.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    cost.memory = static_cast<double>(usage.ru_maxrss) / 1024.0;
    return cost;
}

} // namespace perennial::bench
