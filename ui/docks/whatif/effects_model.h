// Which segments a what-if makes richer or poorer.
#pragma once

#include "ui/docks/totals.h"

#include <QAbstractTableModel>

namespace perennial::ui {

class Theme;

class EffectsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Name, Baseline, Scenario, Change, ColumnCount };

    explicit EffectsModel(Theme* theme, QObject* parent = nullptr);
    void setTotals(const VisibleTotals& totals, const QString& currency);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    Theme* m_theme;
    VisibleTotals m_totals;
    QString m_currency;
};

} // namespace perennial::ui
