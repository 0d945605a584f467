// The words by which shop systems name their columns, in many languages.
#pragma once

#include "analytics/import/import.h"

#include <span>
#include <string_view>

namespace perennial::import {

/// Patterns separated by commas. A pattern is words separated by blanks; each
/// word may have alternatives ("order|invoice no|id" is four names), and '_' is
/// a blank within an alternative. '=' before it: only as the whole header. The words are as
/// role_names folds them: no accents, simplified characters, "no" for every word that means number,
/// "code" and "id" likewise. Their order does not matter.
struct SynonymGroup {
    Role role;
    double weight; ///< 1: nothing else it could be; below: a better-named column
                   ///< beside it wins
    std::string_view patterns;
};

/// English, Chinese, German, Spanish, Portuguese, French.
std::span<const SynonymGroup> synonym_groups();

/// Twenty-one more languages, from Italian to Hebrew.
std::span<const SynonymGroup> further_synonym_groups();

/// Nine more, from Croatian to Persian.
std::span<const SynonymGroup> eastern_synonym_groups();

} // namespace perennial::import
