#include "ui/window/format_panel.h"

#include "ui/format.h"
#include "ui/window/import_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace perennial::ui {

namespace {

template <class Code>
void chooseData(QComboBox* choice, Code code) {
    const QSignalBlocker quiet(choice);
    choice->setCurrentIndex(choice->findData(static_cast<int>(code)));
}

/// A value of the date column, to ask about.
QString dateExample(const Inspection& inspection) {
    const auto column =
        std::find_if(inspection.columns.begin(), inspection.columns.end(),
                     [](const ColumnInfo& info) { return info.role == Role::order_date; });
    if (column == inspection.columns.end() || column->examples.empty()) {
        return {};
    }
    return QString::fromStdString(column->examples.front());
}

} // namespace

FormatPanel::FormatPanel(QWidget* parent) : QWidget(parent) {
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(6);
    addRow(m_tableLabel, m_table, tr("&Table"));
    addRow(m_encodingLabel, m_encoding, tr("Text &encoding"));
    addRow(m_delimiterLabel, m_delimiter, tr("&Separator"));
    addRow(m_headerLabel, m_header, tr("&First row"));
    addRow(m_decimalLabel, m_decimal, tr("&Decimal mark"));
    addRow(m_dateLabel, m_date, tr("D&ates"));
    addRow(m_refundsLabel, m_refunds, tr("&Refunds"));
    fillChoices();

    m_questionText = new QLabel;
    m_questionText->setWordWrap(true);
    m_dayFirst = new QRadioButton(tr("The day comes first"));
    m_monthFirst = new QRadioButton(tr("The month comes first"));
    m_question = new QWidget;
    auto* question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 4, 0, 4);
    question->addWidget(m_questionText);
    question->addWidget(m_dayFirst);
    question->addWidget(m_monthFirst);
    m_question->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addWidget(m_question);
    column->addStretch();

    const auto number = [](const QComboBox* choice) {
        return choice->currentData().toInt();
    };
    connect(m_encoding, &QComboBox::activated, this, [this, number] {
        m_chosenEncoding = static_cast<Encoding>(number(m_encoding));
        Q_EMIT edited();
    });
    connect(m_delimiter, &QComboBox::activated, this, [this, number] {
        m_chosenDelimiter = static_cast<char>(number(m_delimiter));
        Q_EMIT edited();
    });
    connect(m_header, &QComboBox::activated, this, [this, number] {
        m_chosenHeader = number(m_header) != 0;
        Q_EMIT edited();
    });
    connect(m_decimal, &QComboBox::activated, this, [this, number] {
        m_chosenDecimal = static_cast<char>(number(m_decimal));
        Q_EMIT edited();
    });
    const auto chooseDates = [this](DateOrder order) {
        m_dateOrder = order;
        Q_EMIT edited();
    };
    connect(m_date, &QComboBox::activated, this,
            [this, number, chooseDates] { chooseDates(static_cast<DateOrder>(number(m_date))); });
    connect(m_dayFirst, &QRadioButton::clicked, this,
            [chooseDates] { chooseDates(DateOrder::dmy); });
    connect(m_monthFirst, &QRadioButton::clicked, this,
            [chooseDates] { chooseDates(DateOrder::mdy); });
    connect(m_table, &QComboBox::activated, this, [this] {
        m_chosenTable = m_table->currentData().toString().toStdString();
        Q_EMIT edited();
    });
    connect(m_refunds, &QComboBox::activated, this, &FormatPanel::rulesEdited);
}

void FormatPanel::addRow(QLabel*& label, QComboBox*& choice, const QString& text) {
    label = new QLabel(text);
    choice = new QComboBox;
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
    label->setBuddy(choice);
    auto* evidence = new QLabel;
    evidence->setWordWrap(true);
    evidence->setTextFormat(Qt::PlainText);
    evidence->setForegroundRole(QPalette::PlaceholderText);
    QFont font = evidence->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    evidence->setFont(font);
    evidence->hide();
    m_evidence.insert(choice, evidence);
    m_form->addRow(label, choice);
    m_form->addRow(evidence);
}

