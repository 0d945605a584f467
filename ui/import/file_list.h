// The files of a source: dropped or chosen, in the order in which they are read, each removable.
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QListWidget;
class QPushButton;

namespace perennial::ui {

class FileList : public QFrame {
    Q_OBJECT

  public:
    explicit FileList(QWidget* parent = nullptr);

    /// refused: they cannot be read; what is chosen next takes their place.
    void show(const QStringList& files, bool refused = false);
    /// Where files are looked for first.
    void startIn(const QString& folder) { m_folder = folder; }
    QWidget* start() const;

  Q_SIGNALS:
    void changed(const QStringList& files);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void choose();
    void add(const QStringList& files);
    void removeCurrent();
    void setFiles(const QStringList& files);

    QStringList m_files;
    bool m_refused = false;
    QString m_folder;
    QLabel* m_invitation;
    QListWidget* m_list;
    QPushButton *m_choose, *m_remove;
};

} // namespace perennial::ui
