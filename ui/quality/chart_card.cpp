#include "ui/quality/chart_card.h"

#include "ui/widgets/defined_label.h"
#include "ui/window/icons.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>

#include <memory>

namespace perennial::ui {

ChartCard::ChartCard(QWidget* parent) : QFrame(parent) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title = new DefinedLabel;
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_export = new QToolButton;
    m_export->setAutoRaise(true);
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setFixedSize(26, 26);
    connect(m_export, &QToolButton::clicked, this, &ChartCard::exportRequested);
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_message = new QLabel;
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(16);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_view = new QChartView;
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumSize(180, 120);
    m_view->installEventFilter(this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    m_head = new QHBoxLayout;
    m_head->setSpacing(6);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 6, 4);
    column->setSpacing(2);
    column->addLayout(m_head);
    column->addWidget(m_sentence);
    column->addWidget(m_stack, 1);
    retranslate();
}

void ChartCard::setTitle(const QString& title, const QString& definition) {
    m_title->setDefined(title, definition);
    m_view->setAccessibleName(title);
    m_export->setAccessibleName(tr("Export the chart: %1").arg(title));
}

void ChartCard::setExportable(bool exportable) {
    m_export->setVisible(exportable);
}

void ChartCard::addControl(QWidget* control) {
    m_head->insertWidget(m_head->count() - 1, control);
}

void ChartCard::setChart(QChart* chart, const QString& sentence) {
    chart->setMargins(QMargins(0, 0, 20, 0));
    const std::unique_ptr<QChart> before(m_view->chart());
    m_view->setChart(chart);
    m_view->setBackgroundBrush(chart->backgroundBrush());
    m_view->setAccessibleDescription(sentence);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_export->setEnabled(true);
    m_stack->setCurrentWidget(m_view);
    fitTitles();
}

/// Titles of axes that would be cut say nothing: a low chart does without, its head explains it.
void ChartCard::fitTitles() {
    constexpr int least_height = 180;
    const auto axes = m_view->chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setTitleVisible(m_view->height() >= least_height);
    }
}

bool ChartCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::Resize) {
        fitTitles();
    }
    return QFrame::eventFilter(watched, event);
}

void ChartCard::setMessage(const QString& sentence) {
    m_message->setText(sentence);
    m_sentence->hide();
    m_export->setEnabled(false);
    m_stack->setCurrentWidget(m_message);
}

void ChartCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void ChartCard::retranslate() {
    m_export->setToolTip(tr("Export this chart"));
}

} // namespace perennial::ui
