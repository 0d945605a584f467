// Why a source of orders is refused.
#pragma once

#include "analytics/core/error.h"
#include "analytics/import/import.h"

#include <string>

namespace perennial::test {

/// The code of the refusal; internal when the source is read.
inline ErrorCode refusal_of(const std::string& path, const ImportOptions& options = {}) {
    try {
        read_source({path}, options);
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

} // namespace perennial::test
