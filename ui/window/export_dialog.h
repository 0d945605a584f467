// How a chart leaves the window: which one, format, size, resolution, background; with a preview of
// just that. Draws; writes nothing.
#pragma once

#include "ui/charts/chart_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace perennial::ui {

class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    /// shown: what the window shows, as far as the dialog does not ask for it.
    /// chart: id of the one offered first; "": the first of all.
    ExportDialog(const View& view, ChartRequest shown, QWidget* parent = nullptr,
                 const QString& chart = {});

  Q_SIGNALS:
    void exportRequested(const QString& chart, const perennial::ui::ChartRequest& request);

  private:
    ChartRequest request() const;
    void addPresets();
    void addForm();
    void connectForm();
    void showPreview();

    View m_view;
    ChartRequest m_shown;
    QComboBox *m_chart, *m_format, *m_preset;
    QSpinBox *m_width, *m_height, *m_dpi;
    QCheckBox *m_dark, *m_withTitle, *m_withFooter;
    QLineEdit* m_title;
    QLabel* m_preview;
};

} // namespace perennial::ui
