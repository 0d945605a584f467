#include "analytics/import/section_reader.h"

#include "analytics/import/number_text.h"

#include <algorithm>

namespace perennial::import {
namespace {

constexpr std::size_t fewest_names = 3; ///< that make a header of a row
constexpr std::size_t absent = static_cast<std::size_t>(-1);

} // namespace

SectionReader::SectionReader(std::unique_ptr<RowReader> reader, std::vector<std::string> names)
    : m_reader(std::move(reader)), m_names(std::move(names)) {
    m_first_letters[' '] = true;
    for (const std::string& name : m_names) {
        if (!name.empty()) {
            m_first_letters[static_cast<unsigned char>(name.front())] = true;
        }
    }
}

bool SectionReader::begins_section(const Row& row) {
    const auto may_be_name = [this](std::string_view field) {
        return !field.empty() && m_first_letters[static_cast<unsigned char>(field.front())];
    };
    const auto is_name = [this](std::string_view field) {
        return !field.empty() && std::find(m_names.begin(), m_names.end(), field) != m_names.end();
    };
    // Most rows are told from a header by the first letters of two fields.
    if (row.fields.size() < fewest_names ||
        (!may_be_name(row.fields[0]) && !may_be_name(row.fields[1])) ||
        (!is_name(trimmed(row.fields[0])) && !is_name(trimmed(row.fields[1])))) {
        return false;
    }
    std::vector<std::size_t> from;
    std::size_t found = 0;
    for (const std::string& name : m_names) {
        const auto field =
            std::find_if(row.fields.begin(), row.fields.end(),
                         [&](std::string_view text) { return trimmed(text) == name; });
        const bool here = field != row.fields.end() && !name.empty();
        from.push_back(here ? static_cast<std::size_t>(field - row.fields.begin()) : absent);
        found += here ? 1 : 0;
    }
    if (found < fewest_names || 5 * found < 3 * m_names.size()) {
        return false;
    }
    m_from = std::move(from);
    m_width = row.fields.size();
    return true;
}

void SectionReader::arrange(Row& row) {
    while (row.fields.size() > m_width && trimmed(row.fields.back()).empty()) {
        row.fields.pop_back();
    }
    if (row.fields.size() > m_width) { // where they belong is not known: too many they stay
        row.fields.resize(m_names.size());
        row.fields.push_back(row.raw);
        return;
    }
    m_fields.clear();
    for (const std::size_t from : m_from) {
        m_fields.push_back(from < row.fields.size() ? row.fields[from] : std::string_view());
    }
    row.fields.swap(m_fields);
    row.rearranged = true;
}

bool SectionReader::next(Row& row) {
    row.rearranged = false;
    row.header = false;
    row.part = m_part;
    if (!m_reader->next(row)) {
        return false;
    }
    if (begins_section(row)) {
        ++m_part;
        row.header = true;
        row.fields.assign(m_names.begin(), m_names.end());
        const bool as_first = std::is_sorted(m_from.begin(), m_from.end()) &&
                              m_from.back() != absent && m_width == m_names.size();
        m_width = as_first ? 0 : m_width;
    } else if (m_width > 0) {
        arrange(row);
    }
    return true;
}

} // namespace perennial::import
