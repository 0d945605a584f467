// One sentence pair for every error: what happened and why, then what to do about it.
#include "ui/format.h"

#include <QFileInfo>

namespace perennial::ui {

namespace {

struct ErrorFacts {
    QString file, detail, line;
};

ErrorFacts factsOf(const Error& error) {
    const QString path = QString::fromStdString(error.path());
    const QString name = QFileInfo(path).fileName();
    return {name.isEmpty() ? path : name, QString::fromStdString(error.detail()),
            Format::count(static_cast<qulonglong>(error.line()))};
}

/// Why a file is no table of text, and what to do: workbooks of several kinds, or anything else.
QString binaryError(const QString& file, const QString& detail) {
    const QString damaged = QStringLiteral("damaged workbook: ");
    if (detail.startsWith(damaged)) {
        return Format::tr("“%1” cannot be read as a workbook; it is damaged (%2). Save it again in "
                          "its program, or take a fresh copy.")
            .arg(file, detail.mid(damaged.size()));
    }
    if (detail == QLatin1String("encrypted workbook")) {
        return Format::tr("“%1” is protected by a password. Open it in its program, save a copy "
                          "without a password, and choose that copy.")
            .arg(file);
    }
    if (detail == QLatin1String("zip bomb")) {
        return Format::tr(
                   "“%1” holds far more data than its size allows and was not unpacked. Save "
                   "it again in its program, or as CSV.")
            .arg(file);
    }
    if (detail == QLatin1String("zip")) {
        return Format::tr("“%1” is a packed archive without a workbook. Unpack it and choose the "
                          "file inside.")
            .arg(file);
    }
    if (detail == QLatin1String("xls") || detail == QLatin1String("xlsb") ||
        detail == QLatin1String("ods")) {
        return Format::tr("“%1” is a spreadsheet in the format “%2”, which cannot be read. Open it "
                          "in its program and save it as .xlsx or CSV.")
            .arg(file, detail);
    }
    if (detail == QLatin1String("html") || detail == QLatin1String("xml")) {
        return Format::tr("“%1” is a web page or XML, whatever its name says. Open it in a "
                          "spreadsheet and save it as .xlsx or CSV.")
            .arg(file);
    }
    if (detail == QLatin1String("json")) {
        return Format::tr("“%1” is JSON, not a table. Export the orders as CSV or .xlsx.")
            .arg(file);
    }
    if (detail == QLatin1String("sql")) {
        return Format::tr("“%1” holds SQL statements, not a table. Export the orders as CSV, or "
                          "choose the SQLite database itself.")
            .arg(file);
    }
    return Format::tr("“%1” is not a text table. Save it as CSV from the program that made it, or "
                      "choose an SQLite database.")
        .arg(file);
}

} // namespace

QString Format::sourceError(const Error& error) {
    const auto [file, detail, line] = factsOf(error);
    switch (error.code()) {
    case ErrorCode::file_missing:
        return tr("“%1” does not exist. It may have been moved or renamed; choose it again.")
            .arg(file);
    case ErrorCode::file_is_directory:
        return tr("“%1” is a folder, not a file. Choose a file inside it.").arg(file);
    case ErrorCode::file_empty:
        return tr("“%1” is empty. Export the orders from your shop again and check that the file "
                  "has contents.")
            .arg(file);
    case ErrorCode::file_unreadable:
        return detail.isEmpty()
                   ? tr("“%1” cannot be read. Check that you may open it and that no other program "
                        "holds it.")
                         .arg(file)
                   : tr("“%1” cannot be read (%2). Check that you may open it and that no other "
                        "program holds it.")
                         .arg(file, detail);
    case ErrorCode::file_is_lfs_pointer:
        return tr("“%1” is only a placeholder of Git LFS; the data itself was never downloaded. "
                  "Ask whoever gave it to you for the file itself, or fetch it with “git lfs "
                  "pull”; "
                  "then import that.")
            .arg(file);
    case ErrorCode::file_is_binary:
        return binaryError(file, detail);
    case ErrorCode::file_truncated:
        return error.line() > 0
                   ? tr("“%1” is cut off: line %2 is incomplete. Copy or export it again.")
                         .arg(file, line)
                   : tr("“%1” is cut off: its end is missing. Copy or export it again.").arg(file);
    case ErrorCode::no_rows:
        return tr("“%1” has no rows below its header. Export it again with the orders included.")
            .arg(file);
    case ErrorCode::no_readable_row:
        return detail.isEmpty()
                   ? tr("Not one row of “%1” has as many cells as its header. Choose another "
                        "delimiter.")
                         .arg(file)
                   : tr("Not one row of “%1” can be read: see column “%2” in row %3. Choose "
                        "another "
                        "column or another format for it.")
                         .arg(file, detail, count(static_cast<qulonglong>(error.line())));
    case ErrorCode::no_date_column:
        return tr("No column with order dates was found. Say which column holds the date of the "
                  "order: %1.")
            .arg(detail);
    case ErrorCode::no_amount_column:
        return tr("No column is known to hold amounts. Say which column holds the amount, or which "
                  "hold quantity and unit price: %1.")
            .arg(detail);
    case ErrorCode::not_sales:
        return tr("The column “%1” says that these rows are no sales but baskets left behind, gift "
                  "cards, deals not closed, a bank's statement or returns alone. Export the orders "
                  "themselves, or say which column names the order.")
            .arg(detail);
    case ErrorCode::no_order_column:
        return tr("No column names the order or the customer; dates and amounts alone, as in a "
                  "daily report, are no orders. Say which column holds the order or the customer: "
                  "%1.")
            .arg(detail);
    case ErrorCode::column_unknown:
        return tr("There is no column “%1”. Choose one of the columns of the file.").arg(detail);
    case ErrorCode::column_missing:
        return tr("“%1” lacks the column “%2”, which the first file has. Import it by itself, or "
                  "give all files the same columns.")
            .arg(file, detail);
    case ErrorCode::column_added:
        return tr("“%1” has a column “%2”, which the first file lacks. Import it by itself, or "
                  "give all files the same columns.")
            .arg(file, detail);
    case ErrorCode::role_unknown:
        return tr("A column cannot mean “%1”. Choose one of the listed meanings.").arg(detail);
    case ErrorCode::table_unknown:
        return tr("There is no table “%1” in the database. Choose one of its tables.").arg(detail);
    case ErrorCode::table_ambiguous:
        return tr("Several tables could hold the orders: %1. Choose one.").arg(detail);
    case ErrorCode::mixed_currencies:
        return tr("Amounts in different currencies were found (%1) and cannot be added up. Import "
                  "one currency a project.")
            .arg(detail);
    case ErrorCode::sqlite_damaged:
        return tr("“%1” is not a readable SQLite database; it is damaged or encrypted. Try a fresh "
                  "copy.")
            .arg(file);
    default:
        return {};
    }
}

QString Format::error(const Error& error) {
    const QString source = sourceError(error);
    if (!source.isEmpty()) {
        return source;
    }
    const auto [file, detail, line] = factsOf(error);
    switch (error.code()) {
    case ErrorCode::bad_input:
        return tr("A value is out of its range: %1. Correct it and try again.").arg(detail);
    case ErrorCode::not_a_project:
        return tr("“%1” is not a Perennial project. To read orders from it, import it instead.")
            .arg(file);
    case ErrorCode::project_too_new:
        return tr("“%1” was saved by a newer Perennial. Update Perennial to open it; the file was "
                  "not changed.")
            .arg(file);
    case ErrorCode::project_locked:
        return tr("“%1” is in use by another window or program. Close it there and try again.")
            .arg(file);
    case ErrorCode::project_read_only:
        if (detail == QLatin1String("earlier version")) {
            return tr("“%1” was saved by an earlier Perennial and may only be read, so it cannot "
                      "be "
                      "brought up to date. Save a copy elsewhere and work with the copy.")
                .arg(file);
        }
        return tr("“%1” may only be read, so nothing can be added to it. Save a copy elsewhere and "
                  "work with the copy.")
            .arg(file);
    case ErrorCode::folder_read_only:
        return tr("The folder of “%1” may not be written to. Choose another folder.").arg(file);
    case ErrorCode::disk_full:
        return tr("The disk is full; the project is as it was before. Free some space and try "
                  "again.");
    case ErrorCode::storage_failed:
        return tr("The project “%1” could not be read or written (%2). It was left as it was; try "
                  "again, or with a copy on another disk.")
            .arg(file, detail);
    case ErrorCode::source_unknown:
        return tr("The project has no import number %1. Choose one of its imports.").arg(detail);
    case ErrorCode::undo_later_first:
        return tr("This import cannot be undone yet: “%1” was imported later and meets orders on "
                  "the same days. Undo that import first.")
            .arg(QFileInfo(detail).fileName());
    case ErrorCode::undo_not_kept:
        return tr("This import cannot be undone: it, or a later one, was made by an earlier "
                  "Perennial that did not keep what stood there before.");
    case ErrorCode::cannot_write:
        return tr("“%1” could not be written (%2). Choose another name or folder.")
            .arg(file, detail);
    case ErrorCode::too_little_data:
        return tr("There are too few orders for this. %1 Import a longer history.", "a sentence")
            .arg(need(error.detail()));
    case ErrorCode::amount_overflow:
        return tr(
            "The amounts add up to more than can be held exactly. Check that the right column "
            "was chosen as the amount.");
    default:
        break;
    }
    return detail.isEmpty()
               ? tr("Something went wrong inside Perennial; your project is unchanged. Try again, "
                    "and report it if it happens once more.")
               : tr("Something went wrong inside Perennial (%1); your project is unchanged. Try "
                    "again, and report it if it happens once more.")
                     .arg(detail);
}

} // namespace perennial::ui
