#include "app/view_state.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace perennial::app {

namespace {

using Json = nlohmann::ordered_json;
using Mask = std::vector<std::uint8_t>;
using Kind = ui::FilterRule::Kind;

std::string keyAt(const CustomerBase& base, std::size_t position) {
    return std::string(base.dataset->customer_keys[base.summary->customer[position].at()]);
}

Json keysOf(const CustomerBase& base, const Mask& mask) {
    Json keys = Json::array();
    for (std::size_t position = 0; position < mask.size(); ++position) {
        if (mask[position] != 0) {
            keys.push_back(keyAt(base, position));
        }
    }
    return keys;
}

/// From keys to positions in the summary, which follows the order of customers.
class Positions {
  public:
    explicit Positions(const CustomerBase& base) : m_base(base) {}

    qint64 of(const std::string& key) const {
        const std::uint32_t index = m_base.dataset->customer_keys.find(key);
        const auto& customers = m_base.summary->customer;
        const auto found = std::lower_bound(
            customers.begin(), customers.end(), index,
            [](CustomerIndex customer, std::uint32_t wanted) { return customer.value < wanted; });
        return index == StringTable::npos || found == customers.end() || found->value != index
                   ? -1
                   : found - customers.begin();
    }
    Mask mask(const Json& keys) const {
        Mask mask(m_base.summary->size(), 0);
        for (const Json& key : keys) {
            if (const qint64 position = of(key.get<std::string>()); position >= 0) {
                mask[static_cast<std::size_t>(position)] = 1;
            }
        }
        return mask;
    }

  private:
    const CustomerBase& m_base;
};

Json ruleToJson(const ui::FilterRule& rule, const CustomerBase& base) {
    return rule.kind == Kind::HideSegment
               ? Json{{"hide_segment", name(rule.segment)}}
               : Json{{rule.kind == Kind::KeepOnly ? "keep_only" : "exclude",
                       keysOf(base, *rule.mask)}};
}

std::optional<ui::FilterRule> ruleFromJson(const Json& json, const Positions& positions,
                                           const CustomerBase& base) {
    ui::FilterRule rule;
    if (json.contains("hide_segment")) {
        rule.kind = Kind::HideSegment;
        for (std::size_t code = 0; code < segment_count; ++code) {
            rule.segment = static_cast<Segment>(code);
            if (name(rule.segment) == json["hide_segment"].get<std::string>()) {
                const auto& all = base.segments.segment;
                rule.customers =
                    static_cast<std::size_t>(std::count(all.begin(), all.end(), rule.segment));
                return rule;
            }
        }
        return std::nullopt;
    }
    rule.kind = json.contains("keep_only") ? Kind::KeepOnly : Kind::Exclude;
    Mask mask = positions.mask(json.at(rule.kind == Kind::KeepOnly ? "keep_only" : "exclude"));
    rule.customers = static_cast<std::size_t>(std::count(mask.begin(), mask.end(), 1));
    rule.mask = std::make_shared<const Mask>(std::move(mask));
    return rule.customers > 0 ? std::optional(rule) : std::nullopt; // nobody left of these
}

Json scenarioToJson(const Scenario& scenario) {
    return {{"annual_discount_rate", scenario.annual_discount_rate},
            {"churn_change", scenario.churn_change},
            {"margin", scenario.margin},
            {"horizon_months", scenario.horizon_months}};
}

} // namespace

std::string viewStateText(const ShownState& shown) {
    if (!shown.view) {
        return {};
    }
    const CustomerBase& base = *shown.view.base;
    Json json = Json::object();
    for (const ui::FilterRule& rule : shown.filter) {
        json["filter"].push_back(ruleToJson(rule, base));
    }
    if (std::find(shown.selected.begin(), shown.selected.end(), 1) != shown.selected.end()) {
        json["selected"] = keysOf(base, shown.selected);
    }
    const auto& scenario = shown.view.scenario;
    if (scenario && !(scenario->scenario == base.baseline->scenario)) {
        json["scenario"] = scenarioToJson(scenario->scenario);
    }
    if (!json.empty() && shown.current >= 0) {
        json["current"] = keyAt(base, static_cast<std::size_t>(shown.current));
    }
    // Keys from strange files may be no UTF-8: replaced rather than refused.
    return json.empty() ? std::string() : json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ViewState viewStateFrom(const std::string& text, const CustomerBase& base) {
    ViewState state;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return state;
    }
    const Positions positions(base);
    try {
        for (const Json& each : json.value("filter", Json::array())) {
            if (const auto rule = ruleFromJson(each, positions, base)) {
                state.filter.push_back(*rule);
            }
        }
        const Mask selected = positions.mask(json.value("selected", Json::array()));
        for (std::uint32_t position = 0; position < selected.size(); ++position) {
            if (selected[position] != 0) {
                state.selected.push_back(position);
            }
        }
        state.current = positions.of(json.value("current", ""));
        if (const auto scenario = json.find("scenario"); scenario != json.end()) {
            state.scenario = Scenario{scenario->at("annual_discount_rate").get<double>(),
                                      scenario->at("churn_change").get<double>(),
                                      scenario->at("margin").get<double>(),
                                      scenario->at("horizon_months").get<int>()};
        }
    } catch (const Json::exception&) {
        // written by another version or by hand: what was read holds
    }
    return state;
}

} // namespace perennial::app
