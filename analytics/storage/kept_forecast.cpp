// Forecasts of customers, kept beside the orders they were made from.
#include "analytics/core/error.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t rows_a_check = 1024;
constexpr int first_reason = 11; ///< parameter of the first reason: after two ids, eight numbers
constexpr std::size_t reason_count = 3;

/// In the order of the columns.
template <class AnyForecast>
auto numbers_of(AnyForecast& f) {
    return std::array{&f.p_purchase,       &f.p_alive,       &f.expected_purchases,
                      &f.expected_revenue, &f.purchases_low, &f.purchases_high,
                      &f.revenue_low,      &f.revenue_high};
}

std::int64_t dataset_version(Database& database) {
    return database.value("SELECT CAST(value AS INTEGER) FROM settings"
                          " WHERE key = 'dataset_version'");
}

/// A project of an earlier schema that may only be read may not have them.
bool has_tables(Database& database) {
    return database.value("SELECT count(*) FROM sqlite_master WHERE name IN"
                          " ('kept_forecasts', 'customer_forecasts')") == 2;
}

/// Leaves only forecasts of these orders and this basis, and none of this forecaster.
void forget_others(Database& database, const std::string& forecaster, const std::string& basis,
                   std::int64_t version) {
    constexpr const char* stale = "FROM kept_forecasts WHERE forecaster = ?1 OR basis <> ?2 OR"
                                  " dataset_version <> ?3";
    const auto run = [&](const std::string& sql) {
        Statement(database, sql).bind(1, forecaster).bind(2, basis).bind(3, version).run();
    };
    run(std::string("DELETE FROM customer_forecasts WHERE forecast_id IN (SELECT forecast_id ") +
        stale + ")");
    run(std::string("DELETE ") + stale);
}

std::vector<std::int64_t> ids_of_customers(Database& database) {
    std::vector<std::int64_t> ids;
    Statement rows(database, "SELECT customer_id FROM customers ORDER BY customer_id");
    while (rows.step()) {
        ids.push_back(rows.integer(0));
    }
    return ids;
}

void bind_reasons(Statement& insert, const Forecast& forecast, std::size_t row) {
    for (std::size_t k = 0; k < reason_count; ++k) {
        const int at = first_reason + 3 * static_cast<int>(k);
        if (forecast.reasons.empty()) {
            insert.bind_null(at).bind_null(at + 1).bind_null(at + 2);
            continue;
        }
        const Forecast::Reason& reason = forecast.reasons[row][k];
        insert.bind(at, std::string_view(forecast.features.at(reason.feature)))
            .bind(at + 1, static_cast<double>(reason.effect))
            .bind(at + 2, static_cast<double>(reason.value));
    }
}

