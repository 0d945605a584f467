#include "ui/data/data_words.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "ui/data/reading_words.h"
#include "ui/format.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace perennial::ui {

QString DataWords::file(const QString& path) {
    if (path == QLatin1String(sample_source)) {
        return tr("Sample store");
    }
    const QStringList files = path.split(QLatin1Char('\n'));
    const QString first = QFileInfo(files.constFirst()).fileName();
    const QString name = first.isEmpty() ? files.constFirst() : first;
    return files.size() == 1
               ? name
               //: name of the first file, number of the others
               : tr("%1 and %2 more").arg(name, Format::count(qulonglong(files.size() - 1)));
}

QString DataWords::mode(const SourceFacts& source) {
    return source.mode == QLatin1String("update")    ? tr("Updated", "way of importing")
           : source.mode == QLatin1String("replace") ? tr("Replaced", "way of importing")
                                                     : tr("Added", "way of importing");
}

QString DataWords::days(const SourceFacts& source) {
    const Ledger& ledger = source.ledger;
    return ledger.first_order_date && ledger.last_order_date
               ? tr("%1 – %2", "first and last day")
                     .arg(Format::date(*ledger.first_order_date),
                          Format::date(*ledger.last_order_date))
               : QStringLiteral("–");
}

QString DataWords::reading(const TableFacts& table) {
    return QStringList{ReadingWords::format(table.format),
                       ReadingWords::mapping(table.mapping, false)}
        .join(QLatin1Char('\n'));
}

QString DataWords::reading(const SourceFacts& source, const QString& currency) {
    if (source.mapping.empty()) { // simulated
        return {};
    }
    QStringList lines{ReadingWords::format(source.format),
                      ReadingWords::mapping(source.mapping, true),
                      ReadingWords::rules(source.rules)};
    if (source.rowsReplaced > 0) {
        lines.append(tr("It took the place of %1 rows of earlier imports (%2).")
                         .arg(Format::count(source.rowsReplaced),
                              Format::money(source.amountReplaced, currency)));
    }
    if (source.rowsSuperseded > 0) {
        lines.append(tr("Later imports took the place of %1 of its rows (%2).")
                         .arg(Format::count(source.rowsSuperseded),
                              Format::money(source.amountSuperseded, currency)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString DataWords::undoQuestion(const SourceFacts& source, const QString& currency) {
    const Ledger& ledger = source.ledger;
    return tr("The project will be as if “%1” had never been imported: its %2 rows (%3) go, rows "
              "of "
              "other imports that were merged with them stay.")
        .arg(file(source.path), Format::count(ledger.rows_read - ledger.rows_merged),
             Format::money(ledger.amount_kept + ledger.amount_refund, currency));
}

QString DataWords::undoQuestion(const TableFacts& table) {
    return tr("The project will be as if “%1” had never been imported: its %2 rows go, and what "
              "they took the place of is back.")
        .arg(file(table.path), Format::count(table.rowsThere));
}

QString DataWords::cannotUndo(const SourceFacts& source) {
    return tr("“%1” was imported later and meets orders on the same days. Undo that import first.")
        .arg(QFileInfo(source.undoAfter).fileName());
}

QString DataWords::overview(const CustomerBase& base) {
    const Dataset& dataset = *base.dataset;
    const QString currency = QString::fromStdString(dataset.currency);
    Money counted;
    for (const Money revenue : base.summary->revenue_to_date) {
        counted += revenue;
    }
    const Money all = dataset.revenue + dataset.refund_total;
    QStringList sentences{//: customers, money, money
                          tr("The overview counts %1 and %2 of the %3 that all imports come to.")
                              .arg(Format::customers(base.summary->size()),
                                   Format::money(counted, currency), Format::money(all, currency))};
    const bool cut = base.summary->end < dataset.last_day;
    if (all != counted) {
        const QString rest = Format::money(all - counted, currency);
        sentences.append(
            cut ? tr("%1 are of guests, who are no customers, or after %2, the end of observation.")
                      .arg(rest, Format::date(base.summary->end))
                : tr("%1 are of guests, who are no customers.").arg(rest));
    }
    if (const std::size_t without = dataset.customers() - base.summary->size(); without > 0) {
        //: argument: 12 customers
        sentences.append(tr("Without a sale that counts, as it was left out or only a refund is "
                            "there: %1.")
                             .arg(Format::customers(without)));
    }
    return sentences.join(QLatin1Char(' '));
}

QString DataWords::timeline(const ProjectData& data) {
    std::uint64_t orders = 0;
    for (const WeekOfSource& week : data.weeks) {
        orders += week.orders;
    }
    const bool gaps =
        std::any_of(data.findings.begin(), data.findings.end(),
                    [](const HealthFinding& finding) { return finding.code == HealthCode::gap; });
    if (data.weeks.empty()) {
        return {};
    }
    // Whole weeks reach beyond the orders in them.
    std::optional<Day> first, last;
    for (const SourceFacts& source : data.sources) {
        const Ledger& ledger = source.ledger;
        if (ledger.first_order_date && ledger.last_order_date) {
            first = std::min(first.value_or(*ledger.first_order_date), *ledger.first_order_date);
            last = std::max(last.value_or(*ledger.last_order_date), *ledger.last_order_date);
        }
    }
    const Day from = data.weeks.front().week;
    const Day to = data.weeks.back().week + std::chrono::days{6};
    const QString sentence =
        tr("%1 orders, %2 to %3, by the import that brought them.")
            .arg(Format::count(orders), Format::date(std::max(from, first.value_or(from))),
                 Format::date(std::min(to, last.value_or(to))));
    return gaps ? sentence + QLatin1Char(' ') + tr("Gaps are shaded.") : sentence;
}

} // namespace perennial::ui
