// A table of texts in the project and in a new source, brought together: their row ids.
#pragma once

#include "analytics/core/string_table.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/snapshot.h"
#include "analytics/storage/stored_rows.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace perennial {

class Database;

class TextTable {
  public:
    TextTable(Database& database, std::string table, const std::string& id, std::string text,
              const StringTable& texts)
        : m_database(database), m_table(std::move(table)), m_text(std::move(text)), m_texts(texts),
          m_ids(find_text_ids(
              database, ("SELECT " + id + ", " + m_text + " FROM " + m_table).c_str(), texts)) {}

    /// The id of the text at `position`, given out when it is new; 0 for npos.
    std::int64_t use(std::uint32_t position) {
        if (position == StringTable::npos) {
            return 0;
        }
        std::int64_t& id = m_ids.id[position];
        if (id == 0) {
            id = ++m_ids.last;
            m_new.push_back(position);
        }
        return id;
    }
    std::int64_t id(std::uint32_t position) const {
        return position == StringTable::npos ? 0 : m_ids.id[position];
    }
    const std::vector<std::uint32_t>& added() const { return m_new; }
    /// Largest id in use.
    std::int64_t last() const { return m_ids.last; }
    /// Whether all texts are new, and their ids follow their positions.
    bool all_in_order() const {
        return m_new.size() == m_texts.size() && std::is_sorted(m_new.begin(), m_new.end());
    }
    /// All there is in a project that was empty, by id.
    SnapshotTexts stored() const {
        return {m_new.size(), [this](std::size_t i) {
                    return m_texts[m_new[i]];
                }};
    }

    /// Ids are left to SQLite, which counts on from the largest one, too.
    void write() const {
        insert_rows(m_database, m_table,
                    {{m_text,
                      [this](const Cell& cell, std::size_t row) {
                          cell.text(m_texts[m_new[row]]);
                      }}},
                    {0, m_new.size()});
    }

  private:
    Database& m_database;
    std::string m_table, m_text;
    const StringTable& m_texts;
    TextIds m_ids;
    std::vector<std::uint32_t> m_new;
};

} // namespace perennial
