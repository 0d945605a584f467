// What every dock shows: one analysed customer base and one scenario beside its baseline.
// Immutable and shared; a new View replaces the old one as a whole.
#pragma once

#include <memory>

namespace perennial {
struct CustomerBase;
struct ScenarioResult;
} // namespace perennial

namespace perennial::ui {

struct View {
    std::shared_ptr<const CustomerBase> base;       ///< null: nothing open
    std::shared_ptr<const ScenarioResult> scenario; ///< base->baseline while untouched

    explicit operator bool() const { return base != nullptr; }
};

} // namespace perennial::ui
