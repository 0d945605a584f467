#include "ui/charts/scatter_toolbar.h"

#include "ui/format.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace perennial::ui {
namespace {

constexpr std::array all_metrics{
    Metric::RevenueToDate,         Metric::Clv,    Metric::Frequency,        Metric::MonetaryValue,
    Metric::DaysSinceLastPurchase, Metric::PAlive, Metric::ExpectedPurchases};

enum class ToolIcon { Rectangle, Lasso, Pan, Fit, Swap };

QPainterPath arrowPath(QPointF tip, QPointF direction) {
    const QPointF side(-direction.y(), direction.x());
    QPainterPath path;
    path.moveTo(tip - 2.6 * direction + 2.6 * side);
    path.lineTo(tip);
    path.lineTo(tip - 2.6 * direction - 2.6 * side);
    return path;
}

QPainterPath toolPath(ToolIcon icon) {
    QPainterPath path; // on a 16 x 16 sheet
    switch (icon) {
    case ToolIcon::Rectangle:
        path.addRect(QRectF(2.5, 3.5, 11, 9));
        break;
    case ToolIcon::Lasso:
        path.addEllipse(QPointF(8, 6.5), 5.5, 4);
        path.moveTo(4.6, 9.8);
        path.cubicTo(3.2, 11, 5.6, 12, 4.2, 14);
        break;
    case ToolIcon::Pan:
        for (const QPointF d : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
            path.moveTo(8, 8);
            path.lineTo(QPointF(8, 8) + 6 * d);
            path.addPath(arrowPath(QPointF(8, 8) + 6 * d, d));
        }
        break;
    case ToolIcon::Fit:
        for (const QPointF d : {QPointF(1, 1), QPointF(-1, 1), QPointF(1, -1), QPointF(-1, -1)}) {
            const QPointF corner = QPointF(8, 8) + 5.5 * d;
            path.moveTo(corner - QPointF(3.5 * d.x(), 0));
            path.lineTo(corner);
            path.lineTo(corner - QPointF(0, 3.5 * d.y()));
        }
        break;
    case ToolIcon::Swap:
        path.moveTo(2.5, 5.5);
        path.lineTo(13, 5.5);
        path.addPath(arrowPath({13, 5.5}, {1, 0}));
        path.moveTo(13.5, 10.5);
        path.lineTo(3, 10.5);
        path.addPath(arrowPath({3, 10.5}, {-1, 0}));
        break;
    }
    return path;
}

QIcon toolIcon(ToolIcon icon, const Colours& colours, double ratio) {
    QPixmap pixmap(QSize(16, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colours.text, 1.4, icon == ToolIcon::Rectangle ? Qt::DashLine : Qt::SolidLine,
             Qt::RoundCap, Qt::RoundJoin);
    if (icon == ToolIcon::Rectangle) {
        pen.setDashPattern({2.0, 1.6});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(pen);
    painter.drawPath(toolPath(icon));
    return QIcon(pixmap);
}

} // namespace

ScatterToolbar::ScatterToolbar(QWidget* parent)
    : QWidget(parent), m_labelX(new QLabel(this)), m_labelY(new QLabel(this)),
      m_x(new QComboBox(this)), m_y(new QComboBox(this)), m_logX(button(true)),
      m_logY(button(true)), m_swap(button(false)), m_rectangle(button(true)), m_lasso(button(true)),
      m_pan(button(true)), m_fit(button(false)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 0);
    layout->setSpacing(4);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_labelY, m_y, m_logY, m_swap, m_labelX, m_x, m_logX}) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rectangle, m_lasso, m_pan, m_fit}) {
        layout->addWidget(widget);
    }
    m_labelX->setBuddy(m_x);
    m_labelY->setBuddy(m_y);
    for (QComboBox* box : {m_x, m_y}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumWidth(128); // shrinks in a narrow window; the axis has the full title
        for (const Metric metric : all_metrics) {
            box->addItem(QString(), static_cast<int>(metric));
        }
        connect(box, &QComboBox::activated, this, [this] { chooseMetrics(); });
    }
    for (QToolButton* log : {m_logX, m_logY}) {
        connect(log, &QToolButton::clicked, this,
                [this] { Q_EMIT scaleChosen(m_logX->isChecked(), m_logY->isChecked()); });
    }
    connect(m_swap, &QToolButton::clicked, this, &ScatterToolbar::swapRequested);
    connect(m_fit, &QToolButton::clicked, this, &ScatterToolbar::fitRequested);
    auto* tools = new QButtonGroup(this);
    tools->addButton(m_rectangle, static_cast<int>(ScatterView::Tool::Rectangle));
    tools->addButton(m_lasso, static_cast<int>(ScatterView::Tool::Lasso));
    tools->addButton(m_pan, static_cast<int>(ScatterView::Tool::Pan));
    connect(tools, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT toolChosen(static_cast<ScatterView::Tool>(id)); });
    setTool(ScatterView::Tool::Rectangle);
    setColours(Colours::light());
    retranslate();
}

