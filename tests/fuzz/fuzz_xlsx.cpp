// The XLSX reader on any bytes. The first byte chooses which part of a sound workbook they become:
// a checksum over everything would stop a fuzzer at the door.
#include "analytics/import/import.h"
#include "tests/fuzz/fuzz_file.h"
#include "tests/support/xlsx_file.h"

using namespace perennial;

namespace {

const std::string fuzzed_path = "/dev/shm/perennial_fuzz_" + std::to_string(getpid()) + ".xlsx";

std::string workbook_path(const std::uint8_t* bytes, std::size_t size, const std::string& raw) {
    constexpr const char* parts[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                     "xl/styles.xml", "xl/workbook.xml",
                                     "xl/_rels/workbook.xml.rels"};
    const std::size_t choice = bytes[0] % 8U;
    if (choice == 7) {
        return raw;
    }
    auto all = test::xlsx_parts(
        {.sheet = test::sheet_data({{"Order ID", "Customer ID", "Order date", "Amount"},
                                    {"A1", "c1", "2024-01-05", "=10.5"},
                                    {"A2", "c2", "2024-01-07", "=3"}}),
         .shared = {"<t>Order date</t>", "<t>Amount</t>", "<t>x</t>"},
         .formats = "<numFmt numFmtId=\"170\" formatCode=\"yyyy\"/>",
         .styles = "<xf/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"});
    const std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    if (choice >= 5) {
        all[parts[0]] = "<worksheet><sheetData>" + text + "</sheetData></worksheet>";
    } else {
        all[parts[choice]] = text;
    }
    test::write_zip(fuzzed_path, all);
    return fuzzed_path;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const test::FuzzFile raw(bytes + 1, size - 1);
    try {
        if (!read_source({workbook_path(bytes, size, raw.path())}).ledger.balances()) {
            std::abort();
        }
    } catch (const Error& error) {
        if (error.code() == ErrorCode::internal) {
            std::abort();
        }
    }
    return 0;
}
