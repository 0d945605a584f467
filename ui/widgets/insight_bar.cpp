#include "ui/widgets/insight_bar.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/format.h"
#include "ui/stores/selection_store.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace perennial::ui {

namespace {

QToolButton* arrow(Qt::ArrowType type, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setArrowType(type);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

InsightBar::InsightBar(SelectionStore* selection, QWidget* parent)
    : QFrame(parent), m_selection(selection), m_back(arrow(Qt::LeftArrow, this)),
      m_next(arrow(Qt::RightArrow, this)), m_text(new ElidedLabel(this, 2)),
      m_select(new QPushButton(this)) {
    setObjectName(QStringLiteral("insight_bar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 12, 2);
    layout->setSpacing(4);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_select);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_select, &QPushButton::clicked, this, &InsightBar::select);
    retranslate();
}

void InsightBar::setView(const View& view) {
    if (view.base != m_view.base) {
        m_shown = 0;
    }
    m_view = view;
    refresh();
}

void InsightBar::step(int by) {
    const std::size_t size = m_view.base->insights.size();
    m_shown = (m_shown + (by < 0 ? size - 1 : 1)) % size;
    refresh();
}

void InsightBar::select() {
    const std::vector<std::uint8_t>& mask = m_view.base->insights[m_shown].mask;
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < mask.size(); ++i) {
        if (mask[i] != 0) {
            positions.push_back(i);
        }
    }
    m_selection->apply(positions, SelectionStore::Mode::Replace);
}

void InsightBar::refresh() {
    const bool any = m_view && !m_view.base->insights.empty();
    setVisible(any);
    if (!any) {
        return;
    }
    const std::vector<Insight>& all = m_view.base->insights;
    const Insight& insight = all[m_shown];
    const QString sentence =
        Format::insight(insight, QString::fromStdString(m_view.base->dataset->currency));
    const QString help = Format::insightHelp(insight.code);
    m_text->setText(sentence);
    m_text->setToolTip(QStringLiteral("<qt>%1</qt>").arg(help.toHtmlEscaped()));
    m_text->setWhatsThis(help);
    m_text->setAccessibleDescription(help);
    const QString place = tr("Fact %1 of %2", "of those worth knowing first")
                              .arg(Format::count(m_shown + 1), Format::count(all.size()));
    for (QToolButton* button : {m_back, m_next}) {
        button->setEnabled(all.size() > 1);
        button->setToolTip(place);
    }
    m_select->setVisible(!insight.mask.empty());
}

void InsightBar::retranslate() {
    setAccessibleName(tr("What to know first"));
    m_back->setAccessibleName(tr("Fact before"));
    m_next->setAccessibleName(tr("Next fact"));
    m_select->setText(tr("Select them", "the customers that a sentence is about"));
    refresh();
}

void InsightBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace perennial::ui
