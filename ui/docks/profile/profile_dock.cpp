#include "ui/docks/profile/profile_dock.h"

#include "analytics/dataset/dataset.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/chance_line.h"
#include "ui/widgets/defined_label.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/timeline.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace perennial::ui {

ProfileDock::ProfileDock(SelectionStore* selection, IntervalStore* intervals, Theme* theme,
                         QWidget* parent)
    : Dock(QStringLiteral("profile"), parent), m_selection(selection), m_intervals(intervals),
      m_theme(theme) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* content = new QWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);

    auto* head = new QGridLayout;
    head->setHorizontalSpacing(6);
    head->setVerticalSpacing(2);
    m_previous = new QToolButton(content);
    m_next = new QToolButton(content);
    m_name = new QLabel(content);
    m_swatch = new QLabel(content);
    m_segment = new QLabel(content);
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    m_previous->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    for (QToolButton* button : {m_previous, m_next}) {
        button->setMinimumSize(28, 28);
        button->setAutoRaise(true);
    }
    head->addWidget(m_name, 0, 0, 1, 2);
    head->addWidget(m_previous, 0, 2, 2, 1);
    head->addWidget(m_next, 0, 3, 2, 1);
    head->addWidget(m_swatch, 1, 0);
    head->addWidget(m_segment, 1, 1);
    head->setColumnStretch(1, 1);
    layout->addLayout(head);

    m_why = new QLabel(content);
    m_why->setWordWrap(true);
    layout->addWidget(m_why);
    m_reasonsTitle = new DefinedLabel(content);
    m_reasonsTitle->setForegroundRole(QPalette::PlaceholderText);
    m_reasons = new QLabel(content);
    m_reasons->setWordWrap(true);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* reasons = new QVBoxLayout;
    reasons->setSpacing(2);
    reasons->addWidget(m_reasonsTitle, 0, Qt::AlignLeft);
    reasons->addWidget(m_reasons);
    m_timeline = new Timeline(theme, content);
    layout->addWidget(m_timeline);
    m_chancesTitle = new DefinedLabel(content);
    m_chancesTitle->setForegroundRole(QPalette::PlaceholderText);
    m_chances = new ChanceLine(theme, content);
    layout->addWidget(m_chancesTitle, 0, Qt::AlignLeft);
    layout->addWidget(m_chances);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < FactCount; ++fact) {
        auto*& title = m_titles[std::size_t(fact)];
        auto*& value = m_values[std::size_t(fact)];
        title = new DefinedLabel(content);
        title->setForegroundRole(QPalette::PlaceholderText);
        value = new QLabel(content);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(title, fact, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(value, fact, 1);
    }
    layout->addLayout(grid);
    layout->addLayout(reasons);
    layout->addStretch(1);
    scroll->setWidget(content);

    connect(m_previous, &QToolButton::clicked, this, &ProfileDock::showPrevious);
    connect(m_next, &QToolButton::clicked, this, &ProfileDock::showNext);
    connect(selection, &SelectionStore::currentChanged, this, &ProfileDock::scheduleRefresh);
    connect(selection, &SelectionStore::profileRequested, this, [this](quint32 position) {
        m_selection->setCurrent(position);
        show();
        raise();
    });
    connect(intervals, &IntervalStore::changed, this, &ProfileDock::showRanges);
    connect(theme, &Theme::changed, this, &ProfileDock::scheduleRefresh);
    setContent(scroll);
    retranslate();
}

void ProfileDock::setView(const View& view) {
    m_view = view;
    scheduleRefresh();
}

void ProfileDock::setOrder(const std::shared_ptr<const std::vector<std::uint32_t>>& order) {
    m_order = order;
}

void ProfileDock::showPrevious() {
    step(-1);
}
void ProfileDock::showNext() {
    step(1);
}

void ProfileDock::step(int by) {
    if (!m_order || m_order->empty()) {
        return;
    }
    const auto found = std::find(m_order->begin(), m_order->end(), m_selection->current());
    const qint64 last = static_cast<qint64>(m_order->size()) - 1;
    // A customer outside the list steps to its top.
    const qint64 row =
        found == m_order->end() ? 0 : std::clamp<qint64>(found - m_order->begin() + by, 0, last);
    m_selection->setCurrent((*m_order)[std::size_t(row)]);
}

void ProfileDock::refresh() {
    const qint64 current = m_selection->current();
    if (!m_view) {
        showMessage(tr("The profile of a customer appears here once orders are imported."));
    } else if (current < 0 || current >= static_cast<qint64>(m_view.base->summary->size())) {
        showMessage(tr("Double-click a customer in the chart or a list to see who it is."));
    } else {
        showFacts(static_cast<std::uint32_t>(current));
        showContent();
    }
}

