// One row of a table: its cells from the left, and the record SQLite's file format makes of them
// (sqlite.org/fileformat2.html, section 2.1).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace perennial {

/// SQLite's varint of up to nine bytes, big end first.
std::size_t varint_bytes(std::uint64_t value);
char* write_varint(char* to, std::uint64_t value);
/// The last `bytes` bytes of `value`, big end first.
char* write_big_end(char* to, std::uint64_t value, std::size_t bytes);

class Record {
  public:
    enum class Kind : std::uint8_t { null, integer, real, text };
    struct Value {
        std::int64_t bits;  ///< a whole number, or a double's bits (serial type 7)
        const char* text;   ///< of Kind::text
        std::uint64_t size; ///< of a text
        Kind kind;
        std::uint8_t serial; ///< the serial type, unless it is a text
        double real() const;
    };
    /// So that the header's length is one byte: 1 + 14 * 9 bytes at most.
    static constexpr std::size_t most_cells = 14;

    void clear() {
        m_cells = 0;
        m_header = 1;
        m_body = 0;
    }
    void null() { add({0, nullptr, 0, Kind::null, 0}); }
    void integer(std::int64_t value) { add({value, nullptr, 0, Kind::integer, serial_of(value)}); }
    /// As a column of type REAL keeps it: whole numbers below 2^47 as integers. NaN becomes NULL.
    void real(double value);
    void text(std::string_view value) ///< must outlive the record's use
    {
        add({0, value.data(), value.size(), Kind::text, 0});
        m_header += varint_bytes(text_serial(value.size())) - 1;
        m_body += value.size();
    }
    /// NULL for 0: ids count from 1.
    void optional_id(std::int64_t id) { id == 0 ? null() : integer(id); }

    std::size_t cells() const { return m_cells; }
    const Value& operator[](std::size_t cell) const { return m_values[cell]; }
    std::size_t bytes() const { return m_header + m_body; } ///< of the record
    void write(char* to) const;                             ///< its bytes()

  private:
    /// Bytes of a whole number by its serial type.
    static constexpr std::array<std::uint8_t, 10> bytes_of{0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    static std::uint8_t serial_of(std::int64_t value) {
        const auto size = static_cast<std::uint64_t>(value < 0 ? ~value : value);
        return static_cast<std::uint64_t>(value) < 2 ? static_cast<std::uint8_t>(8 + value)
               : size < 0x80U                        ? 1
               : size < 0x8000U                      ? 2
               : size < 0x800000U                    ? 3
               : size < 0x80000000U                  ? 4
               : size < 0x800000000000U              ? 5
                                                     : 6;
    }
    static std::uint64_t text_serial(std::uint64_t size) { return 2 * size + 13; }
    void add(const Value& value) {
        if (m_cells == most_cells) {
            too_many();
        }
        m_values[m_cells++] = value;
        m_header += 1;
        m_body += bytes_of[value.serial];
    }
    [[noreturn]] static void too_many();

    std::array<Value, most_cells> m_values;
    std::size_t m_cells = 0, m_header = 1, m_body = 0;
};

/// Rows of consecutive ids. `row` is asked from several threads at once.
struct TableRows {
    std::string table, id_column;
    std::string columns; ///< without the id, as in INSERT
    std::size_t count = 0;
    std::int64_t first_id = 1;
    std::function<void(Record&, std::size_t row)> row; ///< all cells but the id
};

} // namespace perennial
