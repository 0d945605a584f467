// Further files of a source: the same columns by name, in any order. Orders and the tables beside
// them agree on what may differ.
#pragma once

#include "analytics/core/error.h"
#include "analytics/import/import.h"

#include <functional>
#include <string>

namespace perennial::import {

/// What `open` makes of a further file in which columns are named that the first file has.
/// throws: Error{column_missing} with the file that lacks one; as `open`
template <class Open>
auto open_further(const std::string& path, const Open& open) {
    try {
        return open();
    } catch (const Error& error) {
        if (error.code() == ErrorCode::column_unknown) {
            throw Error(ErrorCode::column_missing, error.detail(), path);
        }
        throw;
    }
}

/// Tells in `first` which columns of a further file it lacks. throws: Error{column_added} for one
/// that would mean something: the rows of the two files would not be alike
void note_extra_columns(Inspection& first, const Inspection& further,
                        const std::function<bool(const std::string& column)>& has_meaning);

} // namespace perennial::import
