// What a chart shows, as a table for a spreadsheet or a mail.
#pragma once

#include "ui/charts/chart_export.h"

#include <QString>

class QMimeData;

namespace perennial::ui {

/// The customers of the scatterplot, those selected or else all that the filter lets through: one a
/// line, fields apart by tabs, the header first. Numbers by the user's locale, without groups, as
/// spreadsheets read them; a value that the model cannot tell is empty.
QString scatterTable(const View& view, const ChartRequest& request);

/// The same for the clipboard, as text and as a table. The caller (or the clipboard) owns it.
QMimeData* scatterTableMimeData(const View& view, const ChartRequest& request);

} // namespace perennial::ui
