// A main window with two perspectives and five panels that hold nothing but a text field.
#pragma once

#include "ui/docks/dock.h"
#include "ui/window/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QTextEdit>
#include <QUndoStack>

namespace perennial::test {

class PlainDock : public ui::Dock {
  public:
    explicit PlainDock(const char* name) : Dock(QString::fromLatin1(name)) {
        setContent(new QTextEdit);
        showContent();
        setWindowTitle(objectName());
    }
    void setView(const ui::View&) override {}

  protected:
    void retranslate() override {}
};

struct Frame {
    QUndoStack undo;
    ui::MainWindow window{&undo};
    PlainDock* left = new PlainDock("left");
    PlainDock* right = new PlainDock("right");
    PlainDock* right2 = new PlainDock("right2");
    PlainDock* bottom = new PlainDock("bottom");
    PlainDock* bottom2 = new PlainDock("bottom2");
    QWidget* centre = new QWidget;
    QWidget* second = new QWidget;

    /// leastWidth: of the second perspective.
    explicit Frame(QSize size = {1440, 900}, int leastWidth = 0) {
        centre->setFocusPolicy(Qt::StrongFocus);
        const QStringList all{QStringLiteral("left"), QStringLiteral("right"),
                              QStringLiteral("right2"), QStringLiteral("bottom"),
                              QStringLiteral("bottom2")};
        window.addPerspective({QStringLiteral("first"),
                               [] { return QStringLiteral("First"); },
                               [] { return QStringLiteral("What is first?"); },
                               {centre},
                               all});
        window.addPerspective({QStringLiteral("second"),
                               [] { return QStringLiteral("Second"); },
                               [] { return QStringLiteral("And then?"); },
                               {second},
                               {QStringLiteral("bottom")},
                               leastWidth});
        window.addPanel(left, Qt::LeftDockWidgetArea);
        window.addPanel(right, Qt::RightDockWidgetArea);
        window.addPanel(right2, Qt::RightDockWidgetArea);
        window.addPanel(bottom, Qt::BottomDockWidgetArea);
        window.addPanel(bottom2, Qt::BottomDockWidgetArea);
        window.resize(size);
        window.show();
    }
};

} // namespace perennial::test
