#include "ui/quality/quality_page.h"

#include "analytics/backtest/backtest.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"
#include "analytics/overview/customer_base.h"
#include "ui/charts/quality_charts.h"
#include "ui/format.h"
#include "ui/quality/chart_card.h"
#include "ui/quality/leaderboard.h"
#include "ui/quality/leaderboard_model.h"
#include "ui/quality/quality_words.h"
#include "ui/stores/theme.h"
#include "ui/widgets/tile.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtCharts/QChart>

#include <algorithm>
#include <cmath>
#include <utility>

namespace perennial::ui {

namespace {

constexpr const char* chart_ids[] = {"tracking", "deciles", "calibration"};

/// "" of forecasters that are no purchase model.
QString purchaseModelOf(const QString& forecaster) {
    const auto all = forecasters();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ForecasterEntry& entry) {
        return forecaster == QLatin1String(entry.id.data(), qsizetype(entry.id.size()));
    });
    return found == all.end() ? QString()
                              : QString::fromLatin1(found->purchase_model.data(),
                                                    qsizetype(found->purchase_model.size()));
}

/// Whose forecast the tracking follows: the best candidate's that is a purchase model.
QString trackedModel(const Backtest& backtest) {
    for (const CandidateResult& candidate : backtest.candidates) {
        const QString model = purchaseModelOf(QString::fromStdString(candidate.id));
        if (candidate.ran && !model.isEmpty()) {
            return model;
        }
    }
    return {};
}

} // namespace

QualityPage::QualityPage(Theme* theme, QWidget* parent)
    : WorkPage(parent), m_theme(theme), m_model(new LeaderboardModel(this)) {
    setResults(makeResults());
    connect(theme, &Theme::changed, this, &QualityPage::refreshCards);
    retranslate();
    showState();
}

QWidget* QualityPage::makeResults() {
    auto* results = new QWidget;
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (Tile*& tile : m_tiles) {
        tile = new Tile;
        tiles->addWidget(tile, 1);
    }
    m_verdict = new QLabel;
    m_judged = new QLabel;
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_verdict->setFont(strong);
    m_judged->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {m_verdict, m_judged}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_use = new QPushButton;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_judged);
    auto* sentence = new QHBoxLayout;
    sentence->setContentsMargins(4, 0, 0, 0);
    sentence->setSpacing(12);
    sentence->addLayout(words, 1);
    sentence->addWidget(m_use, 0, Qt::AlignVCenter);

    m_board = new Leaderboard(m_model);
    auto* halves = m_halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_board);
    halves->addWidget(makeCards());
    halves->setStretchFactor(0, 0);
    halves->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(tiles);
    column->addLayout(sentence);
    column->addWidget(halves, 1);
    connect(m_board, &Leaderboard::candidateChosen, this, [this] {
        showUse();
        refreshCards();
    });
    connect(m_use, &QPushButton::clicked, this,
            [this] { Q_EMIT modelRequested(m_use->property("model").toString()); });
    return results;
}

QWidget* QualityPage::makeCards() {
    auto* cards = new QWidget;
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_tracking = new QComboBox;
    m_tracking->addItems({QString(), QString()});
    for (int i = 0; i < CardCount; ++i) {
        auto*& card = m_cards[static_cast<std::size_t>(i)];
        card = new ChartCard;
        row->addWidget(card, i == TrackingCard ? 4 : 3);
        connect(card, &ChartCard::exportRequested, this, [this, i] {
            Q_EMIT exportRequested(i == TrackingCard && m_tracking->currentIndex() == 1
                                       ? QStringLiteral("tracking_weekly")
                                       : QString::fromLatin1(chart_ids[i]));
        });
    }
    m_cards[TrackingCard]->addControl(m_tracking);
    connect(m_tracking, &QComboBox::currentIndexChanged, this, [this] { showCard(TrackingCard); });
    return cards;
}

QString QualityPage::candidate() const {
    return m_board->currentCandidate();
}

QualityPage::Words QualityPage::words() const {
    return {tr("Nothing to judge yet"),
            tr("Once orders are imported, see here how far forecasts for your shop "
               "can be trusted."),
            {},
            tr("Comparing forecasts with what happened…"),
            tr("Perennial forecasts from earlier days of your own data, with every model and with "
               "plain rules of thumb, and compares the forecasts with what customers then did."),
            tr("The comparison was stopped"),
            tr("Compare forecasts"),
            tr("Forecasts cannot be judged with these orders")};
}

bool QualityPage::sameWork(const View& a, const View& b) const {
    return a.base->dataset == b.base->dataset && a.base->summary->end == b.base->summary->end;
}

void QualityPage::forget() {
    m_backtest.reset();
    m_model->setBacktest({});
}

void QualityPage::viewChanged() {
    m_model->setModelInUse(view() ? QString::fromStdString(view().base->forecaster) : QString());
    showUse();
}

void QualityPage::setBacktest(const std::shared_ptr<const Backtest>& backtest) {
    m_backtest = backtest;
    m_model->setBacktest(backtest);
    m_board->setCurrentCandidate(QString::fromStdString(backtest->winner));
    finish();
    // All rows where they leave the charts more than half of the room, and room for their axes.
    constexpr int least_cards = 250, tiles_and_words = 190;
    const int room = height() - tiles_and_words;
    const int cards = std::max(least_cards, room * 3 / 5);
    const int rows = std::min(m_board->sizeHint().height(), room - cards);
    m_halves->setSizes({rows, room - rows});
}

void QualityPage::showResults() {
    m_verdict->setText(QualityWords::verdict(*m_backtest));
    const QString promotions = QualityWords::promotions(m_backtest->promotions);
    m_judged->setText(QualityWords::judged(*m_backtest) +
                      (promotions.isEmpty() ? QString() : QLatin1Char('\n') + promotions));
    showTiles();
    showUse();
    refreshCards();
}

