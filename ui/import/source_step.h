// Step 1: which files, which table of them, and which project they go to.
#pragma once

#include "ui/import/import_step.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace perennial::ui {

class FileList;

class SourceStep : public ImportStep {
    Q_OBJECT

  public:
    explicit SourceStep(ImportDraft& draft);

    QString name() const override { return tr("Source", "step of the import"); }
    QString title() const override { return tr("What is to be imported, and where to?"); }
    void refresh() override;
    QString missing() const override;
    QWidget* start() const override;

    /// Where a new project is proposed, unless another place was chosen.
    void propose(const QString& newProject);

    void aimAtOpenProject();

  Q_SIGNALS:
    void filesChanged(const QStringList& files);
    void presetRemoved(const QString& name);

  private:
    QWidget* makeContent();
    QWidget* makeTarget();
    void showFound();
    QString nothingText() const;
    QString foundText() const;
    void showKind();
    void showTables();
    void showTarget();
    void showPresets();
    void choosePreset();
    void chooseTarget();

    FileList* m_files;
    QLabel *m_found, *m_why, *m_tableLabel, *m_joinedLabel, *m_joined, *m_presetLabel, *m_hint;
    QComboBox *m_kind, *m_table, *m_preset, *m_way;
    QPushButton* m_removePreset;
    QRadioButton *m_toNew, *m_toCurrent;
    QLineEdit* m_target;
    QPushButton* m_where;
    bool m_targetChosen = false; ///< the file of a new project
    bool m_sideChosen = false;   ///< a new project or the open one
};

} // namespace perennial::ui
