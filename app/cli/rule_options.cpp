#include "app/cli/rule_options.h"

#include "analytics/import/rates_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace perennial::app::cli {

namespace {

std::string underscored(std::string text) {
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

std::pair<std::string, std::string> halves(const std::string& text) {
    const std::size_t equals = text.find('=');
    return equals == std::string::npos ? std::pair(text, std::string())
                                       : std::pair(text.substr(0, equals), text.substr(equals + 1));
}

std::string ruleComplaint(const std::string& text) {
    const auto [ruleText, actionText] = halves(text);
    const auto rule = rule_from_name(underscored(ruleText));
    if (!rule) {
        std::string known;
        for (const RuleInfo& info : rules()) {
            known += ' ' + std::string(name(info.rule));
        }
        return "unknown rule: " + ruleText + " (rules:" + known + ")";
    }
    const auto action = rule_action_from_name(underscored(actionText));
    const auto info = std::find_if(rules().begin(), rules().end(),
                                   [&](const RuleInfo& entry) { return entry.rule == *rule; });
    std::string known;
    for (const RuleAction possible : info->actions) {
        if (action == possible) {
            return {};
        }
        known += ' ' + std::string(name(possible));
    }
    return ruleText + " has no action '" + actionText + "' (actions:" + known + ")";
}

std::string rateComplaint(const std::string& text) {
    const auto [code, number] = halves(text);
    return is_currency_code(code) && rate_from(number)
               ? std::string()
               : "expected CODE=NUMBER, such as EUR=1.1, got: " + text;
}

std::string currencyComplaint(const std::string& text) {
    return is_currency_code(text) ? std::string() : "not a currency code, such as EUR: " + text;
}

} // namespace

void RuleOptions::add(CLI::App& command) {
    command
        .add_option("--rule", rules,
                    "NAME=ACTION: what to do with rows that a rule touches; repeat it")
        ->type_name("NAME=ACTION")
        ->allow_extra_args(false)
        ->check(ruleComplaint);
    command
        .add_option("--base-currency", baseCurrency,
                    "the currency that counts; others are left out unless there are rates")
        ->check(currencyComplaint);
    command
        .add_option("--rate", rates,
                    "CODE=NUMBER: units of the base currency for one unit; repeat it")
        ->type_name("CODE=NUMBER")
        ->allow_extra_args(false)
        ->check(rateComplaint);
    command.add_option("--rates", ratesFile, "a CSV of code,rate[,date from which it holds]");
    command.add_option("--time-zone", timeZone,
                       "the store's, such as Europe/Berlin: times with an offset are turned to it");
    command.add_option("--today", today, "the day after which dates are in the future")
        ->check([](const std::string& text) {
            return parse_iso(text) ? std::string() : "not a date, such as 2024-12-31: " + text;
        });
}

void RuleOptions::addTo(ImportRules& importRules, Day day) const {
    for (const std::string& rule : rules) {
        const auto [ruleText, actionText] = halves(rule);
        importRules.actions[*rule_from_name(underscored(ruleText))] =
            *rule_action_from_name(underscored(actionText));
    }
    for (const std::string& rate : rates) {
        const auto [code, number] = halves(rate);
        importRules.rates[code] = *rate_from(number);
    }
    if (!ratesFile.empty()) {
        read_rates(ratesFile, importRules);
    }
    importRules.base_currency = baseCurrency;
    importRules.time_zone = timeZone;
    importRules.today = today.empty() ? day : *parse_iso(today);
}

} // namespace perennial::app::cli
