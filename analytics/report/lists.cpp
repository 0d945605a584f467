#include "analytics/report/lists.h"

#include "analytics/dataset/dataset.h"
#include "analytics/forecast/clv_outlook.h"
#include "analytics/overview/customer_base.h"
#include "analytics/report/table_writer.h"

#include <cmath>
#include <initializer_list>
#include <numeric>
#include <string_view>

namespace perennial {

namespace {

constexpr int money_decimals = 2;
constexpr int model_decimals = 6;

void header_row(TableWriter& out, std::initializer_list<std::string_view> columns) {
    for (const std::string_view column : columns) {
        out.text(column);
    }
    out.end_row();
}

/// All positions when none are given.
std::vector<std::uint32_t> chosen(const std::vector<std::uint32_t>& positions, std::size_t size) {
    if (!positions.empty()) {
        return positions;
    }
    std::vector<std::uint32_t> all(size);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

std::string_view customer_id(const Dataset& dataset, const CustomerSummary& summary,
                             std::size_t position) {
    return dataset.customer_keys[summary.customer[position].at()];
}

/// As the model says where `told` is empty.
double chance(const CustomerBase& base, const std::vector<double>& told, std::size_t position) {
    return told.empty() ? base.table->p_alive()[position] : told[position];
}

void history_cells(TableWriter& out, const CustomerSummary& summary, std::size_t position) {
    out.number(summary.frequency[position])
        .number(summary.recency[position])
        .number(summary.T[position])
        .number(summary.monetary_value[position]);
}

} // namespace

void write_summary_list(const std::string& path, const Dataset& dataset,
                        const CustomerSummary& summary) {
    const auto file = open_table(path);
    TableWriter& out = *file;
    header_row(out, {"customer_id", "frequency", "recency", "T", "monetary_value"});
    for (std::size_t i = 0; i < summary.size(); ++i) {
        out.text(customer_id(dataset, summary, i));
        history_cells(out, summary, i);
        out.end_row();
    }
    out.close();
}

void write_clv_list(const std::string& path, const CustomerBase& base, const ScenarioResult& values,
                    const std::vector<std::uint32_t>& positions, bool bom,
                    const std::vector<double>& p_alive) {
    const CustomerSummary& summary = *base.summary;
    const auto file = open_table(path, bom);
    TableWriter& out = *file;
    header_row(out,
               {"customer_id", "revenue_to_date", "frequency", "recency", "T", "monetary_value",
                "p_alive", "expected_purchases", "clv", "clv_low", "clv_high", "next_order_p50"});
    const ClvOutlook outlook =
        clv_outlook(*base.dataset, summary, base.model.get(), *base.table, values);
    for (const std::uint32_t i : chosen(positions, summary.size())) {
        out.text(customer_id(*base.dataset, summary, i));
        out.raw_number(to_decimal(summary.revenue_to_date[i]));
        history_cells(out, summary, i);
        out.number(chance(base, p_alive, i), model_decimals)
            .number(values.expected_purchases[i], model_decimals)
            .number(values.clv[i], money_decimals)
            .number(outlook.clv[i].low, money_decimals)
            .number(outlook.clv[i].high, money_decimals);
        if (std::isnan(outlook.next_order_p50[i])) {
            out.text("");
        } else {
            out.number(outlook.next_order_p50[i], 0);
        }
        out.end_row();
    }
    out.close();
}

void write_segments_list(const std::string& path, const CustomerBase& base,
                         const ScenarioResult& values, const std::vector<std::uint32_t>& positions,
                         bool bom, const std::vector<double>& p_alive) {
    const CustomerSummary& summary = *base.summary;
    const SegmentResult& segments = base.segments;
    const auto file = open_table(path, bom);
    TableWriter& out = *file;
    header_row(out, {"customer_id", "segment", "r_score", "f_score", "m_score", "revenue_to_date",
                     "frequency", "days_since_last_purchase", "p_alive", "clv", "clv_low",
                     "clv_high", "currency"});
    const ClvOutlook outlook =
        clv_outlook(*base.dataset, summary, base.model.get(), *base.table, values);
    for (const std::uint32_t i : chosen(positions, summary.size())) {
        out.text(customer_id(*base.dataset, summary, i)).text(name(segments.segment[i]));
        out.number(std::int64_t{segments.r_score[i]})
            .number(std::int64_t{segments.f_score[i]})
            .number(std::int64_t{segments.m_score[i]});
        out.raw_number(to_decimal(summary.revenue_to_date[i]))
            .number(summary.frequency[i])
            .number(std::int64_t{(summary.end - summary.last_day[i]).count()})
            .number(chance(base, p_alive, i), model_decimals)
            .number(values.clv[i], money_decimals)
            .number(outlook.clv[i].low, money_decimals)
            .number(outlook.clv[i].high, money_decimals)
            .text(base.dataset->currency);
        out.end_row();
    }
    out.close();
}

void write_churn_list(const std::string& path, const CustomerBase& base,
                      const ScenarioResult& values, const std::vector<std::uint32_t>& positions,
                      bool bom, const std::vector<double>& p_alive) {
    const CustomerSummary& summary = *base.summary;
    // The ranking of the base is the baseline's; another scenario has its own.
    const ChurnResult churn =
        &values == base.baseline.get() ? base.churn : rank_churn(summary, *base.table, values);
    std::vector<std::uint32_t> rank_of(summary.size());
    for (std::uint32_t rank = 0; rank < churn.size(); ++rank) {
        rank_of[churn.position[rank]] = rank;
    }
    const auto file = open_table(path, bom);
    TableWriter& out = *file;
    header_row(out, {"rank", "customer_id", "segment", "p_alive", "days_since_last_purchase",
                     "usual_gap_days", "value_at_risk", "clv", "reason"});
    for (const std::uint32_t i : positions.empty() ? churn.position : positions) {
        const std::uint32_t rank = rank_of[i];
        out.number(std::int64_t{rank} + 1)
            .text(customer_id(*base.dataset, summary, i))
            .text(name(base.segments.segment[i]))
            .number(chance(base, p_alive, i), model_decimals)
            .number(std::int64_t{churn.days_since_last_purchase[rank]})
            .number(churn.usual_gap_days[rank], 1)
            .number(churn.value_at_risk[rank], money_decimals)
            .number(values.clv[i], money_decimals)
            .text(name(churn.reason[rank]));
        out.end_row();
    }
    out.close();
}

} // namespace perennial
