// The lists people take away, one function a list, one spelling a column everywhere: as a workbook
// when the file's name ends in .xlsx, else as CSV.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace perennial {

struct CustomerBase;
struct CustomerSummary;
struct Dataset;
struct ScenarioResult;

/// customer_id,frequency,recency,T,monetary_value
void write_summary_list(const std::string& path, const Dataset& dataset,
                        const CustomerSummary& summary);

/// customer_id,revenue_to_date,frequency,recency,T,monetary_value,p_alive,expected_purchases,clv,clv_low,clv_high,next_order_p50
/// The last three: 90 % predictive interval, and days until an order is as likely as not (empty
/// when it is not within five years).
/// positions: customers to write, in this order; all when empty. bom: of CSV, for Excel.
/// p_alive: one a customer, NaN (an empty cell) where the model has nothing to judge by; empty: all
/// as the model says.
void write_clv_list(const std::string& path, const CustomerBase& base, const ScenarioResult& values,
                    const std::vector<std::uint32_t>& positions = {}, bool bom = false,
                    const std::vector<double>& p_alive = {});

/// customer_id,segment,r_score,f_score,m_score,revenue_to_date,frequency,days_since_last_purchase,p_alive,clv,clv_low,clv_high,currency
/// The range as in write_clv_list(); currency: "" where none is known.
void write_segments_list(const std::string& path, const CustomerBase& base,
                         const ScenarioResult& values,
                         const std::vector<std::uint32_t>& positions = {}, bool bom = false,
                         const std::vector<double>& p_alive = {});

/// rank,customer_id,segment,p_alive,days_since_last_purchase,usual_gap_days,value_at_risk,clv,reason
void write_churn_list(const std::string& path, const CustomerBase& base,
                      const ScenarioResult& values,
                      const std::vector<std::uint32_t>& positions = {}, bool bom = false,
                      const std::vector<double>& p_alive = {});

} // namespace perennial
