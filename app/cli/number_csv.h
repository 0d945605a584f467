// Columns of numbers from a small CSV that a person made.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace perennial::app::cli {

/// A column by any of its names; the first is the one that messages name.
struct NumberColumn {
    std::initializer_list<std::string_view> names;
    bool optional = false;
};

/// One vector a column asked for, empty for an optional column that the file lacks. throws: Error
/// as inspect(); Error{column_unknown} naming a missing column; Error{bad_input} with the line of a
/// value that is no number; Error{no_rows} without rows.
std::vector<std::vector<double>> readNumberColumns(const std::string& path,
                                                   const std::vector<NumberColumn>& columns);

} // namespace perennial::app::cli
