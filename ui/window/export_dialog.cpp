#include "ui/window/export_dialog.h"

#include "ui/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QSpinBox>

namespace perennial::ui {

namespace {

constexpr QSize preview_size{560, 400};

} // namespace

ExportDialog::ExportDialog(const View& view, std::vector<std::uint8_t> visible,
                           std::vector<std::uint8_t> selected, QWidget* parent)
    : QDialog(parent), m_view(view), m_visible(std::move(visible)),
      m_selected(std::move(selected)) {
    setWindowTitle(tr("Export chart"));
    m_chart = new QComboBox;
    for (const ChartEntry& entry : chartRegistry()) {
        m_chart->addItem(entry.title(ChartRequest()), QString::fromLatin1(entry.id));
    }
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
    m_dpi->setValue(300);
    m_dark = new QCheckBox(tr("&Dark background"));
    m_preview = new QLabel;
    m_preview->setFixedSize(preview_size);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));

    auto* form = new QFormLayout;
    form->addRow(tr("&Chart"), m_chart);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Size"), m_preset);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("Dots per &inch"), m_dpi);
    form->addRow(m_dark);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    auto* row = new QHBoxLayout(this);
    row->setSpacing(16);
    row->addWidget(m_preview);
    row->addLayout(form);

    for (QComboBox* choice : {m_chart, m_format}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    }
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::showPreview);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportDialog::showPreview);
    connect(m_dark, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT exportRequested(m_chart->currentData().toString(), request());
        accept();
    });
    showPreview();
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
    ChartRequest request;
    request.format = static_cast<ChartFormat>(m_format->currentIndex());
    request.size = {m_width->value(), m_height->value()};
    request.dpi = m_dpi->value();
    request.dark = m_dark->isChecked();
    request.visible = m_visible;
    request.selected = m_selected;
    return request;
}

void ExportDialog::showPreview() {
    m_dpi->setEnabled(static_cast<ChartFormat>(m_format->currentIndex()) != ChartFormat::Svg);
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
