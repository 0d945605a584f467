// Import: rows a second from a CSV file to a closed project file, beside `sqlite3 .import` of the
// same file (which types nothing, checks nothing and keeps no account). Usage: bench_import [rows]
#include "analytics/import/import.h"
#include "analytics/sample/sample_store.h"
#include "analytics/storage/project.h"
#include "tests/bench/measure.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace perennial;
using bench::format;

namespace {

namespace fs = std::filesystem;

/// Order lines of the simulated shop as a shop would export them, repeated under new order numbers
/// until there are enough.
void write_orders(const fs::path& path, std::size_t rows) {
    const OrderLines lines = simulate_store().lines;
    std::ofstream file(path);
    file << "order_id,customer_id,order_date,product_id,quantity,unit_price,discount,currency\n";
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t k = i % lines.size();
        const std::size_t copy = i / lines.size();
        const Day day = std::chrono::floor<std::chrono::days>(
            std::chrono::sys_seconds(std::chrono::seconds(lines.ordered_at[k])));
        file << lines.order_keys[lines.order[k].at()] << '-' << copy << ',';
        if (lines.customer[k].valid()) {
            file << lines.customer_keys[lines.customer[k].at()] << '-' << copy;
        }
        file << ',' << to_iso(day) << ',' << lines.product_keys[lines.product[k].at()] << ','
             << lines.quantity[k] << ',' << to_decimal(lines.unit_price[k]) << ','
             << to_decimal(lines.discount[k]) << ',' << lines.currency << '\n';
    }
}

std::string rate(std::size_t rows, double seconds) {
    return format("%.0f rows/s", static_cast<double>(rows) / seconds);
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const fs::path folder =
        fs::temp_directory_path() / ("perennial_bench_" + std::to_string(getpid()));
    fs::create_directories(folder);
    const fs::path csv = folder / "orders.csv";
    write_orders(csv, rows);

    const bench::Stopwatch peer;
    const std::string command = "sqlite3 '" + (folder / "peer.db").string() +
                                "' '.mode csv' \".import '" + csv.string() + "' orders\"";
    const bool has_peer = std::system(command.c_str()) == 0;
    const double peer_wall = peer.wall();

    const bench::Stopwatch reading;
    ImportResult source = read_source({csv.string()});
    const double read_wall = reading.wall();
    const double read_cpu = reading.cpu();
    bool balances = false;
    double size = 0.0;
    const std::string path = (folder / "bench.perennial").string();
    const bench::Stopwatch storing;
    {
        SourceRecord record;
        record.path = csv.string();
        record.imported_at = "2024-01-01T00:00:00Z";
        record.format_json = record.mapping_json = "{}";
        Project project(path, Project::Mode::create);
        balances = project.store(source.lines, source.rejected, source.ledger, record).balances();
    }
    const double store_wall = storing.wall();
    const double store_cpu = storing.cpu();
    size = static_cast<double>(fs::file_size(path)) / 1e6;
    source = {};

    const bench::Stopwatch loading;
    const auto dataset = Project(path, Project::Mode::read_only).read_dataset();
    const double load_wall = loading.wall();

    const double total = read_wall + store_wall;
    bench::line("import " + std::to_string(rows) + " rows", rate(rows, total),
                has_peer ? rate(rows, peer_wall) + " sqlite3 .import" : "sqlite3 not installed",
                has_peer ? format("%.2f times its speed", peer_wall / total) : "");
    bench::line("  read and type", format("%.2f s", read_wall), "", format("CPU %.2f s", read_cpu));
    bench::line("  store", format("%.2f s", store_wall), "",
                format("CPU %.2f s", store_cpu) + format(", file %.0f MB", size));
    bench::line("  ledger balances", balances ? "yes" : "NO");
    bench::line("open again", format("%.2f s", load_wall), "",
                std::to_string(dataset->orders.size()) + " orders");
    fs::remove_all(folder);
    return balances ? 0 : 1;
}
