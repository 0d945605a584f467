// Measures what 90 % intervals held of what happened: of customers, origin by origin of a backtest,
// and of totals and of groups of customers, at many earlier days.
//   bench_coverage PROJECT customers [origins] [horizon days] [forecasters...]
//   bench_coverage PROJECT totals [months] [model]
#include "analytics/backtest/backtest.h"
#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/learning/xgboost.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace perennial;

namespace {

void print(const char* what, const ForecastScores& s) {
    std::printf("  %-10s orders %.3f / %.3f  money %.3f / %.3f  bias %+6.1f %% / %+6.1f %%\n", what,
                s.coverage90, s.coverage90_buyers, s.coverage90_revenue,
                s.coverage90_revenue_buyers, 100.0 * s.bias_transactions, 100.0 * s.bias_revenue);
}

void customers(const Dataset& dataset, int argc, char** argv) {
    BacktestOptions options;
    options.origins = argc > 3 ? std::atoi(argv[3]) : 3;
    options.horizon_days = argc > 4 ? std::atoi(argv[4]) : 0;
    for (int k = 5; k < argc; ++k) {
        options.candidates.emplace_back(argv[k]);
    }
    const auto result = backtest(dataset, options);
    std::printf("winner %s\n", result->winner.c_str());
    for (const CandidateResult& candidate : result->candidates) {
        if (!candidate.ran || candidate.kind == ForecasterKind::naive) {
            continue;
        }
        std::printf("%s\n", candidate.id.c_str());
        for (std::size_t k = 0; k < result->origins.size(); ++k) {
            print(to_iso(result->origins[k].end).c_str(), candidate.by_origin[k]);
        }
        print("mean", candidate.scores);
    }
}

struct Inside {
    int asked = 0, with_level = 0, models_own = 0;
};

/// All customers, then those with 0, 1 to 3, and more repeat purchases.
using Groups = std::array<std::vector<std::uint32_t>, 4>;

Groups groups_of(const CustomerSummary& summary) {
    Groups groups;
    for (std::uint32_t i = 0; i < summary.size(); ++i) {
        const double x = summary.frequency[i];
        groups[0].push_back(i);
        groups[x < 1.0 ? 1 : x < 4.0 ? 2 : 3].push_back(i);
    }
    return groups;
}

double sum_of(const std::vector<double>& values, const std::vector<std::uint32_t>& positions) {
    double sum = 0.0;
    for (const std::uint32_t i : positions) {
        sum += values[i];
    }
    return sum;
}

void totals(const std::shared_ptr<const Dataset>& dataset, int argc, char** argv) {
    const int months = argc > 3 ? std::atoi(argv[3]) : 3;
    const int days = static_cast<int>(std::lround(30.44 * months));
    AnalysisOptions options;
    options.model = argc > 4 ? argv[4] : "mbg_nbd_first";
    options.baseline = Scenario{.annual_discount_rate = 0.0, .horizon_months = months};
    std::array<Inside, 2> inside; // all customers, groups
    for (Day end = dataset->last_day - std::chrono::days(days + 1);
         end - std::chrono::days(std::max(56, days)) >= dataset->first_day;
         end -= std::chrono::days(days / 2)) {
        options.end = end;
        const auto base = analyse(dataset, options);
        const ScenarioResult& expected = *base->baseline;
        const auto own = tabulate(base->summary, base->model);
        const Holdout actual = holdout(
            *dataset, *base->summary,
            end + std::chrono::days(static_cast<int>(std::lround(7.0 * expected.horizon_weeks))));
        const Groups groups = groups_of(*base->summary);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            if (groups[g].empty()) {
                continue;
            }
            Inside& seen = inside[g == 0 ? 0 : 1];
            const auto count = [&](const Interval& wide, const Interval& narrow, double y) {
                ++seen.asked;
                seen.with_level += wide.low <= y && y <= wide.high ? 1 : 0;
                seen.models_own += narrow.low <= y && y <= narrow.high ? 1 : 0;
            };
            count(base->table->total_interval(expected, groups[g]),
                  own->total_interval(expected, groups[g]), sum_of(actual.revenue, groups[g]));
            count(base->table->total_purchases_interval(expected, groups[g]),
                  own->total_purchases_interval(expected, groups[g]),
                  sum_of(actual.purchases, groups[g]));
        }
    }
    for (std::size_t k = 0; k < inside.size(); ++k) {
        std::printf("%-7s %d asked, inside %.2f; by the model alone %.2f\n",
                    k == 0 ? "totals" : "groups", inside[k].asked,
                    inside[k].with_level / static_cast<double>(std::max(1, inside[k].asked)),
                    inside[k].models_own / static_cast<double>(std::max(1, inside[k].asked)));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("bench_coverage PROJECT customers|totals ...\n", stderr);
        return 2;
    }
    xgboost::prepare_process();
    const auto dataset = Project(argv[1], Project::Mode::read_only).read_dataset();
    if (std::string_view(argv[2]) == "totals") {
        totals(dataset, argc, argv);
    } else {
        customers(*dataset, argc, argv);
    }
    return 0;
}
