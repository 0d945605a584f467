// Detection and import on any bytes: refused with a code, or an account that balances.
#include "analytics/import/import.h"
#include "analytics/import/tables.h"
#include "tests/fuzz/fuzz_file.h"

using namespace perennial;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const test::FuzzFile file(bytes, size);
    try {
        if (look_at_table(file.path()).kind != TableKind::orders &&
            !read_table({file.path()}).table.ledger.balances()) {
            std::abort();
        }
        if (!read_source({file.path()}).ledger.balances()) {
            std::abort();
        }
    } catch (const Error& error) {
        if (error.code() == ErrorCode::internal) {
            std::abort();
        }
    }
    return 0;
}
