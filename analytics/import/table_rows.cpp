#include "analytics/import/table_rows.h"

#include "analytics/import/date_text.h"
#include "analytics/import/number_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace perennial::import {
namespace {

constexpr std::size_t most_first_rows = 10;

void append_json(std::string& json, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += digits[byte >> 4U];
            json += digits[byte & 15U];
        } else {
            json += c;
        }
    }
    json += '"';
}

void count_excluded(TableLedger& ledger, SideExclusion reason, std::uint64_t row) {
    auto entry = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                              [&](const SideExcluded& e) { return e.reason == reason; });
    if (entry == ledger.excluded.end()) {
        entry = ledger.excluded.insert(entry, SideExcluded{reason, 0, {}});
    }
    ++entry->rows;
    ++ledger.rows_excluded;
    if (entry->first_rows.size() < most_first_rows) {
        entry->first_rows.push_back(row);
    }
}

/// Day or month first, by the column's own values, else as the source's other dates.
DateOrder order_of(const ColumnProfile& profile, const FileFormat& format,
                   const ImportOptions& options) {
    const auto& counts = profile.counts();
    if (options.date_order) {
        return *options.date_order;
    }
    if (counts.dmy + counts.mdy > 0) {
        return counts.dmy >= counts.mdy ? DateOrder::dmy : DateOrder::mdy;
    }
    if (counts.ambiguous == 0) {
        return DateOrder::ymd;
    }
    if (format.date_order == DateOrder::dmy || format.date_order == DateOrder::mdy) {
        return format.date_order;
    }
    return profile.date_separator() == '/' ? DateOrder::mdy : DateOrder::dmy;
}

} // namespace

TableRows::TableRows(const Source& source, const std::vector<SideField>& fields,
                     const Sample& sample, const ImportOptions& options, SideTable& table)
    : m_source(source), m_table(table) {
    const auto specs = side_fields(table.kind);
    if (table.columns.empty()) {
        for (const SideFieldSpec& spec : specs) {
            table.columns.push_back({spec, {}});
        }
    }
    for (std::size_t c = 0; c < fields.size(); ++c) {
        Plan plan{fact, source.columns[c]};
        plan.reading.order = order_of(sample.profiles[c], source.inspection.format, options);
        for (std::size_t t = 0; t < specs.size(); ++t) {
            plan.target = specs[t].field == fields[c] ? t : plan.target;
        }
        m_plans.push_back(plan);
    }
    m_values.resize(specs.size());
}

bool TableRows::is_header(const Row& row) const {
    if (m_source.header.size() != row.fields.size()) {
        return false;
    }
    return std::equal(
        row.fields.begin(), row.fields.end(), m_source.header.begin(),
        [](std::string_view field, const std::string& title) { return trimmed(field) == title; });
}

void TableRows::reject(SideExclusion reason, const std::string& column, const Row& row) {
    const std::uint64_t number = m_table.ledger.rows_read;
    m_table.rejected.push_back({number, reason, column, std::string(row.raw)});
    count_excluded(m_table.ledger, reason, number);
}

/// False when the text is no value of the column's type.
bool TableRows::read_value(const Plan& plan, std::string_view text, std::int64_t& value) {
    switch (m_table.columns[plan.target].spec.type) {
    case SideType::text:
        if (plan.reading.float_identifier && text.size() > 2 &&
            text.substr(text.size() - 2) == ".0") {
            text.remove_suffix(2);
        }
        value = m_table.texts.add(text);
        return true;
    case SideType::moment: {
        const auto moment = plan.reading.date_numbers == DateNumbers::none
                                ? parse_date(text, plan.reading.order)
                                : parse_date_number(text, plan.reading.date_numbers);
        value = moment.value_or(SideTable::missing);
        return moment.has_value();
    }
    case SideType::number:
    case SideType::money: {
        const auto micros = parse_micros(text, plan.reading.decimal);
        value = micros ? micros->value : SideTable::missing;
        return micros.has_value();
    }
    }
    return false;
}

void TableRows::add_fact(std::size_t column, std::string_view text) {
    m_facts += m_facts.size() > 1 ? "," : "";
    append_json(m_facts, m_source.inspection.columns[column].name);
    m_facts += ':';
    append_json(m_facts, text);
}

void TableRows::add(const Row& row) {
    const std::uint64_t number = ++m_table.ledger.rows_read;
    const std::size_t width = m_plans.size();
    const bool longer = row.fields.size() > width &&
                        std::any_of(row.fields.begin() + static_cast<std::ptrdiff_t>(width),
                                    row.fields.end(), [](auto f) { return !trimmed(f).empty(); });
    if (row.fields.size() < width || longer) {
        reject(SideExclusion::malformed, {}, row);
        return;
    }
    if (is_header(row)) {
        reject(SideExclusion::repeated_header, {}, row);
        return;
    }
    std::fill(m_values.begin(), m_values.end(), SideTable::missing);
    m_facts = "{";
    for (std::size_t c = 0; c < width; ++c) {
        const std::string_view text = trimmed(row.fields[c]);
        if (text.empty()) {
            continue;
        }
        const Plan& plan = m_plans[c];
        if (plan.target == fact) {
            add_fact(c, text);
        } else if (!read_value(plan, text, m_values[plan.target])) {
            if (m_table.columns[plan.target].spec.field == SideField::happened_at) {
                reject(SideExclusion::bad_date, m_source.inspection.columns[c].name, row);
                return;
            }
            add_fact(c, text);
        }
    }
    for (std::size_t t = 0; t < m_values.size(); ++t) {
        const SideFieldSpec& spec = m_table.columns[t].spec;
        if (spec.required && m_values[t] == SideTable::missing) {
            reject(SideExclusion::missing_key, std::string(name(spec.field)), row);
            return;
        }
    }
    for (std::size_t t = 0; t < m_values.size(); ++t) {
        m_table.columns[t].values.push_back(m_values[t]);
    }
    m_facts += '}';
    m_table.facts.push_back(m_table.texts.add(m_facts));
    m_table.row.push_back(number);
    ++m_table.ledger.rows_kept;
}

void settle_keys(SideTable& table) {
    const auto key = std::find_if(table.columns.begin(), table.columns.end(),
                                  [](const SideTable::Column& c) { return c.spec.key; });
    if (key == table.columns.end()) {
        return;
    }
    const auto same = [&](std::size_t a, std::size_t b) {
        return table.facts[a] == table.facts[b] &&
               std::all_of(table.columns.begin(), table.columns.end(),
                           [&](const auto& c) { return c.values[a] == c.values[b]; });
    };
    std::unordered_map<std::int64_t, std::size_t> first;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto [entry, added] = first.emplace(key->values[i], kept);
        if (added) {
            for (SideTable::Column& column : table.columns) {
                column.values[kept] = column.values[i];
            }
            table.facts[kept] = table.facts[i];
            table.row[kept++] = table.row[i];
            continue;
        }
        --table.ledger.rows_kept;
        if (same(entry->second, i)) {
            ++table.ledger.rows_merged;
        } else {
            const auto text = table.texts[static_cast<std::size_t>(key->values[i])];
            table.rejected.push_back(
                {table.row[i], SideExclusion::conflicting_key, std::string(name(key->spec.field)),
                 std::string(text) + " " + std::string(table.texts[table.facts[i]])});
            count_excluded(table.ledger, SideExclusion::conflicting_key, table.row[i]);
        }
    }
    for (SideTable::Column& column : table.columns) {
        column.values.resize(kept);
    }
    table.facts.resize(kept);
    table.row.resize(kept);
}

} // namespace perennial::import