void FormatPanel::fillChoices() {
    for (std::size_t code = 0; code < encoding_count; ++code) {
        m_encoding->addItem(encodingWords(static_cast<Encoding>(code)), static_cast<int>(code));
    }
    for (const char delimiter : {',', ';', '\t', '|', ' '}) {
        m_delimiter->addItem(delimiterWords(delimiter), static_cast<int>(delimiter));
    }
    m_header->addItem(tr("Names of the columns"), 1);
    m_header->addItem(tr("Already an order"), 0);
    m_decimal->addItem(tr("Point: 1234.56"), static_cast<int>('.'));
    m_decimal->addItem(tr("Comma: 1234,56"), static_cast<int>(','));
    for (const DateOrder order :
         {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy, DateOrder::none}) {
        m_date->addItem(dateOrderWords(order), static_cast<int>(order));
    }
    for (const RefundPolicy policy :
         {RefundPolicy::refund_date, RefundPolicy::order_date, RefundPolicy::exclude}) {
        m_refunds->addItem(policy == RefundPolicy::refund_date  ? tr("Count when refunded")
                           : policy == RefundPolicy::order_date ? tr("Count when ordered")
                                                                : tr("Leave out"),
                           static_cast<int>(policy));
    }
    m_refunds->setToolTip(tr("When a refund counts against revenue. It can be changed later."));
}

void FormatPanel::show(const Inspection& inspection) {
    const FileFormat& format = inspection.format;
    const bool tables = format.format == "sqlite" || format.format == "xlsx";
    m_table->clear();
    for (const TableInfo& table : inspection.tables) {
        const QString name = QString::fromStdString(table.name);
        //: table of a database or sheet of a workbook, number of rows
        m_table->addItem(tr("%1 (%2 rows)").arg(name, Format::count(table.rows)), name);
    }
    m_table->setCurrentIndex(m_table->findData(QString::fromStdString(format.table)));
    m_form->labelForField(m_table)->setVisible(tables);
    m_table->setVisible(tables);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_encoding, m_encodingLabel, m_delimiter, m_delimiterLabel,
                                         m_header, m_headerLabel, m_decimal, m_decimalLabel}) {
        widget->setVisible(!tables);
    }
    chooseData(m_encoding, format.encoding);
    chooseData(m_delimiter, format.delimiter);
    chooseData(m_header, format.header);
    chooseData(m_decimal, format.decimal_separator);
    chooseData(m_date, format.date_order);
    showEvidence(m_encoding, format.encoding_evidence);
    showEvidence(m_delimiter, format.delimiter_evidence);
    showEvidence(m_header, format.header_evidence);
    showEvidence(m_decimal, format.decimal_evidence);
    showEvidence(m_date, format.date_evidence);
    m_dateOrderAsked = m_dateOrderAsked || format.date_order_assumed;
    askDateOrder(inspection);
}

void FormatPanel::showEvidence(QComboBox* choice, const Detected& evidence) {
    QLabel* label = m_evidence.value(choice);
    label->setVisible(choice->isVisibleTo(this) && evidence.evidence.code != EvidenceCode::none);
    //: share of certainty, then the evidence
    label->setText(
        tr("%1 certain: %2").arg(Format::percent(evidence.confidence), Format::evidence(evidence)));
}

void FormatPanel::askDateOrder(const Inspection& inspection) {
    m_question->setVisible(m_dateOrderAsked);
    if (!m_dateOrderAsked) {
        return;
    }
    m_questionText->setText(
        tr("Every date in this file, such as %1, reads two ways. Which is meant?")
            .arg(dateExample(inspection)));
    for (QRadioButton* button : {m_dayFirst, m_monthFirst}) {
        button->setAutoExclusive(false);
    }
    m_dayFirst->setChecked(m_dateOrder == DateOrder::dmy);
    m_monthFirst->setChecked(m_dateOrder == DateOrder::mdy);
    for (QRadioButton* button : {m_dayFirst, m_monthFirst}) {
        button->setAutoExclusive(true);
    }
}

void FormatPanel::apply(ImportOptions& options) const {
    options.encoding = m_chosenEncoding;
    options.delimiter = m_chosenDelimiter;
    options.header = m_chosenHeader;
    options.decimal_separator = m_chosenDecimal;
    options.date_order = m_dateOrder;
    options.table = m_chosenTable;
    options.refunds = refunds();
}

void FormatPanel::forgetChoices() {
    m_chosenEncoding.reset();
    m_chosenDelimiter.reset();
    m_chosenHeader.reset();
    m_chosenDecimal.reset();
    m_dateOrder.reset();
    m_chosenTable.clear();
    m_dateOrderAsked = false;
}

RefundPolicy FormatPanel::refunds() const {
    return static_cast<RefundPolicy>(m_refunds->currentData().toInt());
}

} // namespace perennial::ui
