// Import: from a CSV file to a closed project file as `perennial-cli import` does it, beside what
// else loads such a file: `sqlite3 .import` and DuckDB's read_csv, which type and keep but check,
// group and account for nothing. Then how long the project takes to be opened again.
// Usage: bench_import [rows, default 5000000] [folder for the files, default a temporary one]
#include "analytics/sample/sample_store.h"
#include "analytics/storage/project.h"
#include "tests/bench/child.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace perennial;
using bench::Cost;
using bench::format;

namespace {

namespace fs = std::filesystem;

constexpr const char* columns =
    "order_id,customer_id,order_date,product_id,quantity,unit_price,discount,currency\n";

/// Order lines of the simulated shop as a shop would export them, repeated under new numbers of
/// orders and customers until there are enough. The same file on every machine.
void write_orders(const fs::path& path, std::size_t rows) {
    const OrderLines lines = simulate_store().lines;
    std::ofstream file(path);
    file << columns;
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

void report(const std::string& what, const Cost& cost, const Cost& ours, const std::string& note) {
    if (cost.code != 0) {
        bench::line("  " + what, "not here", "", "exit code " + std::to_string(cost.code));
        return;
    }
    bench::line("  " + what, format("%.2f s", cost.wall),
                format("%.2f times ours", cost.wall / ours.wall),
                format("CPU %.2f s", cost.cpu) + format(" (%.2f times ours)", cost.cpu / ours.cpu) +
                    format(", peak %.0f MB", cost.memory) + note);
}

Cost less(Cost cost, const Cost& start) {
    cost.wall -= start.wall;
    cost.cpu -= start.cpu;
    return cost;
}

std::string size_note(const fs::path& path) {
    std::error_code missing;
    return format(", file %.0f MB", static_cast<double>(fs::file_size(path, missing)) / 1e6);
}

void reopen(const std::string& project) {
    double best = 1e9;
    std::size_t lines = 0;
    for (int i = 0; i < 5; ++i) {
        const bench::Stopwatch watch;
        lines = Project(project, Project::Mode::read_only).read_dataset()->lines.size();
        best = std::min(best, watch.wall());
    }
    bench::line("  project opened again", format("%.2f s", best), "goal 0.5 s for 5 million",
                std::to_string(lines) + " lines in memory, best of 5");
}

bool compare(const fs::path& csv, const fs::path& folder) {
    const std::string project = folder / "bench.perennial";
    const std::string peer = folder / "peer.db";
    for (const std::string& old : {project, peer, peer + "2"}) {
        fs::remove(old);
    }
    bench::line(csv.filename(), size_note(csv).substr(7));
    const Cost ours = bench::run({PERENNIAL_CLI, "import", csv, "--project", project});
    report("perennial-cli import", ours, ours, size_note(project));
    const Cost sqlite =
        bench::run({"sqlite3", peer, "-cmd", ".mode csv", ".import '" + csv.string() + "' orders"});
    report("sqlite3 .import", sqlite, ours, size_note(peer));
    const std::string script = PERENNIAL_BENCH_SOURCES "/peer_duckdb.py";
    const Cost start = bench::run({"python3", script});
    const Cost duckdb = less(bench::run({"python3", script, csv, peer + "2"}), start);
    report("DuckDB read_csv into a table", duckdb, ours, size_note(peer + "2"));
    if (ours.code == 0) {
        reopen(project);
    }
    return ours.code == 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5'000'000;
    const bool given = argc > 2;
    const fs::path folder =
        given ? fs::path(argv[2])
              : fs::temp_directory_path() / ("perennial_bench_" + std::to_string(getpid()));
    fs::create_directories(folder);
    const fs::path csv = folder / ("orders_" + std::to_string(rows) + ".csv");
    if (!fs::exists(csv)) {
        write_orders(csv, rows);
    }
    bool good = compare(csv, folder);
    const fs::path retail =
        fs::path(PERENNIAL_SHARED_DATA) / "uci_online_retail_II" / "online_retail_2009_2010.csv";
    if (fs::exists(retail)) {
        good = compare(retail, folder) && good;
    } else {
        bench::line("Online Retail", "skipped", "",
                    "the public data set is not beside the project");
    }
    if (!given) {
        fs::remove_all(folder);
    }
    return good ? 0 : 1;
}
