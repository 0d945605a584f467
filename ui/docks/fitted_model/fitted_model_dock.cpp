#include "ui/docks/fitted_model/fitted_model_dock.h"

#include "analytics/dataset/dataset.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "analytics/overview/customer_base.h"
#include "ui/docks/fitted_model/model_words.h"
#include "ui/format.h"
#include "ui/widgets/defined_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace perennial::ui {

namespace {

/// Decimals that show four digits of a parameter.
QString parameterText(double value) {
    const double size = std::abs(value);
    const int decimals =
        size > 0.0 ? std::clamp(3 - static_cast<int>(std::floor(std::log10(size))), 0, 6) : 3;
    return Format::number(value, decimals);
}

QLabel* wrapped(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

struct FittedText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::FittedModelDock)
};

/// The facts with the largest effects over all customers, the largest first.
QStringList mainFacts(const Forecast& forecast) {
    constexpr std::size_t named = 5;
    std::vector<double> weight(forecast.features.size(), 0.0);
    for (const auto& reasons : forecast.reasons) {
        for (const Forecast::Reason& reason : reasons) {
            weight[reason.feature] += std::abs(static_cast<double>(reason.effect));
        }
    }
    std::vector<std::size_t> order(weight.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    QStringList facts;
    for (std::size_t k = 0; k < std::min(named, order.size()); ++k) {
        if (weight[order[k]] > 0.0) {
            facts << Format::feature(QString::fromStdString(forecast.features[order[k]]));
        }
    }
    return facts;
}

/// Of a forecaster without parameters: what it looks at, and which model carries it over time.
QString basisWords(const CustomerBase& base) {
    if (!base.forecast) {
        return {};
    }
    if (base.first_day) {
        return FittedText::tr("It tells customers apart by facts of their first purchase day; the "
                              "model below gives the course over time.") +
               QStringLiteral("\n\n• ") +
               Format::firstDayEffects(base.first_day->effects).join(QStringLiteral("\n• "));
    }
    QString words =
        FittedText::tr("It has no parameters to read: it forecasts the next %1 for each customer, "
                       "and the model below gives the course over time.",
                       "number of days")
            .arg(Format::days(base.forecast->horizon_days));
    const QStringList facts = mainFacts(*base.forecast);
    if (!facts.empty()) {
        words += QStringLiteral("\n\n") +
                 FittedText::tr("It goes by these facts most:", "a list follows");
        for (const QString& fact : facts) {
            words += QStringLiteral("\n• ") + fact;
        }
    }
    return words;
}

} // namespace

FittedModelDock::FittedModelDock(QWidget* parent) : Dock(QStringLiteral("fitted_model"), parent) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 8, 12, 12);
    m_column->setSpacing(10);
    m_name = wrapped(content);
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 1.3);
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_basis = wrapped(content);
    m_sentences = wrapped(content);
    m_spend = wrapped(content);
    m_note = wrapped(content);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {m_name, m_basis, m_sentences, m_spend, m_note}) {
        m_column->addWidget(label);
    }
    m_column->addStretch(1);
    scroll->setWidget(content);
    setContent(scroll);
    retranslate();
}

void FittedModelDock::setView(const View& view) {
    const bool same = view.base == m_view.base;
    m_view = view;
    if (!same) {
        scheduleRefresh();
    }
}

void FittedModelDock::refresh() {
    if (!m_view) {
        showMessage(tr("The fitted model is described here once orders are imported."));
        return;
    }
    const CustomerBase& base = *m_view.base;
    const FitSummary& fit = base.model->purchase_fit();
    m_name->setText(Format::modelName(QString::fromStdString(base.forecaster)));
    m_basis->setText(basisWords(base));
    m_basis->setVisible(base.forecast != nullptr);
    const auto customer = averageCustomer(fit, base.model->purchase_covariance());
    const std::vector<double>& ages = base.summary->T;
    const double weeksSeen = ages.empty() ? 0.0 : *std::max_element(ages.begin(), ages.end());
    m_sentences->setText(
        customer ? modelSentences(*customer, weeksSeen).join(QStringLiteral("\n\n")) : QString());
    m_sentences->setVisible(customer.has_value());
    const std::vector<double>& spend = base.table->expected_spend();
    const double mean = std::accumulate(spend.begin(), spend.end(), 0.0) /
                        static_cast<double>(std::max<std::size_t>(1, spend.size()));
    m_spend->setText(
        tr("A purchase is expected to bring %1, averaged over customers (%2).",
           "money; name of the model of spending")
            .arg(Format::money(mean, QString::fromStdString(base.dataset->currency)),
                 Format::modelName(QString::fromStdString(base.model->spend_fit().model))));
    m_note->setText(Format::fitNote(fit, base.model->spend_fit()));

    delete m_parameters;
    m_parameters = new QWidget;
    m_grid = new QGridLayout(m_parameters);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    int row = 0;
    showParameters(fit, false, row);
    showParameters(base.model->spend_fit(), true, row);
    m_column->insertWidget(m_column->count() - 1, m_parameters);
    showContent();
}

void FittedModelDock::showParameters(const FitSummary& fit, bool spend, int& row) {
    const auto muted = [this](const QString& text, Qt::Alignment alignment) {
        auto* label = new QLabel(text, m_parameters);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setAlignment(alignment);
        return label;
    };
    QLabel* heading = muted(Format::modelName(QString::fromStdString(fit.model)), Qt::AlignLeft);
    heading->setWordWrap(true);
    m_grid->addWidget(heading, row, 0);
    m_grid->addWidget(muted(tr("Value", "column: estimate of a parameter"), Qt::AlignRight), row,
                      1);
    m_grid->addWidget(muted(tr("90% range", "column: of a parameter"), Qt::AlignRight), row, 2);
    ++row;
    for (const NamedValue& parameter : fit.parameters) {
        const QString name = QString::fromStdString(parameter.name);
        const Estimate range = parameterRange(parameter);
        auto* title = new DefinedLabel(m_parameters);
        title->setDefined(name, parameterMeaning(name, spend));
        auto* value = new QLabel(parameterText(range.value), m_parameters);
        auto* between = new QLabel(
            range.hasRange
                ? tr("%1 to %2", "range").arg(parameterText(range.low), parameterText(range.high))
                : tr("cannot be told", "range of a parameter that the data leave open"),
            m_parameters);
        for (QLabel* label : {value, between}) {
            label->setAlignment(Qt::AlignRight);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            label->setAccessibleName(name);
        }
        m_grid->addWidget(title, row, 0, Qt::AlignLeft);
        m_grid->addWidget(value, row, 1);
        m_grid->addWidget(between, row, 2);
        ++row;
    }
}

void FittedModelDock::retranslate() {
    setWindowTitle(tr("Fitted model"));
    refresh();
}

} // namespace perennial::ui
