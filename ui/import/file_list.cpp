#include "ui/import/file_list.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int file_row = 28, most_rows = 5, zone_margin = 16;

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace

FileList::FileList(QWidget* parent) : QFrame(parent) {
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_invitation = new QLabel(
        tr("Drop files here: CSV, TSV, text, Excel (.xlsx) or SQLite. Several files with the "
           "same columns are read as one."));
    m_invitation->setWordWrap(true);
    m_invitation->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListWidget;
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Files to import"));
    m_list->installEventFilter(this);
    m_choose = new QPushButton(tr("&Choose files…"));
    m_remove = new QPushButton(tr("&Remove"));
    for (QPushButton* button : {m_choose, m_remove}) {
        button->setAutoDefault(false); // Enter goes on
    }
    connect(m_choose, &QPushButton::clicked, this, &FileList::choose);
    connect(m_remove, &QPushButton::clicked, this, &FileList::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, m_remove,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    auto* left = new QVBoxLayout;
    left->addWidget(m_list);
    left->addWidget(m_invitation);
    left->addStretch();
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(zone_margin, 12, zone_margin, 12);
    row->setSpacing(zone_margin);
    row->addLayout(left, 1);
    row->addLayout(buttons);
    show({});
}

void FileList::show(const QStringList& files, bool refused) {
    m_files = files;
    m_refused = refused;
    const int before = m_list->currentRow();
    m_list->clear();
    for (const QString& file : files) {
        auto* item = new QListWidgetItem(file.section(QLatin1Char('/'), -1), m_list);
        item->setToolTip(file);
        item->setSizeHint({0, file_row});
    }
    m_list->setVisible(!files.isEmpty());
    m_list->setFixedHeight(file_row * std::clamp(int(files.size()), 1, most_rows) + 2);
    m_list->setCurrentRow(std::clamp(before, files.isEmpty() ? -1 : 0, int(files.size()) - 1));
    m_remove->setVisible(!files.isEmpty());
}

QWidget* FileList::start() const {
    return m_files.isEmpty() ? static_cast<QWidget*>(m_choose) : m_list;
}

void FileList::setFiles(const QStringList& files) {
    show(files);
    Q_EMIT changed(files);
}

void FileList::add(const QStringList& files) {
    QStringList all = m_refused ? QStringList() : m_files;
    for (const QString& file : files) {
        if (!all.contains(file)) {
            all.append(file);
        }
    }
    if (all != m_files) {
        setFiles(all);
    }
}

void FileList::removeCurrent() {
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    QStringList rest = m_files;
    rest.removeAt(row);
    setFiles(rest);
    start()->setFocus();
}

void FileList::choose() {
    auto* dialog = new QFileDialog(
        this, tr("Choose files"),
        m_files.isEmpty() ? m_folder : m_files.constLast().section(QLatin1Char('/'), 0, -2),
        tr("Tables (*.csv *.tsv *.txt *.xlsx *.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileList::add);
    dialog->open();
}

void FileList::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void FileList::dropEvent(QDropEvent* event) {
    add(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

bool FileList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FileList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(palette().color(QPalette::Dark), 1, m_files.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace perennial::ui
