// How a chart leaves the window: which one, format, size, resolution, background; with a preview of
// just that. Draws; writes nothing.
#pragma once

#include "ui/charts/chart_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace perennial::ui {

class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    /// visible, selected: one byte a customer.
    ExportDialog(const View& view, std::vector<std::uint8_t> visible,
                 std::vector<std::uint8_t> selected, QWidget* parent = nullptr);

  Q_SIGNALS:
    void exportRequested(const QString& chart, const perennial::ui::ChartRequest& request);

  private:
    ChartRequest request() const;
    void addPresets();
    void showPreview();

    View m_view;
    std::vector<std::uint8_t> m_visible, m_selected;
    QComboBox *m_chart, *m_format, *m_preset;
    QSpinBox *m_width, *m_height, *m_dpi;
    QCheckBox* m_dark;
    QLabel* m_preview;
};

} // namespace perennial::ui
