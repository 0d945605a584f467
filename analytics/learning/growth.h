// How trees are to be grown. Knows nothing.
#pragma once

namespace perennial::learning {

enum class Style { boosting, forest };

/// threads 0: all cores. The number of threads changes no bit of a result.
struct GrowthOptions {
    Style style = Style::boosting;
    int threads = 0;
};

} // namespace perennial::learning
