#include "analytics/storage/record.h"

#include "analytics/core/error.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace perennial {

namespace {
constexpr std::uint8_t real_serial = 7;
}

std::size_t varint_bytes(std::uint64_t value) {
    const auto sevens = (static_cast<std::size_t>(std::bit_width(value | 1U)) + 6) / 7;
    return sevens > 9 ? 9 : sevens;
}

char* write_big_end(char* to, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = bytes; i-- > 0;) {
        *to++ = static_cast<char>(value >> (8 * i));
    }
    return to;
}

char* write_varint(char* to, std::uint64_t value) {
    std::size_t bytes = varint_bytes(value);
    if (bytes == 9) { // the ninth byte keeps eight bits
        to[8] = static_cast<char>(value);
        value >>= 8U;
        for (std::size_t i = 8; i-- > 0; value >>= 7U) {
            to[i] = static_cast<char>(value | 0x80U);
        }
        return to + 9;
    }
    for (std::size_t i = bytes; i-- > 0;) {
        *to++ = static_cast<char>(((value >> (7 * i)) & 0x7FU) | (i > 0 ? 0x80U : 0U));
    }
    return to;
}

void Record::too_many() {
    throw Error(ErrorCode::bad_input, "a row of too many cells");
}

double Record::Value::real() const {
    return serial == real_serial ? std::bit_cast<double>(bits) : static_cast<double>(bits);
}

void Record::real(double value) {
    constexpr double whole_limit = 140737488355328.0; // 2^47: what six bytes hold
    if (std::isnan(value)) {
        null();
        return;
    }
    if (std::abs(value) < whole_limit) {
        const auto whole = static_cast<std::int64_t>(value);
        if (static_cast<double>(whole) == value) {
            add({whole, nullptr, 0, Kind::real, serial_of(whole)});
            return;
        }
    }
    add({std::bit_cast<std::int64_t>(value), nullptr, 0, Kind::real, real_serial});
}

void Record::write(char* to) const {
    char* body = to + m_header;
    *to++ = static_cast<char>(m_header);
    for (std::size_t i = 0; i < m_cells; ++i) {
        const Value& value = m_values[i];
        if (value.kind == Kind::text) {
            to = write_varint(to, text_serial(value.size));
            if (value.size > 0) {
                std::memcpy(body, value.text, value.size);
                body += value.size;
            }
        } else {
            *to++ = static_cast<char>(value.serial);
            body =
                write_big_end(body, static_cast<std::uint64_t>(value.bits), bytes_of[value.serial]);
        }
    }
}

} // namespace perennial
