// The clock of the store: what time it shows at a moment, summer time included.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace perennial::import {

class StoreClock {
  public:
    /// `zone`: IANA, "Europe/Berlin". throws: Error{bad_input}
    explicit StoreClock(const std::string& zone);
    ~StoreClock();
    StoreClock(const StoreClock&) = delete;
    StoreClock& operator=(const StoreClock&) = delete;

    /// Seconds since 1970 of the clock, for seconds since 1970 UTC. Quick for neighbouring moments.
    std::int64_t at(std::int64_t utc);

  private:
    struct Zone;
    std::unique_ptr<Zone> m_zone;
};

} // namespace perennial::import
