// A mark on disk of the project that this run has open, so that the next start knows when a run
// ended without closing it. Each run has its own: several can be at work at once.
#pragma once

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace perennial::app {

class OpenMark {
  public:
    /// folder: where the marks of all runs stand; made when it is needed.
    explicit OpenMark(const QString& folder);
    /// This run ends properly.
    ~OpenMark();
    OpenMark(const OpenMark&) = delete;
    OpenMark& operator=(const OpenMark&) = delete;

    /// "": none is open. A mark that cannot be written is done without.
    void set(const QString& project);
    /// Projects that runs had open which are no longer there; told once.
    QStringList takeLeft();

  private:
    QString m_folder, m_file;
    std::unique_ptr<QLockFile> m_lock; ///< held while the mark stands: whose run is alive
};

} // namespace perennial::app
