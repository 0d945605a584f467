// Rows of the public table of reference values: model, parameters, x, t_x, T, quantity, value.
#pragma once

#include "analytics/lifetime/beta_geometric/beta_geometric.h"
#include "analytics/lifetime/registry.h"
#include "tests/support/shared_data.h"

#include <QStringList>
#include <QTest>

#include <cmath>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace perennial::test {

/// One test row a line of the model; a single empty one where the table is absent.
inline void reference_rows(const std::string& model) {
    QTest::addColumn<QString>("line");
    if (!has_shared("reference/lifetime_reference_values.csv")) {
        QTest::newRow("absent") << QString();
        return;
    }
    std::ifstream file(shared_path("reference/lifetime_reference_values.csv"));
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with(model + ",")) {
            QTest::newRow(line.c_str()) << QString::fromStdString(line);
        }
    }
}

/// One row, parsed.
struct ReferenceRow {
    std::vector<double> parameters;
    History history;
    QString quantity;
    double number = 0.0; ///< in the brackets of the quantity
    double expected = 0.0;

    explicit ReferenceRow(const QString& line) {
        const QStringList cells = line.trimmed().split(QLatin1Char(','));
        for (const QString& value : cells[1].split(QLatin1Char(' '))) {
            parameters.push_back(value.toDouble());
        }
        history = {cells[2].toDouble(), cells[3].toDouble(), cells[4].toDouble()};
        quantity = cells[5];
        number = quantity.section(QLatin1Char('('), 1).section(QLatin1Char(')'), 0, 0).toDouble();
        expected = cells[6].toDouble();
    }
    /// Of a row about discounted expected residual transactions.
    double rate(double log_annual) const {
        return quantity.contains(QLatin1String("10%/yr")) ? log_annual / 52.0 : 0.0027;
    }
};

/// Our value at the row's parameters, and the table's. Its ln(1.1) carries eight digits for these
/// models.
inline std::pair<double, double> reference_value(const beta_geometric::Process& process,
                                                 const QString& line) {
    const ReferenceRow row(line);
    const History& h = row.history;
    const beta_geometric::Params p{row.parameters[0], row.parameters[1], row.parameters[2],
                                   row.parameters[3]};
    double ours = std::nan("");
    if (row.quantity.startsWith(QLatin1String("E[X("))) {
        ours = process.expected_purchases(p, History{}, row.number);
    } else if (row.quantity.startsWith(QLatin1String("E[Y("))) {
        ours = process.expected_purchases(p, h, row.number);
    } else if (row.quantity == QLatin1String("logL")) {
        ours = process.log_likelihood(p, h);
    } else if (row.quantity == QLatin1String("P(alive)")) {
        ours = process.p_alive(p, h);
    } else if (row.quantity.startsWith(QLatin1String("DERT"))) {
        ours = process.discounted_purchases(p, h, row.rate(0.09531018), INFINITY);
    }
    return {ours, row.expected};
}

/// The same through the interface of all models, at the parameters of the row.
inline std::pair<double, double> reference_value(std::string_view model_id, const QString& line) {
    const ReferenceRow row(line);
    const History& h = row.history;
    const auto model = find_model(model_id).purchase_at(row.parameters);
    double ours = std::nan("");
    if (row.quantity.startsWith(QLatin1String("E[X("))) {
        ours = model->expected_new(row.number);
    } else if (row.quantity.startsWith(QLatin1String("E[Y("))) {
        ours = model->p_alive(h) * model->expected_purchases(h, row.number);
    } else if (row.quantity == QLatin1String("logL")) {
        ours = model->log_likelihood(h);
    } else if (row.quantity == QLatin1String("P(alive)")) {
        ours = model->p_alive(h);
    } else if (row.quantity.startsWith(QLatin1String("DERT"))) {
        ours =
            model->p_alive(h) * discounted_purchases(*model, h, row.rate(std::log(1.1)), INFINITY);
    }
    return {ours, row.expected};
}

} // namespace perennial::test
