// What benches share: wall and CPU time, and one line of the table that tests/bench/run.sh prints.
#pragma once

#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

namespace perennial::bench {

/// Seconds since construction, on the wall and of this process' CPU.
class Stopwatch {
  public:
    double wall() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wall).count();
    }
    double cpu() const { return static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC; }

  private:
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
    std::clock_t m_cpu = std::clock();
};

inline std::string format(const char* pattern, double value) {
    char text[64];
    std::snprintf(text, sizeof text, pattern, value);
    return text;
}

inline void line(const std::string& what, const std::string& measured,
                 const std::string& beside = {}, const std::string& note = {}) {
    std::printf("%s\t%s\t%s\t%s\n", what.c_str(), measured.c_str(), beside.c_str(), note.c_str());
    std::fflush(stdout);
}

} // namespace perennial::bench
