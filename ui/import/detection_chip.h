// A detection with its certainty and its evidence; pressed, it offers what may be meant instead.
#pragma once

#include <QAbstractButton>
#include <QString>
#include <QVariant>

#include <utility>
#include <vector>

namespace perennial::ui {

class DetectionChip : public QAbstractButton {
    Q_OBJECT

  public:
    using Choices = std::vector<std::pair<QString, QVariant>>; ///< words and the value behind them

    explicit DetectionChip(QWidget* parent = nullptr);

    /// what: "Decimal mark". value: one of the choices. because: certainty and evidence in words.
    void show(const QString& what, const QString& value, const QString& because, bool doubtful);
    void setChoices(Choices choices) { m_choices = std::move(choices); }
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

  Q_SIGNALS:
    void chosen(const QVariant& value);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void openMenu();
    QFont strongFont() const;

    QString m_because;
    bool m_doubtful = false;
    Choices m_choices;
    QString m_value;
};

} // namespace perennial::ui
