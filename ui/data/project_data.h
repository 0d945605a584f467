// What the data page shows of a project: its imports, their orders by week, what is odd in the
// orders and what they suffice for. Made by app, never changed.
#pragma once

#include "analytics/core/day.h"
#include "analytics/dataset/ledger.h"
#include "analytics/dataset/side_table.h"
#include "analytics/health/data_health.h"
#include "analytics/health/sufficiency.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace perennial::ui {

struct SourceFacts {
    std::int64_t id = 0;
    QString path;         ///< as imported; several files one a line
    QDateTime importedAt; ///< UTC
    QString mode;         ///< "add", "update" or "replace"
    Ledger ledger;
    std::vector<std::pair<QString, QString>> format;  ///< how it was read: key and value
    std::vector<std::pair<QString, QString>> mapping; ///< role and column
    /// What was decided about rows: rule and action, or another decision and its value.
    std::vector<std::pair<QString, QString>> rules;
    std::uint64_t rowsReplaced = 0, rowsSuperseded = 0;
    Money amountReplaced, amountSuperseded;
    QString undoAfter; ///< file of a later import that has to be undone first; "" when none
};

/// An import of a table beside the orders.
struct TableFacts {
    std::int64_t id = 0;
    QString path; ///< as in SourceFacts, like what follows
    QDateTime importedAt;
    std::vector<std::pair<QString, QString>> format, mapping;
    TableLedger ledger;          ///< orphans as they are now
    std::uint64_t rowsThere = 0; ///< that stand in the project for it now
};

struct WeekOfSource {
    std::int64_t source = 0;
    Day week{}; ///< its Monday
    std::uint64_t orders = 0;
};

struct ProjectData {
    QString currency;
    bool sample = false; ///< the sample store, which is kept as it is
    std::vector<SourceFacts> sources;
    std::vector<TableFacts> tables;  ///< in the order of their imports, as sources
    std::vector<WeekOfSource> weeks; ///< by week, then source
    std::vector<HealthFinding> findings;
    std::vector<Verdict> verdicts;
};

} // namespace perennial::ui