void ProfileDock::setFact(Fact fact, const QString& value) {
    m_values[fact]->setText(value);
    m_values[fact]->setAccessibleName(m_titles[fact]->text());
}

void ProfileDock::showFacts(std::uint32_t i) {
    const CustomerBase& base = *m_view.base;
    const CustomerSummary& summary = *base.summary;
    const QString currency = QString::fromStdString(base.dataset->currency);
    CustomerProfile profile = customerProfile(m_view, i);
    const bool once = summary.frequency[i] < 1.0;

    const QString key = customerKey(m_view, i);
    m_name->setText(key);
    m_name->setAccessibleName(tr("Customer %1").arg(key));
    const Segment segment = base.segments.segment[i];
    m_swatch->setPixmap(swatch(segment, m_theme->colours(), 16, devicePixelRatioF()));
    m_segment->setText(Format::segmentName(segment));
    m_segment->setToolTip(Format::segmentRule(segment));
    m_why->setText(Format::churnReason(base.churn, profile.churn_row));

    setFact(Revenue, Format::money(summary.revenue_to_date[i], currency));
    setFact(Orders,
            tr("%1 on %2", "number of orders; 12 days")
                .arg(Format::count(summary.orders[i]), Format::days(summary.frequency[i] + 1.0)));
    setFact(First, Format::date(summary.first_day[i]));
    setFact(Last, tr("%1 (%2 ago)", "date; 12 days")
                      .arg(Format::date(summary.last_day[i]),
                           Format::days(double((summary.end - summary.last_day[i]).count()))));
    setFact(Gap, once ? tr("%1 (bought once: the shop's)", "argument: 12 days")
                            .arg(Format::days(profile.usual_gap_days))
                      : Format::days(profile.usual_gap_days));
    const std::optional<double> alive = chanceActive(base, i);
    setFact(Alive, Format::chanceActive(alive));
    m_values[Alive]->setToolTip(alive ? QString() : chanceUnknown(base));
    setFact(Next, tr("…", "still being computed"));
    const QString spend = Format::money(base.table->expected_spend()[i], currency);
    setFact(Spend, once ? tr("%1 (bought once: the shop's mean spend is used)").arg(spend) : spend);
    showRanges();
    m_reasonsTitle->hide();
    m_reasons->hide();
    m_timeline->setVisible(!profile.timeline.events.empty());
    m_timeline->setData(std::move(profile.timeline));
    Q_EMIT outlookRequested(m_view, i);
}

/// What comes with a range: the expected purchases and the CLV.
void ProfileDock::showRanges() {
    const qint64 current = m_selection->current();
    if (!m_view || current < 0 || current >= static_cast<qint64>(m_view.base->summary->size())) {
        return;
    }
    const auto i = static_cast<std::uint32_t>(current);
    const ScenarioResult& values = *m_view.scenario;
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    const QString pending = tr("working out the range…");
    const auto purchases = m_intervals->purchases(m_view, i);
    setFact(Purchases,
            tr("%1 %2\n%3", "number; in the next 12 months; its range")
                .arg(Format::number(values.expected_purchases[i], 1),
                     Format::horizon(values.scenario.horizon_months),
                     purchases ? Format::ownCountInterval(values.expected_purchases[i], *purchases)
                               : pending));
    showOwnForecast(i);
    const auto clv = m_intervals->clv(m_view, i);
    setFact(Clv, tr("%1\n%2", "value; its range")
                     .arg(Format::money(values.clv[i], currency),
                          clv ? Format::ownInterval(values.clv[i], *clv, currency) : pending));
}

/// What a forecaster for one horizon says of just that horizon, with its own ranges.
void ProfileDock::showOwnForecast(std::uint32_t i) {
    const Forecast* forecast = m_view.base->forecast.get();
    const bool there = forecast != nullptr && !forecast->revenue_high.empty();
    m_titles[Own]->setVisible(there);
    m_values[Own]->setVisible(there);
    if (!there) {
        return;
    }
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    m_titles[Own]->setDefined(
        tr("Next %1", "number of days").arg(Format::days(forecast->horizon_days)),
        tr("What %1 forecasts for just this time, with its own ranges, which are to hold 9 of 10 "
           "customers; the comparison of forecasts shows how many they held.",
           "way of forecasting")
            .arg(Format::modelName(QString::fromStdString(m_view.base->forecaster))));
    setFact(Own, tr("%1 purchases, %2\n%3, %4", "number, its range; money, its range")
                     .arg(Format::number(forecast->expected_purchases[i], 1),
                          Format::ownCountInterval(
                              forecast->expected_purchases[i],
                              {forecast->purchases_low[i], forecast->purchases_high[i]}),
                          Format::money(forecast->expected_revenue[i], currency),
                          Format::ownInterval(forecast->expected_revenue[i],
                                              {forecast->revenue_low[i], forecast->revenue_high[i]},
                                              currency)));
}

