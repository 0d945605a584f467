#include "ui/widgets/filter_bar.h"

#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"
#include "ui/widgets/chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace perennial::ui {

FilterBar::FilterBar(SelectionStore* selection, FilterStore* filter, QWidget* parent)
    : QFrame(parent), m_selection(selection), m_filter(filter), m_none(new QLabel(this)),
      m_chips(new QWidget), m_chipLayout(new QHBoxLayout(m_chips)), m_clear(new QPushButton(this)),
      m_counts(new QLabel(this)) {
    setObjectName(QStringLiteral("filter_bar"));
    setFixedHeight(std::max(32, fontMetrics().height() + 16));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(8);
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chipLayout->setSpacing(4);
    auto* scroll = new QScrollArea(this); // many chips scroll instead of widening the window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_chips);
    m_chips->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_none);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_clear);
    layout->addWidget(m_counts);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setFlat(true);
    connect(m_clear, &QPushButton::clicked, filter, &FilterStore::clear);
    connect(filter, &FilterStore::changed, this, &FilterBar::showRules);
    connect(selection, &SelectionStore::changed, this, &FilterBar::showCounts);
    retranslate();
}

void FilterBar::setScenarioShown(bool shown) {
    if (m_scenarioShown != shown) {
        m_scenarioShown = shown;
        showRules();
    }
}

QString FilterBar::ruleText(const FilterRule& rule) {
    switch (rule.kind) {
    case FilterRule::Kind::KeepOnly:
        return tr("Only %1", "argument: 12 customers").arg(Format::customers(rule.customers));
    case FilterRule::Kind::Exclude:
        return tr("Without %1", "argument: 12 customers").arg(Format::customers(rule.customers));
    case FilterRule::Kind::HideSegment:
        return tr("Without %1", "argument: a segment").arg(Format::segmentName(rule.segment));
    }
    return {};
}

void FilterBar::showRules() {
    while (QLayoutItem* item = m_chipLayout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the sender
        }
        delete item;
    }
    if (m_scenarioShown) {
        auto* chip = new Chip(m_chips);
        chip->setText(tr("Scenario, not the baseline"));
        chip->setToolTip(
            tr("<qt>CLV and expected purchases are those of the What if panel, everywhere. Value "
               "at risk and the order of the churn list stay the baseline's. Remove this to go "
               "back to the baseline.</qt>"));
        connect(chip, &Chip::removed, this, &FilterBar::baselineRequested);
        m_chipLayout->addWidget(chip);
    }
    const FilterState& rules = m_filter->state();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto* chip = new Chip(m_chips);
        chip->setText(ruleText(rules[i]));
        connect(chip, &Chip::removed, m_filter, [this, i] { m_filter->removeRule(i); });
        m_chipLayout->addWidget(chip);
    }
    m_chipLayout->addStretch(1);
    m_none->setVisible(rules.empty() && !m_scenarioShown);
    m_clear->setVisible(rules.size() > 1);
    showCounts();
}

void FilterBar::showCounts() {
    m_counts->setText(
        tr("%1 · %2 selected", "arguments: 48,210 customers; number of selected ones")
            .arg(Format::customers(m_filter->count()), Format::count(m_selection->count())));
}

void FilterBar::retranslate() {
    setAccessibleName(tr("Filter"));
    m_none->setText(tr("No filter"));
    m_clear->setText(tr("Clear filter"));
    m_counts->setToolTip(
        tr("A filter changes the numbers everywhere; a selection only highlights."));
    showRules();
}

void FilterBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace perennial::ui
