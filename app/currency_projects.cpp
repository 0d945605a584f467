#include "app/currency_projects.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace perennial::app {

std::string projectOfCurrency(const std::string& project, const std::string& currency) {
    std::string name = currency; // as the file says it: it may hold anything
    std::replace_if(
        name.begin(), name.end(),
        [](unsigned char c) {
            return std::iscntrl(c) != 0 ||
                   std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) !=
                       std::string_view::npos;
        },
        '_');
    std::filesystem::path path(project);
    path.replace_filename(path.stem().string() + ' ' + name + path.extension().string());
    return path.string();
}

std::vector<CurrencyProject> storeOtherCurrencies(const ImportRequest& request,
                                                  const ImportResult& read,
                                                  const Progress& progress) {
    std::vector<CurrencyProject> projects;
    for (const CurrencySeen& seen : read.currencies) {
        if (!seen.base && seen.rows_left_out > 0) {
            projects.push_back(
                {seen.code, projectOfCurrency(request.project, seen.code), seen.rows_left_out});
        }
    }
    std::vector<std::string> made;
    try {
        for (std::size_t i = 0; i < projects.size(); ++i) {
            const auto share = [&](std::size_t done) {
                return static_cast<double>(done) / static_cast<double>(projects.size());
            };
            ImportRequest other = request;
            other.project = projects[i].project;
            other.rehearsal = nullptr;
            other.options.rules.base_currency = projects[i].currency;
            other.options.rules.rates.clear();
            other.options.rules.dated_rates.clear();
            other.options.rules.actions[Rule::other_currencies] = RuleAction::exclude;
            if (std::error_code ignored; !std::filesystem::exists(other.project, ignored)) {
                made.push_back(other.project);
            }
            storeFiles(other, progress.part(share(i), share(i + 1)));
        }
    } catch (...) {
        std::for_each(made.begin(), made.end(), removeProject);
        throw;
    }
    return projects;
}

} // namespace perennial::app
