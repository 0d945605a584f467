// The charts that answer whether forecasts can be trusted: what was forecast beside what happened,
// over time, by group of customers and by chance. Drawn from a finished backtest. GUI thread.
#pragma once

#include "ui/stores/theme.h"

#include <QString>

class QChart;

namespace perennial {
struct Backtest;
struct CandidateResult;
} // namespace perennial

namespace perennial::ui {

enum class Tracking { Cumulative, Weekly };

/// The forecaster `id`, or the winner when there is none of this id that ran.
const CandidateResult& shownCandidate(const Backtest& backtest, const QString& id);

/// Purchases of all customers over time, counted and forecast by the winner's purchase model; the
/// time it had not seen is shaded. The caller owns the chart.
QChart* makeTrackingChart(const Backtest& backtest, Tracking kind, const Colours& colours);

/// Revenue forecast and revenue that came, in ten groups of customers, the most promising first.
QChart* makeDecilesChart(const CandidateResult& candidate, const QString& currency,
                         const Colours& colours);

/// Chance to purchase as forecast, across, against the share that purchased, up; the band is what
/// luck alone explains in nine cases of ten.
QChart* makeCalibrationChart(const CandidateResult& candidate, const Colours& colours);

// What a chart shows, in one sentence; "" when it has nothing to show.
QString trackingSentence(const Backtest& backtest);
QString decilesSentence(const CandidateResult& candidate);
QString calibrationSentence(const CandidateResult& candidate);

} // namespace perennial::ui
