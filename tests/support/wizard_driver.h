// The import wizard as a person at the screen and the keyboard has it.
#pragma once

#include "ui/import/import_wizard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <memory>

namespace perennial::test {

using ui::ImportWizard;

class WizardDriver {
  protected:
    enum Page { SourcePage, FormatPage, MeaningPage, RulesPage, ReviewPage, ResultPage };
    std::unique_ptr<ImportWizard> m_wizard;

    int page() const { return m_wizard->findChild<QStackedWidget*>()->currentIndex(); }
    template <class Widget>
    Widget* named(const QString& name) const {
        for (Widget* each : m_wizard->findChildren<Widget*>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return nullptr;
    }
    QAbstractButton* button(const QString& text) const {
        for (QAbstractButton* each : m_wizard->findChildren<QAbstractButton*>()) {
            if (each->text().remove(QLatin1Char('&')).startsWith(text) && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    QAbstractButton* nextButton() const { return button(QStringLiteral("Next")); }
    QComboBox* meaning(const char* column) const {
        return named<QComboBox>(
            QStringLiteral("Meaning of column %1").arg(QString::fromLatin1(column)));
    }
    /// As by hand: the entry with these words.
    static void pick(QComboBox* box, const QString& words) {
        const int at = box->findText(words);
        QVERIFY2(at >= 0, qPrintable(words));
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }
    bool shown(const QString& sentence) const {
        const QList<QLabel*> labels = m_wizard->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text() == sentence;
        });
    }
    void press(Qt::Key key) const {
        QTest::keyClick(m_wizard->windowHandle(), key); // as the desktop sends it
    }
};

} // namespace perennial::test
