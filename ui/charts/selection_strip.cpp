#include "ui/charts/selection_strip.h"

#include "ui/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace perennial::ui {

SelectionStrip::SelectionStrip(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_keep(new QPushButton(this)),
      m_exclude(new QPushButton(this)), m_clear(new QPushButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 8, 6);
    layout->setSpacing(4);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored,
                          QSizePolicy::Preferred); // shrinks before the buttons
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(2 * m_text->fontMetrics().lineSpacing()); // nothing jumps
    layout->addWidget(m_text, 1);
    for (QPushButton* button : {m_keep, m_exclude, m_clear}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // the plot must not jump when a selection begins
        button->setSizePolicy(policy);
        layout->addWidget(button);
    }
    connect(m_keep, &QPushButton::clicked, this, &SelectionStrip::keepOnlyRequested);
    connect(m_exclude, &QPushButton::clicked, this, &SelectionStrip::excludeRequested);
    connect(m_clear, &QPushButton::clicked, this, &SelectionStrip::clearRequested);
    retranslate();
}

void SelectionStrip::setSummary(const SelectionSummary& summary) {
    m_summary = summary;
    refresh();
}

QString SelectionStrip::text() const {
    return m_text->text();
}

void SelectionStrip::retranslate() {
    m_keep->setText(tr("Keep only"));
    m_keep->setToolTip(tr("Count only the selected customers, everywhere (K)"));
    m_exclude->setText(tr("Exclude"));
    m_exclude->setToolTip(tr("Leave the selected customers out, everywhere (X)"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Select nobody (Esc)"));
    refresh();
}

void SelectionStrip::refresh() {
    const SelectionSummary& s = m_summary;
    for (QPushButton* button : {m_keep, m_exclude, m_clear}) {
        button->setVisible(s.selected + s.filtered != 0);
    }
    if (s.selected != 0) {
        m_text->setText(
            tr("<b>%1 selected</b> · revenue %2 · CLV %3 · chance active %4",
               "%1 is \"12 customers\", %4 a mean in percent")
                .arg(Format::customers(s.selected), Format::shortMoney(s.revenue, s.currency),
                     Format::shortMoney(s.clv, s.currency), Format::chanceActive(s.meanPAlive)));
    } else if (s.filtered != 0) {
        m_text->setText(
            tr("<b>%1 selected</b>, all left out by the filter", "%1 is \"12 customers\"")
                .arg(Format::customers(s.filtered)));
    } else if (s.outside != 0) {
        m_text->setText(
            tr("%1, of which %2 outside the view", "%1 is \"12 customers\", %2 a number")
                .arg(Format::customers(s.shown), Format::count(s.outside)));
    } else {
        m_text->setText(Format::customers(s.shown));
    }
    m_text->setToolTip(m_text->text());
}

} // namespace perennial::ui
