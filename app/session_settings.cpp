// The part of the session that changes what a project is analysed with.
#include "app/job_slot.h"
#include "app/session.h"

namespace perennial::app {

void Session::setObservationEnd(std::optional<Day> end) {
    changeProject({endSetting(end)});
}

void Session::setRefundPolicy(RefundPolicy policy) {
    changeProject({refundSetting(policy)});
}

void Session::makeBaseline(const Scenario& scenario) {
    changeProject(baselineSettings(scenario));
}

void Session::putBack(const std::vector<SettingChange>& before, const std::string& viewState) {
    m_open->start(
        tr("Analyse again"),
        [path = m_project.toStdString(), before, viewState](const Progress& progress) {
            OpenedProject opened = changeSettings(path, before, progress).opened;
            opened.view_again = !viewState.empty();
            opened.view_state = viewState;
            return opened;
        },
        [this](const OpenedProject& project) { show(project); });
}

void Session::changeProject(const std::vector<SettingChange>& changes) {
    if (m_project.isEmpty()) {
        return;
    }
    m_open->start(
        tr("Analyse again"),
        [path = m_project.toStdString(), changes](const Progress& progress) {
            return changeSettings(path, changes, progress);
        },
        [this](const ChangedSettings& result) {
            show(result.opened);
            if (result.before != result.after) {
                Q_EMIT settingsChanged(result.before);
            }
        });
}

} // namespace perennial::app
