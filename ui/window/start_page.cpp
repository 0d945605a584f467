#include "ui/window/start_page.h"

#include "ui/widgets/bar_delegate.h"
#include "ui/window/icons.h"

#include <QComboBox>
#include <QCommandLinkButton>
#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>

namespace perennial::ui {

namespace {

QLabel* makeLabel(double scale, bool strong) {
    auto* label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

constexpr int least_card = 56;

/// A command link on a card; dashed where files may be dropped.
class StartCard : public QCommandLinkButton {
  public:
    explicit StartCard(Qt::PenStyle border) : m_border(border) {
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    int heightForWidth(int width) const override {
        return std::max(least_card, QCommandLinkButton::heightForWidth(width));
    }

  protected:
    void paintEvent(QPaintEvent* event) override {
        {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            const bool active = isEnabled() && (underMouse() || hasFocus());
            painter.setPen(QPen(palette().color(active ? QPalette::Highlight : QPalette::Mid),
                                active ? 2 : 1, m_border));
            painter.setBrush(palette().color(isDown() ? QPalette::AlternateBase : QPalette::Base));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        QCommandLinkButton::paintEvent(event);
    }

  private:
    Qt::PenStyle m_border;
};

QCommandLinkButton* makeChoice(const char* icon, Qt::PenStyle border = Qt::SolidLine) {
    auto* button = new StartCard(border);
    button->setIcon(themedIcon(QString::fromLatin1(icon)));
    button->setIconSize({32, 32});
    button->setFlat(true);
    return button;
}

// QFileInfo would be asking the disk; only the text of the path is wanted.
QString fileName(const QString& path) {
    return path.section(QLatin1Char('/'), -1);
}

/// Where a project lies, the home folder as people write it.
QString folderOf(const QString& path) {
    const QString folder = path.section(QLatin1Char('/'), 0, -2);
    const QString home = QDir::homePath();
    const bool inside = folder == home || folder.startsWith(home + QLatin1Char('/'));
    return QDir::toNativeSeparators(folder.isEmpty() ? QStringLiteral("/")
                                    : inside         ? QLatin1Char('~') + folder.mid(home.size())
                                                     : folder);
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("start_page"));
    m_title = makeLabel(2.2, true);
    m_promise = makeLabel(1.15, false);
    m_privacy = makeLabel(1.0, false);
    m_privacy->setForegroundRole(QPalette::PlaceholderText);

    auto* page = new QGridLayout(this);
    page->setContentsMargins(24, 24, 24, 24);
    page->setHorizontalSpacing(40);
    page->setVerticalSpacing(8);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(1, 4);
    page->setColumnStretch(2, 3);
    page->setColumnStretch(3, 1);
    page->setRowStretch(0, 2);
    page->addWidget(m_title, 1, 1, 1, 2);
    page->addWidget(m_promise, 2, 1, 1, 2);
    page->setRowMinimumHeight(3, 20);
    page->addWidget(makeLeft(), 4, 1);
    page->addWidget(makeRight(), 4, 2);
    page->setRowMinimumHeight(5, 12);
    page->addWidget(m_privacy, 6, 1, 1, 2);
    page->setRowStretch(7, 3);
    setRecent({});
    retranslate();
}

QWidget* StartPage::makeLeft() {
    m_sample = makeChoice("sample");
    m_import = makeChoice("import", Qt::DashLine);
    m_open = makeChoice("open");
    connect(m_sample, &QAbstractButton::clicked, this, &StartPage::sampleRequested);
    connect(m_import, &QAbstractButton::clicked, this, &StartPage::importRequested);
    connect(m_open, &QAbstractButton::clicked, this, &StartPage::browseRequested);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QCommandLinkButton* button : {m_sample, m_import, m_open}) {
        column->addWidget(button);
    }
    column->addStretch();
    return box;
}

QWidget* StartPage::makeRight() {
    m_recentTitle = makeLabel(1.15, true);
    m_noRecent = makeLabel(1.0, false);
    m_noRecent->setForegroundRole(QPalette::PlaceholderText);
    m_recent = new QListWidget;
    m_recent->setMinimumHeight(120);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setItemDelegate(new BarDelegate(nullptr, m_recent));
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    });
    m_language = new QComboBox;
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageRequested(m_language->currentData().toString()); });
    m_theme = new QComboBox;
    m_theme->addItems({QString(), QString(), QString()});
    connect(m_theme, &QComboBox::activated, this, &StartPage::themeRequested);
    m_languageLabel = new QLabel;
    m_languageLabel->setBuddy(m_language);
    m_themeLabel = new QLabel;
    m_themeLabel->setBuddy(m_theme);

    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_recentTitle, 0, 0, 1, 2);
    grid->addWidget(m_recent, 1, 0, 1, 2);
    grid->addWidget(m_noRecent, 2, 0, 1, 2);
    grid->setRowStretch(3, 1);
    grid->addWidget(m_languageLabel, 4, 0);
    grid->addWidget(m_language, 4, 1);
    grid->addWidget(m_themeLabel, 5, 0);
    grid->addWidget(m_theme, 5, 1);
    return box;
}

void StartPage::setRecent(const QStringList& paths) {
    m_recent->clear();
    for (const QString& path : paths) {
        auto* item = new QListWidgetItem(fileName(path), m_recent);
        item->setToolTip(path);
        item->setSizeHint({0, 2 * m_recent->fontMetrics().height() + 6});
        item->setData(Qt::UserRole, path);
        item->setData(NoteRole, folderOf(path));
        item->setData(Qt::AccessibleDescriptionRole, path);
    }
    m_recent->setVisible(!paths.isEmpty());
    m_noRecent->setVisible(paths.isEmpty());
}

void StartPage::setLanguage(const QString& language) {
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

void StartPage::setThemeChoice(int choice) {
    m_theme->setCurrentIndex(choice);
}

void StartPage::setBusy(bool busy) {
    for (QWidget* widget : {static_cast<QWidget*>(m_sample), static_cast<QWidget*>(m_import),
                            static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_recent)}) {
        widget->setEnabled(!busy);
    }
}

void StartPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

/// A quiet drawing behind the page: the growth rings that are the product's sign.
void StartPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ring = palette().color(QPalette::Highlight);
    const QPointF centre(width(), height());
    for (int i = 1; i <= 7; ++i) {
        ring.setAlphaF(0.10f - 0.012f * static_cast<float>(i));
        painter.setPen(QPen(ring, 14.0));
        const double radius = 52.0 * i + 4.0 * i * i / 3.0;
        painter.drawEllipse(centre, radius, radius);
    }
}

void StartPage::retranslate() {
    m_title->setText(QStringLiteral("Perennial"));
    m_promise->setText(
        tr("See what every customer is worth, who is leaving, and what a decision would change."));
    m_sample->setText(tr("Explore the sample store"));
    m_sample->setDescription(tr("Three years of orders of an invented shop, already analysed."));
    m_import->setText(tr("Import my orders…"));
    m_import->setDescription(
        tr("Choose a CSV, text, Excel or SQLite file, or drop it anywhere on this window."));
    m_open->setText(tr("Open a project…"));
    m_open->setDescription(tr("Continue with a .perennial file."));
    m_recentTitle->setText(tr("Recent projects"));
    m_noRecent->setText(tr("None yet. Projects you open or import appear here."));
    m_languageLabel->setText(tr("&Language"));
    m_themeLabel->setText(tr("&Theme"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_privacy->setText(tr("Everything stays on this computer."));
}

} // namespace perennial::ui
