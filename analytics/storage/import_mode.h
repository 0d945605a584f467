// How the rows of an import meet what is already in the project.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace perennial {

/// "The file's days" are those of its rows that count, first to last. Rows that say the same as a
/// stored row are merged in every mode. docs/project_file.md, "Importing again".
enum class ImportMode : std::uint8_t {
    add,     ///< what is new is added; a row that is there stays as it is
    update,  ///< orders that are there take the file's content, within the file's days
    replace, ///< as update; and orders of earlier imports with the same columns that fall on the
             ///< file's days and are not in the file no longer count
};

inline constexpr std::array<std::string_view, 3> import_mode_names{"add", "update", "replace"};

constexpr std::string_view name(ImportMode mode) {
    return import_mode_names[static_cast<std::size_t>(mode)];
}

/// Inverse of name(); add when unknown.
constexpr ImportMode import_mode_from(std::string_view text) {
    for (const ImportMode mode : {ImportMode::update, ImportMode::replace}) {
        if (name(mode) == text) {
            return mode;
        }
    }
    return ImportMode::add;
}

} // namespace perennial
