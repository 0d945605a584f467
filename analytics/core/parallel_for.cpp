#include "analytics/core/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace perennial {

void parallel_for(std::size_t count, std::size_t chunk_size,
                  const std::function<void(std::size_t, std::size_t, std::size_t)>& body) {
    const std::size_t chunks = chunk_count(count, chunk_size);
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;

    const auto work = [&] {
        for (std::size_t chunk = next++; chunk < chunks; chunk = next++) {
            try {
                const std::size_t begin = chunk * chunk_size;
                body(chunk, begin, std::min(count, begin + chunk_size));
            } catch (...) {
                const std::lock_guard lock(failure_mutex);
                if (!failure) {
                    failure = std::current_exception();
                }
                next = chunks;
            }
        }
    };

    const std::size_t threads =
        std::min<std::size_t>(chunks, std::max(1U, std::thread::hardware_concurrency()));
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < threads; ++i) {
            helpers.emplace_back(work);
        }
        work();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace perennial
