// The sentences of the model quality page: who won and why, what was judged, what each measure
// says.
#pragma once

#include "analytics/backtest/backtest.h"

#include <QCoreApplication>
#include <QString>

namespace perennial::ui {

class QualityWords {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::QualityWords)

  public:
    static QString kind(ForecasterKind kind);
    /// The winner, its rivals and the reason.
    static QString verdict(const Backtest& backtest);
    /// When forecasts were made and with what they were compared.
    static QString judged(const Backtest& backtest);
    /// How much oftener customers buy during promotions, and which are counted on; empty where the
    /// shop has none.
    static QString promotions(const Promotions& promotions);
    static QString failure(const CandidateResult& candidate); ///< why it could not run

    /// The columns of the leaderboard.
    enum class Measure {
        Orders,
        Revenue,
        Mae,
        Rmse,
        Spearman,
        Gini,
        Deciles,
        Top20,
        Coverage,
        Seconds
    };
    static QString heading(Measure measure);
    static QString definition(Measure measure);
    static QString value(Measure measure, const CandidateResult& candidate);
    /// How far the totals of each comparison were off, and the latest: "−11% to +12%, last +12%".
    static QString errors(Measure measure, const CandidateResult& candidate);
};

inline constexpr int measure_count = 10;

/// As it is compared: smaller is better; NaN where it is not defined. Seconds are not compared.
double distanceFromPerfect(QualityWords::Measure measure, const CandidateResult& candidate);

} // namespace perennial::ui
