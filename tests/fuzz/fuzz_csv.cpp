// The CSV reader on any bytes: in every dialect it ends, and its fields lie within its row's text.
#include "analytics/core/error.h"
#include "analytics/import/csv_reader.h"
#include "tests/fuzz/fuzz_file.h"

#include <cstddef>

using namespace perennial;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    constexpr char delimiters[] = {',', ';', '\t', '|', ' '};
    constexpr Encoding encodings[] = {Encoding::utf8,    Encoding::utf8_bom, Encoding::utf16le,
                                      Encoding::utf16be, Encoding::latin1,   Encoding::cp1252,
                                      Encoding::gb18030};
    const import::CsvDialect dialect{
        encodings[bytes[0] % std::size(encodings)], delimiters[bytes[1] % std::size(delimiters)],
        (bytes[1] & 0x80U) == 0 ? '"' : '\0', static_cast<LineEnd>((bytes[1] >> 5U) & 3U)};
    const test::FuzzFile file(bytes + 2, size - 2);
    try {
        import::CsvReader reader(file.path(), dialect);
        reader.expect_columns(bytes[0] / 32U);
        import::Row row;
        std::size_t rows = 0;
        while (reader.next(row)) {
            std::size_t sum = 0;
            for (const std::string_view field : row.fields) {
                for (const char c : field) {
                    sum += static_cast<unsigned char>(c);
                }
            }
            if (++rows > 4 * size + 4 || sum == static_cast<std::size_t>(-1)) {
                std::abort();
            }
        }
    } catch (const Error&) {
    }
    return 0;
}
