// Pictures of the five steps of the import wizard, to be looked at: nothing is measured.
// Usage: wizard_pictures FILE FOLDER [en|zh_CN] [light|dark] [WIDTHxHEIGHT]
#include "app/gui/composition.h"
#include "app/settings.h"
#include "ui/import/import_wizard.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace {

using perennial::ui::ImportWizard;

constexpr int still_ms = 700, steps = 5;

class Walk : public QObject {
  public:
    Walk(ImportWizard* wizard, QString folder) : m_wizard(wizard), m_folder(std::move(folder)) {
        connect(&m_timer, &QTimer::timeout, this, &Walk::look);
        m_timer.start(still_ms);
    }

  private:
    QPushButton* next() const {
        for (QPushButton* button : m_wizard->findChildren<QPushButton*>()) {
            if (button->isDefault()) {
                return button;
            }
        }
        return nullptr;
    }
    void look() {
        const int page = m_wizard->findChild<QStackedWidget*>()->currentIndex();
        const QPushButton* on = next();
        const bool waits = on && !on->isEnabled() && ++m_waited < 20;
        if (waits) {
            return; // the files are being read, or something is missing
        }
        m_waited = 0;
        auto* tabs = m_wizard->findChild<QTabWidget*>();
        if (page == steps - 1 && tabs && tabs->isTabVisible(1) && !m_verdicts) {
            picture(page, QStringLiteral("a"));
            tabs->setCurrentIndex(1);
            m_verdicts = true;
            return;
        }
        picture(page, {});
        if (page == steps - 1 || !on || !on->isEnabled()) {
            QApplication::exit(0);
            return;
        }
        next()->click();
    }
    void picture(int page, const QString& part) {
        m_wizard->grab().save(
            QStringLiteral("%1/step%2%3.png").arg(m_folder).arg(page + 1).arg(part));
    }

    ImportWizard* m_wizard;
    QString m_folder;
    QTimer m_timer;
    int m_waited = 0;
    bool m_verdicts = false;
};

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: wizard_pictures FILE FOLDER [LANGUAGE] [THEME] [WxH]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    perennial::app::Settings settings;
    settings.language = arguments.value(3, QStringLiteral("en"));
    settings.theme = arguments.value(4, QStringLiteral("light"));
    const QStringList sides =
        arguments.value(5, QStringLiteral("1366x768")).split(QLatin1Char('x'));
    perennial::app::Composition composition(settings, folder.filePath(QStringLiteral("s")));
    composition.window().resize(sides.value(0).toInt(), sides.value(1).toInt());
    composition.window().show();
    composition.openFiles({arguments[1]});
    auto* wizard = composition.window().findChild<ImportWizard*>();
    if (!wizard) {
        return 1;
    }
    wizard->propose(folder.filePath(QStringLiteral("new.perennial")));
    const Walk walk(wizard, arguments[2]);
    return QApplication::exec();
}