void ProfileDock::showReasons(std::uint32_t position, const ValueFactors& factors) {
    const QStringList reasons = valueReasons(m_view, position, factors);
    QString text = reasons.join(QLatin1Char('\n'));
    // Joined, so that no line ends between a sign and its number.
    m_reasons->setText(text.replace(QChar(0x2212), QStringLiteral("\u2212\u2060")));
    m_reasons->setVisible(!reasons.empty());
    m_reasonsTitle->setVisible(!reasons.empty());
}

void ProfileDock::setOutlook(quint32 position, const CustomerOutlook& answer) {
    if (!m_view || m_selection->current() != qint64(position)) {
        return;
    }
    const Outlook& outlook = answer.outlook;
    showReasons(position, answer.factors);
    const CustomerBase& base = *m_view.base;
    const QString never =
        tr("never: %1", "chance that no purchase comes").arg(Format::percent(outlook.p_never));
    setFact(Next,
            outlook.next_p50 && outlook.next_p90
                ? tr("%1\nIf one comes,\n50%: by %2\n90%: by %3", "never: 22%; date; date")
                      .arg(never, Format::date(*outlook.next_p50), Format::date(*outlook.next_p90))
                : never);
    const Judges judges = judgesOf(base);
    std::vector<ChanceOnDay> chances;
    for (const ChancePoint& point : outlook.p_alive) {
        if (judges == Judges::everybody ||
            (judges == Judges::repeat_buyers && point.frequency >= 1.0)) {
            chances.push_back({point.day, point.p_alive});
        }
    }
    m_chances->setVisible(chances.size() > 1);
    m_chancesTitle->setVisible(chances.size() > 1);
    m_chances->setData(std::move(chances), base.summary->end);
}

void ProfileDock::retranslate() {
    setWindowTitle(tr("Customer profile"));
    m_previous->setAccessibleName(tr("Previous customer"));
    m_previous->setToolTip(tr("Previous customer of the list (Alt+Left)"));
    m_next->setAccessibleName(tr("Next customer"));
    m_next->setToolTip(tr("Next customer of the list (Alt+Right)"));
    const auto define = [this](Fact fact, const QString& title, const QString& definition) {
        m_titles[fact]->setDefined(title, definition);
    };
    const auto metric = [&](Fact fact, Metric which) {
        define(fact, Format::metric(which), Format::definition(which));
    };
    metric(Revenue, Metric::RevenueToDate);
    define(Orders, tr("Orders"),
           tr("Sale orders, and the number of different days they were made on. Counted."));
    define(First, tr("First purchase"), tr("Day of the first purchase. Counted."));
    define(
        Last, tr("Last purchase"),
        tr("Day of the last purchase, and the time from then to the last day of data. Counted."));
    define(Gap, tr("Usual gap"),
           tr("Time between the customer's purchases, as a mean steadied by the shop's where there "
              "are few. The band in the timeline spans half to one and a half usual gaps after the "
              "last purchase."));
    metric(Alive, Metric::PAlive);
    define(Next, tr("Next purchase"),
           tr("If the customer buys again: the days by which the next purchase has come with 50% "
              "and with 90%. Never: the chance that none comes within %1 years.")
               .arg(Format::number(outlook_years, 0)));
    m_chancesTitle->setDefined(
        tr("Chance active over time"),
        tr("How likely the customer was to be still active, judged on each day by the purchases "
           "until then; dotted, how the chance will fall if no purchase comes."));
    m_reasonsTitle->setDefined(
        tr("Why this value"),
        tr("What moves this customer's CLV most, in money against the mean customer. A learned "
           "forecast names the facts it went by; otherwise the CLV is taken apart into the chance "
           "of being active, purchases and spend, and the parts add up to the difference."));
    metric(Purchases, Metric::ExpectedPurchases);
    define(Spend, tr("Expected spend"),
           tr("What one purchase day of this customer is expected to bring in: their own mean, "
              "drawn towards the shop's the fewer repeat purchases there are."));
    define(Clv, Format::metric(Metric::Clv),
           tr("%1 The range covers what a single customer may do, so it is wide.",
              "argument: the definition of CLV")
               .arg(Format::definition(Metric::Clv)));
    refresh();
}

} // namespace perennial::ui
