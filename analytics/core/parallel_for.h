// Fork and join over fixed chunks. Chunks do not depend on the number of threads, so a caller that
// combines per-chunk results in chunk order gets the same answer on any machine.
#pragma once

#include <cstddef>
#include <functional>

namespace perennial {

/// Calls body(chunk, begin, end) for consecutive chunks of `chunk_size` (> 0) covering [0, count).
/// Runs on the calling thread alone when one chunk suffices. The first exception is rethrown here
/// after every thread has stopped.
void parallel_for(
    std::size_t count, std::size_t chunk_size,
    const std::function<void(std::size_t chunk, std::size_t begin, std::size_t end)>& body);

/// Number of chunks parallel_for will make.
constexpr std::size_t chunk_count(std::size_t count, std::size_t chunk_size) {
    return (count + chunk_size - 1) / chunk_size;
}

} // namespace perennial
