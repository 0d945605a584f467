// Learned forecasts: features, training beside the bare C API of XGBoost on the same matrix with
// the same settings, and whole forecasts. Usage: bench_learning [customers [file]] (default
// 100000). file: gets the matrix, for peer_xgboost.py.
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/learning/examples.h"
#include "analytics/learning/tree_forecasts.h"
#include "analytics/learning/trees.h"
#include "analytics/sample/sample_store.h"
#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <memory>
#include <xgboost/c_api.h>

using namespace perennial;
using bench::format;

namespace {

constexpr int rounds = 100;

template <class Function>
Function* find(void* library, Function*, const char* name) {
    return reinterpret_cast<Function*>(dlsym(library, name));
}

/// The purchases head as anybody would train it from C: one dense matrix, one booster.
double bare_library(const learning::Examples& rows) {
    void* const xgb = dlopen("libxgboost.so.0", RTLD_NOW | RTLD_LOCAL);
    const auto create = find(xgb, &XGDMatrixCreateFromMat, "XGDMatrixCreateFromMat");
    const auto set = find(xgb, &XGDMatrixSetFloatInfo, "XGDMatrixSetFloatInfo");
    const auto free_matrix = find(xgb, &XGDMatrixFree, "XGDMatrixFree");
    const auto booster_of = find(xgb, &XGBoosterCreate, "XGBoosterCreate");
    const auto option = find(xgb, &XGBoosterSetParam, "XGBoosterSetParam");
    const auto update = find(xgb, &XGBoosterUpdateOneIter, "XGBoosterUpdateOneIter");
    const auto free_booster = find(xgb, &XGBoosterFree, "XGBoosterFree");
    const std::size_t features = rows.names.size();
    std::vector<float> by_row(rows.rows * features);
    for (std::size_t f = 0; f < features; ++f) {
        for (std::size_t i = 0; i < rows.rows; ++i) {
            by_row[i * features + f] = rows.values[f * rows.rows + i];
        }
    }
    std::vector<float> start(rows.rows);
    for (std::size_t i = 0; i < rows.rows; ++i) {
        start[i] = std::log(rows.base_purchases[i]);
    }
    const bench::Stopwatch watch;
    DMatrixHandle matrix = nullptr;
    BoosterHandle booster = nullptr;
    create(by_row.data(), rows.rows, features, NAN, &matrix);
    set(matrix, "label", rows.purchases.data(), rows.rows);
    set(matrix, "base_margin", start.data(), rows.rows);
    booster_of(&matrix, 1, &booster);
    for (const auto& [name, value] :
         learning::settings_of({}, learning::Target::purchases, rows.rows)) {
        option(booster, name.c_str(), value.c_str());
    }
    for (int i = 0; i < rounds; ++i) {
        update(booster, i, matrix);
    }
    const double seconds = watch.wall();
    free_booster(booster);
    free_matrix(matrix);
    return seconds;
}

/// Rows, features; then columns, labels and base margins as floats; settings as lines beside it.
void write_matrix(const std::string& path, const learning::Examples& rows) {
    std::ofstream out(path, std::ios::binary);
    const auto write = [&](const auto* values, std::size_t count) {
        out.write(reinterpret_cast<const char*>(values),
                  static_cast<std::streamsize>(count * sizeof *values));
    };
    const std::uint64_t sizes[] = {rows.rows, rows.names.size()};
    std::vector<float> start(rows.rows);
    std::transform(rows.base_purchases.begin(), rows.base_purchases.end(), start.begin(),
                   [](float base) { return std::log(base); });
    write(sizes, 2);
    write(rows.values.data(), rows.values.size());
    write(rows.purchases.data(), rows.rows);
    write(start.data(), rows.rows);
    std::ofstream settings(path + ".settings");
    for (const auto& [name, value] :
         learning::settings_of({}, learning::Target::purchases, rows.rows)) {
        settings << name << ' ' << value << '\n';
    }
}

double our_training(const learning::Examples& rows) {
    const bench::Stopwatch watch;
    xgboost::Matrix matrix(rows.values, rows.rows, rows.names.size(), rows.rows);
    learning::grow({}, learning::Target::purchases, matrix, rows, rounds, {});
    return watch.wall();
}

} // namespace

int main(int argc, char** argv) {
    xgboost::prepare_process();
    const auto customers =
        static_cast<std::uint32_t>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000);
    const Dataset dataset = dataset_of(simulate_store({.customers = customers}).lines);
    constexpr int horizon = 180;
    const Day end = dataset.last_day - std::chrono::days(horizon);
    const CustomerSummary summary = summarise(dataset, end);
    const auto windows = learning::plan_windows(dataset.first_day, end, horizon);
    const auto plan = learning::plan_features(dataset, end, horizon);

    const bench::Stopwatch describing;
    const auto matrix = learning::behaviour_features(dataset, summary, plan);
    bench::line("features of " + std::to_string(matrix.rows) + " customers",
                format("%.2f s", describing.wall()), format("CPU %.2f s", describing.cpu()),
                std::to_string(matrix.names.size()) + " features; budget 0.5");

    const learning::Examples rows = learning::examples_before(dataset, windows, plan, {});
    if (argc > 2) {
        write_matrix(argv[2], rows);
    }
    double ours = INFINITY;
    double theirs = INFINITY;
    for (int run = 0; run < 3; ++run) { // the best of three, in turns: others use the machine too
        ours = std::min(ours, our_training(rows));
        theirs = std::min(theirs, bare_library(rows));
    }
    bench::line("boosting, " + std::to_string(rounds) + " rounds on " + std::to_string(rows.rows) +
                    " rows",
                format("%.2f s", ours), format("%.2f s bare XGBoost", theirs),
                format("%.2f times its time; budget 1.1", ours / theirs));

    for (const auto& [name, forecast] :
         {std::pair{"gradient boosting", &gradient_boosting}, {"random forest", &random_forest}}) {
        const bench::Stopwatch watch;
        forecast(dataset, summary, horizon, {});
        bench::line(std::string(name) + ", fit and forecast", format("%.1f s", watch.wall()),
                    format("CPU %.1f s", watch.cpu()), "budget 15");
    }
    return 0;
}