QToolButton* ScatterToolbar::button(bool checkable) {
    auto* result = new QToolButton(this);
    result->setCheckable(checkable);
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::TabFocus);
    result->setMinimumSize(28, 28);
    return result;
}

void ScatterToolbar::chooseMetrics() {
    Q_EMIT metricsChosen(static_cast<Metric>(m_x->currentData().toInt()),
                         static_cast<Metric>(m_y->currentData().toInt()));
}

void ScatterToolbar::setAxes(Metric x, Metric y, bool logX, bool logY) {
    m_x->setCurrentIndex(m_x->findData(static_cast<int>(x)));
    m_y->setCurrentIndex(m_y->findData(static_cast<int>(y)));
    m_logX->setChecked(logX);
    m_logY->setChecked(logY);
}

void ScatterToolbar::setTool(ScatterView::Tool tool) {
    m_rectangle->setChecked(tool == ScatterView::Tool::Rectangle);
    m_lasso->setChecked(tool == ScatterView::Tool::Lasso);
    m_pan->setChecked(tool == ScatterView::Tool::Pan);
}

void ScatterToolbar::setColours(const Colours& colours) {
    const double ratio = devicePixelRatioF();
    m_rectangle->setIcon(toolIcon(ToolIcon::Rectangle, colours, ratio));
    m_lasso->setIcon(toolIcon(ToolIcon::Lasso, colours, ratio));
    m_pan->setIcon(toolIcon(ToolIcon::Pan, colours, ratio));
    m_fit->setIcon(toolIcon(ToolIcon::Fit, colours, ratio));
    m_swap->setIcon(toolIcon(ToolIcon::Swap, colours, ratio));
}

/// In a narrow window the names of the quantities need the room more than the words before them.
void ScatterToolbar::fitLabels() {
    const QString across = tr("Across:", "quantity on the horizontal axis");
    const QString up = tr("Up:", "quantity on the vertical axis");
    const int now = m_labelX->sizeHint().width() + m_labelY->sizeHint().width();
    const QFontMetrics metrics = fontMetrics();
    const int words = metrics.horizontalAdvance(across) + metrics.horizontalAdvance(up);
    const bool wide = width() >= layout()->sizeHint().width() - now + words;
    m_labelX->setText(wide ? across : QStringLiteral("↔"));
    m_labelY->setText(wide ? up : QStringLiteral("↕"));
    m_labelX->setToolTip(wide ? QString() : m_x->accessibleName());
    m_labelY->setToolTip(wide ? QString() : m_y->accessibleName());
}

void ScatterToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitLabels();
}

void ScatterToolbar::retranslate() {
    m_x->setAccessibleName(tr("Quantity across"));
    m_y->setAccessibleName(tr("Quantity up"));
    for (QComboBox* box : {m_x, m_y}) {
        for (int i = 0; i < box->count(); ++i) {
            const auto metric = static_cast<Metric>(box->itemData(i).toInt());
            box->setItemText(i, Format::metric(metric));
            box->setItemData(i, Format::definition(metric), Qt::ToolTipRole);
        }
    }
    const auto name = [](QToolButton* b, const QString& text, const QString& hint) {
        b->setAccessibleName(text);
        b->setToolTip(hint);
    };
    m_logX->setText(tr("log", "logarithmic axis, short"));
    m_logY->setText(tr("log", "logarithmic axis, short"));
    name(m_logX, tr("Logarithmic across"),
         tr("Logarithmic scale across: each step is ten times more"));
    name(m_logY, tr("Logarithmic up"), tr("Logarithmic scale up: each step is ten times more"));
    name(m_swap, tr("Swap axes"), tr("Swap axes"));
    name(m_rectangle, tr("Select a rectangle"), tr("Select by dragging a rectangle (R)"));
    name(m_lasso, tr("Select with a lasso"), tr("Select by drawing around customers (L)"));
    name(m_pan, tr("Move the view"), tr("Move the view by dragging (H; hold Space for a moment)"));
    name(m_fit, tr("Show everything"), tr("Show everything (0)"));
    fitLabels();
}

} // namespace perennial::ui
