#include "ui/window/dialogs.h"

#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace perennial::ui {

namespace {

QString dialogText(const char* source) {
    return QCoreApplication::translate("perennial::ui::Dialogs", source);
}

/// Deleted when closed; open() returns at once.
QDialog* makeDialog(QWidget* parent, const QString& title, QWidget* content,
                    QDialogButtonBox::StandardButtons buttons) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* box = new QDialogButtonBox(buttons);
    QObject::connect(box, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(content, 1);
    column->addWidget(box);
    return dialog;
}

QDate toDate(Day day) {
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

Day fromDate(QDate date) {
    return Day{std::chrono::days{static_cast<int>(QDate(1970, 1, 1).daysTo(date))}};
}

QTextBrowser* makePage(const QString& html) {
    auto* page = new QTextBrowser;
    page->setOpenExternalLinks(true);
    page->setFrameShape(QFrame::NoFrame);
    page->viewport()->setAutoFillBackground(false);
    page->setHtml(html);
    return page;
}

QString clvHelp() {
    QString page;
    const auto section = [&page](const QString& title, const QString& text) {
        page +=
            QStringLiteral("<h3>%1</h3><p>%2</p>").arg(title.toHtmlEscaped(), text.toHtmlEscaped());
    };
    // clang-format off
    section(dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "What it is")),
            dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Customer lifetime value (CLV) is the profit a customer is still expected to bring in from today, in today's money. Money that comes later counts less: that is the discount rate.")));
    section(dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "How it is computed here")),
            dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Two models are fitted to your own orders. The first reads how often and how recently each customer bought, and gives the probability that the customer is still active and the number of purchases to expect. The second gives the value of a purchase. CLV is the sum over the horizon of expected purchases, times value, times margin, discounted to today.")));
    section(dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "The four knobs")),
            dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Discount rate: how much less money is worth in a year. Churn change: how much faster or slower customers leave than in the past. Margin: the share of revenue that is profit. Horizon: how many months ahead are counted. The baseline stays beside every scenario.")));
    section(dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "What not to believe it for")),
            dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "The models assume that customers go on as they did. They know nothing of a campaign you have not run, a new competitor or a change of assortment. One customer's value is uncertain, which is why an interval stands beside it; the sum over many customers is far more certain.")));
    section(dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Filter and selection")),
            dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "A filter changes the numbers everywhere and is shown as chips above the chart. A selection only highlights.")));
    // clang-format on
    return page;
}

} // namespace

void askObservationEnd(QWidget* parent, Day first, Day last, Day current,
                       const std::function<void(Day)>& chosen) {
    auto* content = new QWidget;
    auto* explanation = new QLabel(dialogText(QT_TRANSLATE_NOOP(
        "perennial::ui::Dialogs",
        "Orders after this day are left out of the analysis, as if today were that day.")));
    explanation->setWordWrap(true);
    auto* edit = new QDateEdit(toDate(current));
    edit->setDateRange(toDate(first), toDate(last));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::LongFormat));
    edit->setAccessibleName(
        dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Last day of observation")));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(explanation);
    column->addWidget(edit);
    QDialog* dialog = makeDialog(
        parent, dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Observation end date")),
        content, QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QObject::connect(dialog, &QDialog::accepted, edit,
                     [edit, chosen] { chosen(fromDate(edit->date())); });
    dialog->open();
}

void showCheatSheet(QWidget* parent, const Actions& actions) {
    const std::vector<Actions::Shortcut> shortcuts = actions.shortcuts();
    auto* table = new QTableWidget(static_cast<int>(shortcuts.size()), 2);
    for (int row = 0; row < table->rowCount(); ++row) {
        const Actions::Shortcut& shortcut = shortcuts[static_cast<std::size_t>(row)];
        auto* keys = new QTableWidgetItem(shortcut.keys);
        QFont font = table->font();
        font.setWeight(QFont::DemiBold);
        keys->setFont(font);
        table->setItem(row, 0, keys);
        table->setItem(row, 1, new QTableWidgetItem(shortcut.does));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setShowGrid(false);
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, 140);
    QDialog* dialog =
        makeDialog(parent, dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "Keyboard")),
                   table, QDialogButtonBox::Close);
    dialog->resize(520, 620);
    dialog->open();
}

void showClvHelp(QWidget* parent) {
    QDialog* dialog = makeDialog(
        parent,
        dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "What is customer lifetime value?")),
        makePage(clvHelp()), QDialogButtonBox::Close);
    dialog->resize(620, 560);
    dialog->open();
}

void showAbout(QWidget* parent) {
    const QString text =
        QStringLiteral("<h2>Perennial %1</h2><p>%2</p><p>%3</p><p>%4</p>")
            .arg(QCoreApplication::applicationVersion(),
                 dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs",
                                              "Short-term profit against customer lifetime value."))
                     .toHtmlEscaped(),
                 dialogText(
                     QT_TRANSLATE_NOOP(
                         "perennial::ui::Dialogs",
                         "This program is free software under the GNU General Public License, "
                         "version 3 "
                         "or later. It comes with no warranty, to the extent the law permits."))
                     .toHtmlEscaped(),
                 dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs",
                                              "Running on Qt %1, with Qt Charts, SQLite and Eigen. "
                                              "Nothing leaves this computer."))
                     .arg(QString::fromLatin1(qVersion()))
                     .toHtmlEscaped());
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setMinimumWidth(420);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeDialog(parent, dialogText(QT_TRANSLATE_NOOP("perennial::ui::Dialogs", "About Perennial")),
               label, QDialogButtonBox::Close)
        ->open();
}

} // namespace perennial::ui
