#include "analytics/storage/side_facts.h"

#include "analytics/storage/database.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <vector>

namespace perennial {

namespace {

constexpr std::size_t facts_a_report = 8192;
constexpr std::int64_t visit_pause = 30 * 60; ///< seconds; longer silences part unnamed sessions

struct WebEvent {
    CustomerIndex customer;
    std::int64_t at = 0;
    std::uint32_t session = StringTable::npos;
    float seconds = 0.0F; ///< NaN when not given
};

void read_countries(Database& database, DatasetDraft& draft, const Progress& progress) {
    Dataset& dataset = draft.dataset;
    Statement rows(database, "SELECT customer_key, country FROM customer_details"
                             " WHERE country IS NOT NULL AND country <> ''");
    for (std::size_t n = 0; rows.step(); ++n) {
        if (n % facts_a_report == 0) {
            progress.step(0.1, Stage::loading);
        }
        const std::uint32_t customer = dataset.customer_keys.find(rows.text(0));
        if (customer != StringTable::npos) {
            draft.told_country.resize(dataset.customers(), StringTable::npos);
            draft.told_country[customer] = dataset.countries.add(rows.text(1));
        }
    }
}

std::vector<WebEvent> read_events(Database& database, const StringTable& customers,
                                  const Progress& progress) {
    std::vector<WebEvent> events;
    StringTable sessions;
    Statement rows(database, "SELECT customer_key, happened_at, session_key, duration"
                             " FROM web_events"
                             " WHERE customer_key IS NOT NULL AND happened_at IS NOT NULL");
    for (std::size_t n = 0; rows.step(); ++n) {
        if (n % facts_a_report == 0) {
            progress.step(0.3, Stage::loading);
        }
        const std::uint32_t customer = customers.find(rows.text(0));
        if (customer == StringTable::npos) {
            continue;
        }
        events.push_back({CustomerIndex{customer}, rows.integer(1),
                          rows.is_null(2) ? StringTable::npos : sessions.add(rows.text(2)),
                          rows.is_null(3) ? std::numeric_limits<float>::quiet_NaN()
                                          : static_cast<float>(rows.real(3))});
    }
    return events;
}

bool is_one_visit(const WebEvent& a, const WebEvent& b) {
    return a.customer == b.customer && a.session == b.session && day_of(a.at) == day_of(b.at) &&
           (a.session != StringTable::npos || b.at - a.at <= visit_pause);
}

/// Of events [begin, end): what they say of it, else from the first to the last.
float length_of(const std::vector<WebEvent>& events, std::size_t begin, std::size_t end) {
    float given = 0.0F;
    bool any = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (events[i].seconds >= 0.0F) { // NaN is not
            given += events[i].seconds;
            any = true;
        }
    }
    if (any) {
        return given;
    }
    const std::int64_t span = events[end - 1].at - events[begin].at;
    return span > 0 ? static_cast<float>(span) : std::numeric_limits<float>::quiet_NaN();
}

Visits visits_of(std::vector<WebEvent> events) {
    std::stable_sort(events.begin(), events.end(), [](const WebEvent& a, const WebEvent& b) {
        return std::tuple(a.customer.value, day_of(a.at), a.session, a.at) <
               std::tuple(b.customer.value, day_of(b.at), b.session, b.at);
    });
    Visits unsorted;
    for (std::size_t begin = 0; begin < events.size();) {
        std::size_t end = begin + 1;
        while (end < events.size() && is_one_visit(events[end - 1], events[end])) {
            ++end;
        }
        unsorted.customer.push_back(events[begin].customer);
        unsorted.started_at.push_back(events[begin].at);
        unsorted.events.push_back(static_cast<std::uint32_t>(end - begin));
        unsorted.seconds.push_back(length_of(events, begin, end));
        begin = end;
    }
    std::vector<std::uint32_t> order(unsorted.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(unsorted.customer[a].value, unsorted.started_at[a]) <
               std::tuple(unsorted.customer[b].value, unsorted.started_at[b]);
    });
    Visits visits;
    for (const std::uint32_t i : order) {
        visits.customer.push_back(unsorted.customer[i]);
        visits.started_at.push_back(unsorted.started_at[i]);
        visits.events.push_back(unsorted.events[i]);
        visits.seconds.push_back(unsorted.seconds[i]);
    }
    return visits;
}

std::vector<DaySpan> read_campaigns(Database& database) {
    std::vector<DaySpan> campaigns;
    Statement rows(database, "SELECT start_date, end_date FROM campaigns"
                             " WHERE start_date IS NOT NULL AND end_date >= start_date"
                             " ORDER BY start_date, end_date");
    while (rows.step()) {
        campaigns.push_back({day_of(rows.integer(0)), day_of(rows.integer(1))});
    }
    return campaigns;
}

} // namespace

void read_side_facts(Database& database, DatasetDraft& draft, const Progress& progress) {
    read_countries(database, draft, progress);
    draft.dataset.visits = visits_of(read_events(database, draft.dataset.customer_keys, progress));
    draft.dataset.campaigns = read_campaigns(database);
}

} // namespace perennial
