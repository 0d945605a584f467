#include "ui/import/format_step.h"

#include "ui/format.h"
#include "ui/import/date_question.h"
#include "ui/import/detection_chip.h"
#include "ui/import/flow_layout.h"
#include "ui/import/import_words.h"
#include "ui/import/preview_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int narrow_column = 96, wide_column = 220, preview_row = 24;

/// A value of the date column, to ask about.
QString dateExample(const ImportDraft& draft) {
    const std::vector<ColumnInfo> columns = draft.columns();
    const auto isDate = [](const ColumnInfo& column) {
        return !column.examples.empty() &&
               (column.role == Role::order_date || column.type == ColumnType::date ||
                column.type == ColumnType::datetime);
    };
    const auto column = std::find_if(columns.begin(), columns.end(), isDate);
    return column == columns.end() ? QString() : QString::fromStdString(column->examples.front());
}

template <class Code>
Code codeOf(const QVariant& value) {
    return static_cast<Code>(value.toInt());
}

QString headerWords(bool header) {
    return header ? FormatStep::tr("Names of the columns") : FormatStep::tr("Already an order");
}

} // namespace

FormatStep::FormatStep(ImportDraft& draft) : ImportStep(draft) {
    auto* chips = new FlowLayout(8);
    for (DetectionChip** chip : {&m_table, &m_encoding, &m_delimiter, &m_quote, &m_lineEnd,
                                 &m_header, &m_decimal, &m_dates}) {
        *chip = addChip(chips);
    }
    m_question = new DateQuestion;
    fillChoices();
    m_rows = new QLabel;
    m_rows->setForegroundRole(QPalette::PlaceholderText);
    m_problems = new QLabel;
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setFrameShape(QFrame::StyledPanel);
    m_problems->setMargin(8);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problems->setFocusPolicy(Qt::NoFocus);
    m_model = new PreviewModel(this);
    m_preview = new QTableView;
    m_preview->setModel(m_model);
    m_preview->setSelectionMode(QAbstractItemView::SingleSelection);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setTabKeyNavigation(false);
    m_preview->setAlternatingRowColors(true);
    m_preview->setWordWrap(false);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_preview->verticalHeader()->setDefaultSectionSize(preview_row);
    m_preview->horizontalHeader()->setHighlightSections(false);
    m_preview->horizontalHeader()->setStretchLastSection(true);
    m_preview->verticalHeader()->setHighlightSections(false);
    m_preview->setAccessibleName(tr("First rows of the file"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(chips);
    column->addWidget(m_question);
    column->addWidget(m_rows);
    column->addWidget(m_preview, 1);
    column->addWidget(m_problems);
}

DetectionChip* FormatStep::addChip(QLayout* row) {
    auto* chip = new DetectionChip;
    row->addWidget(chip);
    return chip;
}

void FormatStep::fillChoices() {
    DetectionChip::Choices encodings, delimiters, quotes, lineEnds, orders;
    for (int code = 0; code < static_cast<int>(encoding_count); ++code) {
        encodings.emplace_back(encodingWords(static_cast<Encoding>(code)), code);
    }
    for (const char delimiter : {',', ';', '\t', '|', ' '}) {
        delimiters.emplace_back(delimiterWords(delimiter), static_cast<int>(delimiter));
    }
    for (const char quote : {'"', '\'', '\0'}) {
        quotes.emplace_back(quoteWords(quote), static_cast<int>(quote));
    }
    for (const LineEnd end : {LineEnd::lf, LineEnd::crlf, LineEnd::cr, LineEnd::any}) {
        lineEnds.emplace_back(lineEndWords(end), static_cast<int>(end));
    }
    for (const DateOrder order : {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy}) {
        orders.emplace_back(dateOrderWords(order), static_cast<int>(order));
    }
    m_encoding->setChoices(std::move(encodings));
    m_delimiter->setChoices(std::move(delimiters));
    m_quote->setChoices(std::move(quotes));
    m_lineEnd->setChoices(std::move(lineEnds));
    m_dates->setChoices(std::move(orders));
    m_header->setChoices({{headerWords(true), true}, {headerWords(false), false}});
    m_decimal->setChoices(
        {{decimalWords('.'), static_cast<int>('.')}, {decimalWords(','), static_cast<int>(',')}});

    const auto on = [this](DetectionChip* chip, auto decide) {
        connect(chip, &DetectionChip::chosen, this, [this, decide](const QVariant& value) {
            decide(m_draft.chosen, value);
            Q_EMIT reinspect();
        });
    };
    on(m_table, [](ImportOptions& options, const QVariant& value) {
        options.table = value.toString().toStdString();
    });
    on(m_encoding, [](ImportOptions& options, const QVariant& value) {
        options.encoding = codeOf<Encoding>(value);
    });
    on(m_delimiter, [](ImportOptions& options, const QVariant& value) {
        options.delimiter = codeOf<char>(value);
    });
    on(m_quote,
       [](ImportOptions& options, const QVariant& value) { options.quote = codeOf<char>(value); });
    on(m_lineEnd, [](ImportOptions& options, const QVariant& value) {
        options.line_end = codeOf<LineEnd>(value);
    });
    on(m_header,
       [](ImportOptions& options, const QVariant& value) { options.header = value.toBool(); });
    on(m_decimal, [](ImportOptions& options, const QVariant& value) {
        options.decimal_separator = codeOf<char>(value);
    });
    on(m_dates, [](ImportOptions& options, const QVariant& value) {
        options.date_order = codeOf<DateOrder>(value);
    });
    connect(m_question, &DateQuestion::answered, this, [this](DateOrder order) {
        m_draft.chosen.date_order = order;
        Q_EMIT reinspect();
    });
}

void FormatStep::refresh() {
    setEnabled(m_draft.inspection.has_value());
    if (!m_draft.inspection) {
        return;
    }
    const Inspection& inspection = *m_draft.inspection;
    refreshChips(inspection);
    refreshQuestion();
    refreshProblems();
    m_model->show(m_draft.columns(), inspection.preview, inspection.preview_lines);
    m_rows->setText(tr("The first %n rows", nullptr, static_cast<int>(inspection.preview.size())));
    m_preview->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_preview->setColumnWidth(
            column, std::clamp(m_preview->columnWidth(column), narrow_column, wide_column));
    }
}

void FormatStep::refreshChips(const Inspection& inspection) {
    const FileFormat& format = inspection.format;
    const ImportOptions& chosen = m_draft.chosen;
    const auto show = [](DetectionChip* chip, const QString& what, const QString& value,
                         const Detected& detected, bool byUser) {
        chip->show(what, value, certainty(detected, byUser),
                   !byUser && detected.confidence < sure_confidence);
    };
    const bool text = is_text(format);
    for (DetectionChip* chip : {m_encoding, m_delimiter, m_lineEnd, m_header, m_decimal}) {
        chip->setVisible(text);
    }
    m_quote->setVisible(format.format == "csv"); // runs of blanks know no quotes
    m_dates->setVisible(format.date_order != DateOrder::none);
    show(m_encoding, tr("Text encoding"), encodingWords(format.encoding), format.encoding_evidence,
         chosen.encoding.has_value());
    show(m_delimiter, tr("Separator"), delimiterWords(format.delimiter), format.delimiter_evidence,
         chosen.delimiter.has_value());
    show(m_quote, tr("Quotes"), quoteWords(format.quote), format.quote_evidence,
         chosen.quote.has_value());
    show(m_lineEnd, tr("Line ends"), lineEndWords(format.line_end), format.line_end_evidence,
         chosen.line_end.has_value());
    show(m_header, tr("First row"), headerWords(format.header), format.header_evidence,
         chosen.header.has_value());
    show(m_decimal, tr("Decimal mark"), decimalWords(format.decimal_separator),
         format.decimal_evidence, chosen.decimal_separator.has_value());
    show(m_dates, tr("Dates"), dateOrderWords(format.date_order), format.date_evidence,
         chosen.date_order.has_value());
    m_table->setVisible(inspection.tables.size() > 1);
    DetectionChip::Choices tables;
    for (const TableInfo& table : inspection.tables) {
        const QString name = QString::fromStdString(table.name);
        tables.emplace_back(name, name);
    }
    m_table->setChoices(std::move(tables));
    m_table->show(tr("Table"), QString::fromStdString(format.table), {}, false);
}

void FormatStep::refreshQuestion() {
    m_question->setVisible(m_draft.dateOrderAsked);
    if (m_draft.dateOrderAsked) {
        m_question->show(dateExample(m_draft), m_draft.chosen.date_order);
    }
}

void FormatStep::refreshProblems() {
    QStringList sentences;
    for (const ColumnInfo& column : m_draft.columns()) {
        for (const ColumnProblem& problem : column.problems) {
            //: name of a column, then what is wrong with some of its values
            sentences.append(
                tr("⚠ %1: %2")
                    .arg(QString::fromStdString(column.name), Format::columnProblem(problem)));
        }
    }
    constexpr qsizetype most_problems = 4;
    const qsizetype more = sentences.size() - most_problems;
    if (more > 0) {
        sentences = sentences.mid(0, most_problems);
        sentences.append(tr("and %n more", nullptr, static_cast<int>(more)));
    }
    m_problems->setText(sentences.join(QLatin1Char('\n')));
    m_problems->setVisible(!sentences.isEmpty());
}

QString FormatStep::contradiction() const {
    for (const ColumnInfo& column : m_draft.columns()) {
        for (const ColumnProblem& problem : column.problems) {
            const bool open =
                (problem.code == ProblemCode::other_order && !m_draft.chosen.date_order) ||
                (problem.code == ProblemCode::other_mark && !m_draft.chosen.decimal_separator);
            if (open && column.role != Role::none) {
                return tr("%1: %2. Choose above how it is to be read.",
                          "name of a column, then what contradicts the reading")
                    .arg(QString::fromStdString(column.name), Format::columnProblem(problem));
            }
        }
    }
    return {};
}

QString FormatStep::missing() const {
    return m_draft.dateOrderOpen()
               ? tr("Say whether the day or the month comes first in the dates.")
               : contradiction();
}

QWidget* FormatStep::start() const {
    if (m_draft.dateOrderOpen()) {
        return m_question;
    }
    return m_table->isHidden() ? m_encoding->isHidden() ? m_dates : m_encoding : m_table;
}

} // namespace perennial::ui
