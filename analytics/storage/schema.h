// What a project file looks like inside, and how older files become today's.
#pragma once

#include <cstdint>
#include <span>

namespace perennial {

class Database;

inline constexpr std::int64_t project_application_id = 0x50524E4C; // "PRNL"

/// Numbered from 1 by position; append-only: a released migration never changes.
std::span<const char* const> migrations();

/// The migrations that add the tables beside the orders, and what undo of their imports needs.
extern const char* const side_tables;
extern const char* const undo_of_tables;

/// The migration that adds the tables of kept forecasts.
extern const char* const forecast_tables;

/// Brings the schema to migrations.size(), each step in its own transaction.
/// throws: Error{project_too_new} with the version found
void migrate(Database& database, std::span<const char* const> steps);

} // namespace perennial
