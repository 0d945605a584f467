#include "analytics/storage/packed_column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace perennial {

namespace {

static_assert(std::endian::native == std::endian::little, "blobs are little-endian");

/// Before the numbers of a block.
struct BlockHead {
    std::uint32_t rows = 0;
    std::uint32_t width = 0; ///< bytes a number: 0 (all are the base), 1, 2, 4 or 8
    std::uint64_t base = 0;
    std::uint64_t unit = 1; ///< each number is base + unit x what is stored, modulo 2^64
};

std::uint64_t checksum_of(std::string_view bytes) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t sum = bytes.size() * odd;
    for (; bytes.size() >= sizeof sum; bytes.remove_prefix(sizeof sum)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        sum = (std::rotl(sum, 29) ^ word) * odd;
    }
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), bytes.size());
    sum = (sum ^ word) * odd;
    return sum ^ (sum >> 32U);
}

template <class Stored>
void append_as(std::string& bytes, std::span<const std::int64_t> numbers, const BlockHead& head) {
    const std::size_t start = bytes.size();
    bytes.resize(start + numbers.size() * sizeof(Stored));
    char* to = bytes.data() + start;
    for (const std::int64_t number : numbers) {
        const auto stored =
            static_cast<Stored>((static_cast<std::uint64_t>(number) - head.base) / head.unit);
        std::memcpy(to, &stored, sizeof stored);
        to += sizeof stored;
    }
}

template <class Stored>
void read_as(const char* from, const BlockHead& head, std::span<std::int64_t> numbers) {
    for (std::int64_t& number : numbers) {
        Stored stored = 0;
        std::memcpy(&stored, from, sizeof stored);
        from += sizeof stored;
        number = static_cast<std::int64_t>(head.base + head.unit * stored);
    }
}

/// The largest of the usual steps (whole units and cents of money, days and minutes of time) that
/// all numbers keep to.
std::uint64_t common_unit(std::span<const std::int64_t> numbers, std::uint64_t base) {
    constexpr std::array<std::uint64_t, 5> units{1'000'000, 86'400, 10'000, 100, 60};
    for (const std::uint64_t unit : units) {
        if (std::all_of(numbers.begin(), numbers.end(), [=](std::int64_t number) {
                return (static_cast<std::uint64_t>(number) - base) % unit == 0;
            })) {
            return unit;
        }
    }
    return 1;
}

} // namespace

std::string pack_numbers(std::span<const std::int64_t> numbers) {
    BlockHead head;
    head.rows = static_cast<std::uint32_t>(numbers.size());
    std::uint64_t range = 0;
    if (!numbers.empty()) {
        const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
        head.base = static_cast<std::uint64_t>(*least);
        range = static_cast<std::uint64_t>(*most) - head.base;
    }
    if (range > 0xFF) {
        head.unit = common_unit(numbers, head.base);
        range /= head.unit;
    }
    head.width = range == 0             ? 0U
                 : range <= 0xFF        ? 1U
                 : range <= 0xFFFF      ? 2U
                 : range <= 0xFFFF'FFFF ? 4U
                                        : 8U;
    std::string bytes(reinterpret_cast<const char*>(&head), sizeof head);
    switch (head.width) {
    case 1:
        append_as<std::uint8_t>(bytes, numbers, head);
        break;
    case 2:
        append_as<std::uint16_t>(bytes, numbers, head);
        break;
    case 4:
        append_as<std::uint32_t>(bytes, numbers, head);
        break;
    case 8:
        append_as<std::uint64_t>(bytes, numbers, head);
        break;
    default:
        break;
    }
    return seal(bytes);
}

bool unpack_numbers(std::string_view bytes, std::span<std::int64_t> numbers) {
    bytes = unseal(bytes);
    BlockHead head;
    if (bytes.size() < sizeof head) {
        return false;
    }
    std::memcpy(&head, bytes.data(), sizeof head);
    bytes.remove_prefix(sizeof head);
    if (head.rows != numbers.size() || head.width > 8 ||
        bytes.size() != numbers.size() * head.width) {
        return false;
    }
    switch (head.width) {
    case 0:
        std::fill(numbers.begin(), numbers.end(), static_cast<std::int64_t>(head.base));
        return true;
    case 1:
        read_as<std::uint8_t>(bytes.data(), head, numbers);
        return true;
    case 2:
        read_as<std::uint16_t>(bytes.data(), head, numbers);
        return true;
    case 4:
        read_as<std::uint32_t>(bytes.data(), head, numbers);
        return true;
    case 8:
        read_as<std::uint64_t>(bytes.data(), head, numbers);
        return true;
    default:
        return false;
    }
}

std::string seal(std::string_view content) {
    const std::uint64_t sum = checksum_of(content);
    std::string bytes(content);
    bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    return bytes;
}

std::string_view unseal(std::string_view bytes) {
    std::uint64_t sum = 0;
    if (bytes.size() < sizeof sum) {
        return {};
    }
    std::memcpy(&sum, bytes.data() + bytes.size() - sizeof sum, sizeof sum);
    bytes.remove_suffix(sizeof sum);
    return sum == checksum_of(bytes) ? bytes : std::string_view();
}

} // namespace perennial
