// The only place where money, dates, percentages and codes become text for people, in their
// language. Also used by the command line, where tr() gives the English source text.
#pragma once

#include "analytics/churn/churn.h"
#include "analytics/core/day.h"
#include "analytics/core/error.h"
#include "analytics/core/money.h"
#include "analytics/core/progress.h"
#include "analytics/dataset/order_lines.h"
#include "analytics/lifetime/fit.h"
#include "analytics/lifetime/lifetime.h"
#include "analytics/segments/segments.h"
#include "ui/charts/scatter_plot.h"
#include "ui/format_codes.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QDateTime;

// Declared only: what imports and checks say changes often, and every panel includes this file.
namespace perennial {
struct ColumnProblem;
struct CovariateColumn;
struct CovariateEffect;
struct Detected;
struct Evidence;
struct Explanation;
struct HealthFinding;
struct Insight;
struct Inspection;
struct RefundSales;
struct Verdict;
} // namespace perennial

namespace perennial::ui {

/// All functions use QLocale() (the interface language's locale) for numbers and dates.
class Format {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::Format)

  public:
    static QString money(Money amount, const QString& currency); ///< full: "£2,764.10"
    static QString money(double major, const QString& currency); ///< rounded to cents
    static QString shortMoney(double major,
                              const QString& currency); ///< three significant digits: "£1.23M"
    static QString count(qulonglong n);
    static QString number(double value, int decimals);
    /// A number on an axis whose ticks are `step` apart: "0.05", "1,000", "10K".
    static QString tick(double value, double step);
    /// The same of money: "£0.05", "£10K".
    static QString tickMoney(double value, double step, const QString& currency);
    /// The same of shares: "2.5%".
    static QString tickPercent(double share, double step);
    static QString percent(double share, int decimals = 0);
    static QString signedPercent(double share, int decimals = 0); ///< "+4%", "−16%"
    /// P(alive); "–" where the model cannot tell.
    static QString chanceActive(std::optional<double> share);
    /// Why there is none, in plain words. nobodyLeaves: by the model; else after one purchase.
    static QString chanceUnknown(bool nobodyLeaves);
    static QString date(Day day);
    static QString moment(const QDateTime& moment); ///< in local time: "9 Dec 2011, 14:05"
    static QString month(Day day);                  ///< "Jan 2011"
    static QString year(Day day);
    static QString weeks(double count); ///< "9 weeks", "2.3 weeks", "1 week"
    static QString interval(const Interval& interval,
                            const QString& currency);       ///< "£310 to £420 (90%)"
    static QString countInterval(const Interval& interval); ///< "3 to 12 (90%)"
    /// The same of one customer. Where nearly all such customers bring less than their mean, the
    /// range does not hold the mean, and words say so: "a mean: 95% of such customers bring
    /// nothing".
    static QString ownInterval(double mean, const Interval& interval, const QString& currency);
    static QString ownCountInterval(double mean, const Interval& interval);
    static QString days(double count);             ///< whole days: "31 days", "1 day"
    static QString customers(qulonglong count);    ///< "48,210 customers", "1 customer"
    static QString change(double from, double to); ///< signed: "▲ 4.2%"; "–" when from is 0
    static QString months(int count);              ///< "12 months", "1 month"
    static QString horizon(int months);            ///< "in the next 12 months"

    static QString segmentName(Segment segment);
    static QString segmentRule(Segment segment); ///< one sentence, the documented rule
    static QString churnReason(const ChurnResult& churn,
                               std::size_t row);   ///< one sentence with its facts
    static QString fitNote(const FitSummary& fit); ///< plain words
    /// What must be known of the fits of purchases and of spend; of both where both are doubtful.
    static QString fitNote(const FitSummary& purchases, const FitSummary& spend);
    /// A model's or rule's name by its id: "BG/NBD", "Automatic" for "auto".
    static QString modelName(const QString& id);
    /// What facts of the first purchase day do, a sentence each, the surest first; a last one of
    /// the facts that make no clear difference.
    static QStringList firstDayEffects(const std::vector<CovariateEffect>& effects);
    /// A fact that learned forecasts go by, from its code: "Purchases in the last year".
    static QString feature(const QString& code);
    /// The same of one customer, as a clause: "Bought 12 times in the last year".
    static QString featureFact(const QString& code, double value, const QString& currency);
    static QString times(double count); ///< "12 times", "once"
    static QString stage(Stage stage);
    static QString exclusion(Exclusion reason);
    /// Why it was detected, without a full stop: "because of '529,00' in row 3".
    static QString evidence(const Evidence& evidence);
    /// The same, with what stands above the table and what contradicts it.
    static QString evidence(const Detected& detected);
    /// "12 values cannot be read, first 'n/a' in row 7", without a full stop.
    static QString columnProblem(const ColumnProblem& problem);
    /// "One row is one order line; 2.3 lines make an order."
    static QString rowMeaning(const Inspection& inspection);
    static QString rule(Rule rule); ///< name of an import's rule
    static QString ruleAction(RuleAction action);
    static QString ruleHelp(Rule rule);
    /// How many refunds find their sale; empty when there are none.
    static QString refundSales(const RefundSales& sales); ///< what it touches, one or two sentences
    /// What an import comes to beside what another system says.
    static QString totalDifference(Money ours, Money theirs, const QString& currency);
    /// Which decisions of the other system would make the difference.
    static QString explanation(const Explanation& explanation, const QString& currency);
    static QString metric(Metric metric);     ///< axis title and column header
    static QString definition(Metric metric); ///< what the number is, for tooltips and help
    static QString insight(const Insight& insight, const QString& currency); ///< one sentence
    static QString insightHelp(InsightCode code);                            ///< how it is counted
    static QString severity(Severity severity);
    static QString healthFinding(const HealthFinding& finding, const QString& currency);
    static QString healthRemedy(HealthCode code); ///< what to do about it
    static QString analysis(Analysis analysis);
    static QString need(Need need);
    static QString readiness(Readiness readiness);
    /// What an analysis lacks, with figures; what there is when it lacks nothing.
    static QString verdict(const Verdict& verdict);
    /// A sentence on what too_little_data lacks, from the error's detail; with the detail as it
    /// is where that is not known.
    static QString need(const std::string& detail);
    /// What happened and what to do.
    static QString error(const Error& error);

  private:
    static QString firstDayFact(const CovariateColumn& column, bool reference);
    static QString sourceError(const Error& error);            ///< "" unless about a file to import
    static QString encodingEvidence(const Evidence& evidence); ///< "" for other codes; so all five
    static QString tableEvidence(const Evidence& evidence);
    static QString valueEvidence(const Evidence& evidence);
    static QString roleEvidence(const Evidence& evidence);
    static QString amountEvidence(const Evidence& evidence);
};

} // namespace perennial::ui