void insert_forecast_rows(Database& database, std::int64_t forecast_id,
                          const std::vector<CustomerIndex>& customers, const Forecast& forecast,
                          const Progress& progress) {
    const std::vector<std::int64_t> ids = ids_of_customers(database);
    Statement insert(database,
                     "INSERT INTO customer_forecasts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                     " ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
    for (std::size_t row = 0; row < customers.size(); ++row) {
        if (row % rows_a_check == 0) {
            progress.step(static_cast<double>(row) / static_cast<double>(customers.size()),
                          Stage::writing);
        }
        insert.bind(1, forecast_id).bind(2, ids.at(customers[row].at()));
        int at = 3;
        for (const std::vector<double>* column : numbers_of(forecast)) {
            column->empty() ? insert.bind_null(at) : insert.bind(at, (*column)[row]);
            ++at;
        }
        bind_reasons(insert, forecast, row);
        insert.run();
    }
}

/// Positions of features met so far.
class Features {
  public:
    explicit Features(std::vector<std::string>& names) : m_names(names) {}
    std::uint16_t at(std::string_view name) {
        const auto found = std::find(m_names.begin(), m_names.end(), name);
        if (found == m_names.end()) {
            m_names.emplace_back(name);
            return static_cast<std::uint16_t>(m_names.size() - 1);
        }
        return static_cast<std::uint16_t>(found - m_names.begin());
    }

  private:
    std::vector<std::string>& m_names;
};

void read_forecast_row(const Statement& rows, Forecast& forecast, Features& features) {
    int at = 0;
    for (std::vector<double>* column : numbers_of(forecast)) {
        if (!rows.is_null(at)) {
            column->push_back(rows.real(at));
        }
        ++at;
    }
    if (rows.is_null(at)) {
        return;
    }
    std::array<Forecast::Reason, reason_count> reasons;
    for (Forecast::Reason& reason : reasons) {
        reason.feature = features.at(rows.text(at));
        reason.effect = static_cast<float>(rows.real(at + 1));
        reason.value = rows.is_null(at + 2) ? std::numeric_limits<float>::quiet_NaN()
                                            : static_cast<float>(rows.real(at + 2));
        at += 3;
    }
    forecast.reasons.push_back(reasons);
}

/// A column is there for every customer or for none; anything else was edited by somebody.
bool whole(const Forecast& forecast, std::size_t customers) {
    const auto numbers = numbers_of(forecast);
    const bool even = std::all_of(numbers.begin(), numbers.end(), [&](const auto* column) {
        return column->empty() || column->size() == customers;
    });
    return even && forecast.expected_purchases.size() == customers &&
           forecast.expected_revenue.size() == customers &&
           (forecast.reasons.empty() || forecast.reasons.size() == customers);
}

} // namespace

void Project::keep_forecast(const std::string& forecaster, const std::string& basis,
                            const std::vector<CustomerIndex>& customers, const Forecast& forecast,
                            const Progress& progress) {
    Database& database = *m_database;
    Transaction transaction(database);
    const std::int64_t version = dataset_version(database);
    forget_others(database, forecaster, basis, version);
    Statement(database, "INSERT INTO kept_forecasts (forecaster, dataset_version, basis,"
                        " horizon_days) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, forecaster)
        .bind(2, version)
        .bind(3, basis)
        .bind(4, std::int64_t{forecast.horizon_days})
        .run();
    insert_forecast_rows(database, database.value("SELECT last_insert_rowid()"), customers,
                         forecast, progress);
    transaction.commit();
}

std::shared_ptr<const Forecast> Project::kept_forecast(const std::string& forecaster,
                                                       const std::string& basis,
                                                       const Progress& progress) const {
    Database& database = *m_database;
    const Transaction snapshot(database, Transaction::Kind::read);
    if (!has_tables(database)) {
        return nullptr;
    }
    Statement found(database, "SELECT forecast_id, horizon_days FROM kept_forecasts WHERE"
                              " forecaster = ?1 AND basis = ?2 AND dataset_version = ?3");
    found.bind(1, forecaster).bind(2, basis).bind(3, dataset_version(database));
    if (!found.step()) {
        return nullptr;
    }
    auto forecast = std::make_shared<Forecast>();
    forecast->horizon_days = static_cast<int>(found.integer(1));
    Features features(forecast->features);
    Statement rows(database, "SELECT p_purchase, p_alive, expected_purchases, expected_revenue,"
                             " purchases_low, purchases_high, revenue_low, revenue_high,"
                             " reason_1, effect_1, value_1, reason_2, effect_2, value_2,"
                             " reason_3, effect_3, value_3 FROM customer_forecasts"
                             " WHERE forecast_id = ?1 ORDER BY customer_id");
    rows.bind(1, found.integer(0));
    std::size_t customers = 0;
    for (; rows.step(); ++customers) {
        if (customers % rows_a_check == 0) {
            progress.step(0.5, Stage::loading);
        }
        read_forecast_row(rows, *forecast, features);
    }
    return whole(*forecast, customers) ? forecast : nullptr;
}

} // namespace perennial
