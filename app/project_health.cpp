#include "app/project_health.h"

#include "analytics/dataset/dataset.h"
#include "analytics/storage/project.h"

namespace perennial::app {

ProjectHealth examineProject(const Project& project, const Dataset& dataset, Day today,
                             const Progress& progress) {
    HealthFacts facts;
    facts.today = today;
    for (const SourceRecord& source : project.sources()) {
        const Ledger& ledger = source.ledger;
        facts.rows_read += ledger.rows_read - ledger.rows_merged;
        // Copies of rows that were merged are no copies in the project.
        facts.duplicate_rows += ledger.rows_merged == 0 ? ledger.duplicate_rows : 0;
        for (const LedgerExclusion& part : ledger.excluded) {
            if (part.reason == Exclusion::bad_date || part.reason == Exclusion::bad_amount ||
                part.reason == Exclusion::malformed) {
                facts.unreadable_rows += part.rows;
            } else if (part.reason == Exclusion::other_currency) {
                facts.other_currency_rows += part.rows;
            }
        }
    }
    return {dataset.currency, data_health(dataset, facts, progress.part(0.0, 0.7)),
            sufficiency(dataset, project.table_rows(TableKind::reviews), progress.part(0.7, 1.0))};
}

} // namespace perennial::app
