// Connects a widget's request to work on the pool and the result back to a widget: the plan runs on
// the GUI thread and captures values, the work it returns runs on a worker.
#pragma once

#include "app/job_slot.h"

#include <QObject>

namespace perennial::app {

/// requested: a signal of sender. plan(arguments of the signal...) -> work(const Progress&) ->
/// Result. show(Result) runs on the GUI thread. Errors are announced by the slot's failed().
template <class Sender, class Signal, class Plan, class Show>
void wire(Sender* sender, Signal requested, JobSlot* slot, const QString& title, Plan plan,
          Show show) {
    QObject::connect(sender, requested, slot,
                     [slot, title, plan = std::move(plan), show = std::move(show)](
                         const auto&... request) { slot->start(title, plan(request...), show); });
}

} // namespace perennial::app
