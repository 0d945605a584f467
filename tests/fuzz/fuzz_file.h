// A fuzzer's bytes as a file that has a path, without touching a disk.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace perennial::test {

class FuzzFile {
  public:
    FuzzFile(const std::uint8_t* bytes, std::size_t size) : m_file(memfd_create("fuzz", 0)) {
        if (m_file < 0 || write(m_file, bytes, size) != static_cast<ssize_t>(size)) {
            std::abort();
        }
    }
    ~FuzzFile() { close(m_file); }
    FuzzFile(const FuzzFile&) = delete;
    FuzzFile& operator=(const FuzzFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

  private:
    int m_file;
};

} // namespace perennial::test
