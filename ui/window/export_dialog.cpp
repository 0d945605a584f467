#include "ui/window/export_dialog.h"

#include "ui/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr QSize preview_size{560, 400};

} // namespace

ExportDialog::ExportDialog(const View& view, ChartRequest shown, QWidget* parent,
                           const QString& chart)
    : QDialog(parent), m_view(view), m_shown(std::move(shown)) {
    setWindowTitle(tr("Export chart"));
    m_chart = new QComboBox;
    for (const ChartEntry& entry : chartRegistry()) {
        if (!entry.needsBacktest || m_shown.backtest) {
            m_chart->addItem(entry.title(m_shown), QString::fromLatin1(entry.id));
        }
    }
    m_chart->setCurrentIndex(std::max(0, m_chart->findData(chart)));
    m_format = new QComboBox;
    m_format->addItems({QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")});
    m_preset = new QComboBox;
    m_width = new QSpinBox;
    m_height = new QSpinBox;
    for (QSpinBox* side : {m_width, m_height}) {
        side->setRange(200, 6000);
        side->setSuffix(QStringLiteral(" px"));
    }
    addPresets();
    m_dpi = new QSpinBox;
    m_dpi->setRange(72, 600);
    m_dpi->setValue(m_shown.dpi);
    m_dark = new QCheckBox(tr("&Dark background"));
    m_withTitle = new QCheckBox(tr("&Title"));
    m_withTitle->setChecked(m_shown.showTitle);
    m_title = new QLineEdit;
    m_title->setAccessibleName(tr("Title of the chart"));
    m_withFooter = new QCheckBox(tr("F&ooter: what the numbers rest on"));
    m_withFooter->setChecked(m_shown.showFooter);
    m_preview = new QLabel;
    m_preview->setFixedSize(preview_size);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    addForm();
    connectForm();
    showPreview();
}

void ExportDialog::addForm() {
    auto* form = new QFormLayout;
    form->addRow(tr("&Chart"), m_chart);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Size"), m_preset);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("Dots per &inch"), m_dpi);
    form->addRow(m_withTitle, m_title);
    form->addRow(m_withFooter);
    form->addRow(m_dark);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT exportRequested(m_chart->currentData().toString(), request());
        accept();
    });
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addStretch();
    right->addWidget(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_preview);
    row->addLayout(right);
}

void ExportDialog::connectForm() {
    for (QComboBox* choice : {m_chart, m_format}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    }
    for (QSpinBox* side : {m_width, m_height}) {
        connect(side, &QSpinBox::valueChanged, this, &ExportDialog::showPreview);
    }
    for (QCheckBox* part : {m_dark, m_withTitle, m_withFooter}) {
        connect(part, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    }
    connect(m_title, &QLineEdit::editingFinished, this, &ExportDialog::showPreview);
}

void ExportDialog::addPresets() {
    const std::pair<QString, QSize> presets[] = {{tr("Slide, 13.33 × 7.5 in"), {1280, 720}},
                                                 {tr("A4, landscape"), {1123, 794}},
                                                 {tr("Square"), {1000, 1000}}};
    for (const auto& [name, size] : presets) {
        m_preset->addItem(name, size);
    }
    const auto apply = [this] {
        const QSize size = m_preset->currentData().toSize();
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    };
    connect(m_preset, &QComboBox::currentIndexChanged, this, apply);
    apply();
}

ChartRequest ExportDialog::request() const {
    ChartRequest request = m_shown;
    request.format = static_cast<ChartFormat>(m_format->currentIndex());
    request.size = {m_width->value(), m_height->value()};
    request.dpi = m_dpi->value();
    request.dark = m_dark->isChecked();
    request.showTitle = m_withTitle->isChecked();
    request.title = m_title->text().trimmed();
    request.showFooter = m_withFooter->isChecked();
    return request;
}

void ExportDialog::showPreview() {
    m_dpi->setEnabled(static_cast<ChartFormat>(m_format->currentIndex()) != ChartFormat::Svg);
    m_title->setEnabled(m_withTitle->isChecked());
    m_title->setPlaceholderText(m_chart->currentText()); // what stands there when nothing is typed
    ChartRequest small = request();
    small.format = ChartFormat::Png;
    small.dpi = 96;
    QPixmap picture;
    try {
        picture.loadFromData(renderChart(m_chart->currentData().toString(), m_view, small), "PNG");
    } catch (const Error& error) {
        m_preview->setText(Format::error(error));
        return;
    }
    m_preview->setPixmap(
        picture.scaled(preview_size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

} // namespace perennial::ui
