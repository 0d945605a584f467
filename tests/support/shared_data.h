// Where the public data sets are, for tests that use them when they are there.
#pragma once

#include <filesystem>
#include <string>

namespace perennial::test {

inline std::string shared_path(const std::string& file) {
    return std::string(PERENNIAL_SHARED_DATA) + "/" + file;
}

inline bool has_shared(const std::string& file) {
    return std::filesystem::exists(shared_path(file));
}

} // namespace perennial::test

/// Skips the running test function, plainly, when a public data set is not on this machine.
#define SKIP_WITHOUT_SHARED(file)                                                                  \
    do {                                                                                           \
        if (!perennial::test::has_shared(file)) {                                                  \
            QSKIP("public data set not on this machine: shared/data/" file);                       \
        }                                                                                          \
    } while (false)