void QualityPage::showTiles() {
    using Measure = QualityWords::Measure;
    const CandidateResult& winner = shownCandidate(*m_backtest, {});
    const ForecastScores& scores = winner.scores;
    m_tiles[Best]->setTitle(tr("Best forecaster"),
                            tr("The way of forecasting whose forecasts came closest to what "
                               "customers did, or the simplest of several that are equally good."));
    // A long name would widen the window: it stands below in small print.
    const QString id = QString::fromStdString(winner.id);
    const QString model = purchaseModelOf(id);
    m_tiles[Best]->setValue(Format::modelName(model.isEmpty() ? id : model),
                            model.isEmpty() || model == id ? QualityWords::kind(winner.kind)
                                                           : Format::modelName(id));
    m_tiles[Orders]->setTitle(tr("Orders, all customers"),
                              QualityWords::definition(Measure::Orders));
    for (const auto& [tile, measure] :
         {std::pair(Orders, Measure::Orders), std::pair(Revenue, Measure::Revenue)}) {
        m_tiles[tile]->setValue(QualityWords::value(measure, winner),
                                QualityWords::errors(measure, winner));
    }
    m_tiles[Revenue]->setTitle(tr("Revenue, all customers"),
                               QualityWords::definition(Measure::Revenue));
    m_tiles[Top]->setTitle(tr("Finding good customers"), QualityWords::definition(Measure::Top20));
    m_tiles[Top]->setValue(Format::percent(scores.top20_capture),
                           tr("of revenue, from the top 20%"));
    m_tiles[Coverage]->setTitle(tr("Ranges that held"),
                                QualityWords::definition(Measure::Coverage));
    m_tiles[Coverage]->setValue(Format::percent(scores.coverage90),
                                std::isfinite(scores.coverage90)
                                    ? tr("of customers; 90% promised")
                                    : tr("the winner gives no ranges"));
}

/// The button offers the current row's forecaster.
void QualityPage::showUse() {
    const QString in_use = view() ? QString::fromStdString(view().base->forecaster) : QString();
    const QString offered = candidate();
    m_use->setVisible(!offered.isEmpty());
    m_use->setEnabled(offered != in_use);
    m_use->setProperty("model", offered);
    m_use->setText(offered == in_use ? tr("In use", "the chosen way of forecasting")
                                     : tr("Use this one", "way of forecasting"));
    m_use->setToolTip(tr("Values every customer by %1; Undo goes back", "way of forecasting")
                          .arg(Format::modelName(offered)));
}

/// One card an event: together they could be felt.
void QualityPage::refreshCards() {
    for (const Card card : {TrackingCard, DecilesCard, CalibrationCard}) {
        if (std::exchange(m_pending[card], true)) {
            continue;
        }
        QMetaObject::invokeMethod(
            this,
            [this, card] {
                m_pending[card] = false;
                showCard(card);
            },
            Qt::QueuedConnection);
    }
}

void QualityPage::showCard(Card card) {
    if (!m_backtest || !view()) {
        return;
    }
    const CandidateResult& shown = shownCandidate(*m_backtest, candidate());
    const Colours& colours = m_theme->colours();
    const QString name = Format::modelName(QString::fromStdString(shown.id));
    ChartCard* chart = m_cards[static_cast<std::size_t>(card)];
    switch (card) {
    case TrackingCard:
        if (m_backtest->tracking.empty()) {
            chart->setMessage(tr("There is no forecast week by week for these orders."));
            break;
        }
        chart->setChart(
            makeTrackingChart(
                *m_backtest,
                m_tracking->currentIndex() == 1 ? Tracking::Weekly : Tracking::Cumulative, colours),
            tr("%1: %2", "model; a sentence")
                .arg(Format::modelName(trackedModel(*m_backtest)), trackingSentence(*m_backtest)));
        break;
    case DecilesCard:
        chart->setChart(makeDecilesChart(
                            shown, QString::fromStdString(view().base->dataset->currency), colours),
                        tr("%1: %2", "model; a sentence").arg(name, decilesSentence(shown)));
        break;
    case CalibrationCard:
        if (shown.calibration.empty()) {
            chart->setMessage(tr("%1 says how much customers will buy, not how likely they are to "
                                 "buy at all.")
                                  .arg(name));
            break;
        }
        chart->setChart(makeCalibrationChart(shown, colours),
                        tr("%1: %2", "model; a sentence").arg(name, calibrationSentence(shown)));
        break;
    case CardCount:
        break;
    }
}

void QualityPage::retranslate() {
    m_board->setAccessibleName(tr("Ways of forecasting, the best first"));
    m_tracking->setItemText(0, tr("Cumulative", "purchases so far"));
    m_tracking->setItemText(1, tr("Weekly", "purchases a week"));
    m_tracking->setAccessibleName(tr("Sum or week by week"));
    m_cards[TrackingCard]->setTitle(
        tr("Over time"),
        tr("Purchases of all customers, counted and as the winner's purchase model "
           "forecasts them. The model has not seen the shaded time."));
    m_cards[DecilesCard]->setTitle(
        tr("By group of customers"),
        tr("Customers ranked by forecast revenue and cut into ten equal groups, the most promising "
           "first: the two bars of a group should be alike, and fall from left to right."));
    m_cards[CalibrationCard]->setTitle(tr("Chances"),
                                       tr("Customers grouped by their chance to purchase, across; "
                                          "the share that did purchase, up. "
                                          "Points on the dashed line mean that 30% is 30%."));
    m_model->retranslate();
}

} // namespace perennial::ui
