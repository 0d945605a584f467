// What a process asks of its memory before it begins.
#pragma once

#include <malloc.h>

namespace perennial {

/// Columns go back to the system as soon as they are freed: left alone, the allocator learns from
/// the first large ones to keep what is below 32 MB.
inline void give_back_large_columns() {
    constexpr int large = 4 << 20;
    mallopt(M_MMAP_THRESHOLD, large);
}

} // namespace perennial
