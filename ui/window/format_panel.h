// How the file is read: what was detected, why, and a choice to overrule each.
#pragma once

#include "analytics/import/import.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QRadioButton;

namespace perennial::ui {

class FormatPanel : public QWidget {
    Q_OBJECT

  public:
    explicit FormatPanel(QWidget* parent = nullptr);

    void show(const Inspection& inspection);
    /// Puts the choices made here into the options; what was not touched stays as detected.
    void apply(ImportOptions& options) const;
    /// Another file: nothing is overruled.
    void forgetChoices();
    /// Every date reads two ways and nobody has said which is meant.
    bool dateOrderOpen() const { return m_dateOrderAsked && !m_dateOrder; }
    RefundPolicy refunds() const;

  Q_SIGNALS:
    void edited();      ///< the file must be inspected again
    void rulesEdited(); ///< only the import changes

  private:
    void addRow(QLabel*& label, QComboBox*& choice, const QString& text);
    void fillChoices();
    void showEvidence(QComboBox* choice, const Detected& evidence);
    void askDateOrder(const Inspection& inspection);

    QFormLayout* m_form;
    QComboBox *m_encoding, *m_delimiter, *m_header, *m_decimal, *m_date, *m_table, *m_refunds;
    QLabel *m_encodingLabel, *m_delimiterLabel, *m_headerLabel, *m_decimalLabel, *m_dateLabel,
        *m_tableLabel, *m_refundsLabel;
    QHash<QComboBox*, QLabel*> m_evidence;
    QWidget* m_question;
    QLabel* m_questionText;
    QRadioButton *m_dayFirst, *m_monthFirst;

    std::optional<Encoding> m_chosenEncoding;
    std::optional<char> m_chosenDelimiter, m_chosenDecimal;
    std::optional<bool> m_chosenHeader;
    std::optional<DateOrder> m_dateOrder;
    std::string m_chosenTable;
    bool m_dateOrderAsked = false;
};

} // namespace perennial::ui
