#include "analytics/import/store_clock.h"

#include "analytics/core/error.h"

#include <date/tz.h>

namespace perennial::import {

struct StoreClock::Zone {
    const date::time_zone* zone;
    date::sys_info span; // in which the offset stays
};

StoreClock::StoreClock(const std::string& zone) {
    try {
        m_zone = std::make_unique<Zone>(Zone{date::locate_zone(zone), {}});
    } catch (const std::exception& problem) { // unknown, or no database of zones
        throw Error(ErrorCode::bad_input, "time zone " + zone + " (" + problem.what() + ")");
    }
}

StoreClock::~StoreClock() = default;

std::int64_t StoreClock::at(std::int64_t utc) {
    const std::chrono::sys_seconds moment{std::chrono::seconds{utc}};
    if (moment < m_zone->span.begin || moment >= m_zone->span.end) {
        m_zone->span = m_zone->zone->get_info(moment);
    }
    return utc + m_zone->span.offset.count();
}

} // namespace perennial::import
