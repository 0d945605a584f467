// Rows of the public table of reference values: model, parameters, x, t_x, T, quantity, value.
#pragma once

#include "analytics/lifetime/beta_geometric/beta_geometric.h"
#include "tests/support/shared_data.h"

#include <QStringList>
#include <QTest>

#include <cmath>
#include <fstream>
#include <string>
#include <utility>

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

/// Our value at the row's parameters, and the table's.
inline std::pair<double, double> reference_value(const beta_geometric::Process& process,
                                                 const QString& line) {
    const QStringList cells = line.trimmed().split(QLatin1Char(','));
    const History h{cells[2].toDouble(), cells[3].toDouble(), cells[4].toDouble()};
    const QStringList values = cells[1].split(QLatin1Char(' '));
    const beta_geometric::Params p{values[0].toDouble(), values[1].toDouble(), values[2].toDouble(),
                                   values[3].toDouble()};
    const QString quantity = cells[5];
    const double number =
        quantity.section(QLatin1Char('('), 1).section(QLatin1Char(')'), 0, 0).toDouble();
    double ours = std::nan("");
    if (quantity.startsWith(QLatin1String("E[X("))) {
        ours = process.expected_purchases(p, History{}, number);
    } else if (quantity.startsWith(QLatin1String("E[Y("))) {
        ours = process.expected_purchases(p, h, number);
    } else if (quantity == QLatin1String("logL")) {
        ours = process.log_likelihood(p, h);
    } else if (quantity == QLatin1String("P(alive)")) {
        ours = process.p_alive(p, h);
    } else if (quantity.startsWith(QLatin1String("DERT"))) {
        const double rate = quantity.contains(QLatin1String("10%/yr")) ? 0.09531018 / 52.0 : 0.0027;
        ours = process.discounted_purchases(p, h, rate, INFINITY);
    }
    return {ours, cells[6].toDouble()};
}

} // namespace perennial::test
