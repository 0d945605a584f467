#include "app/import_presets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace perennial::app {

namespace {

using Json = nlohmann::ordered_json;

/// The code whose name this is, among the first `count`; nothing when there is none.
template <class Code>
std::optional<Code> codeNamed(const std::string& text, int count) {
    for (int code = 0; code < count; ++code) {
        if (name(static_cast<Code>(code)) == text) {
            return static_cast<Code>(code);
        }
    }
    return std::nullopt;
}

constexpr int presets_encodings = static_cast<int>(encoding_count);
constexpr int presets_date_orders = static_cast<int>(DateOrder::mdy) + 1;
constexpr int presets_line_ends = static_cast<int>(LineEnd::cr) + 1;
constexpr int presets_roles = static_cast<int>(ui::last_role) + 1;

Json optionsToJson(const ImportOptions& options) {
    Json json = Json::object();
    for (const auto& [role, column] : options.roles) {
        json["roles"][std::string(name(role))] = column;
    }
    json["table"] = options.table;
    if (options.encoding) {
        json["encoding"] = name(*options.encoding);
    }
    if (options.delimiter) {
        json["delimiter"] = std::string(1, *options.delimiter);
    }
    if (options.line_end) {
        json["line_end"] = name(*options.line_end);
    }
    if (options.quote) {
        json["quote"] = *options.quote == '\0' ? std::string() : std::string(1, *options.quote);
    }
    if (options.header) {
        json["header"] = *options.header;
    }
    if (options.decimal_separator) {
        json["decimal_separator"] = std::string(1, *options.decimal_separator);
    }
    if (options.date_order) {
        json["date_order"] = name(*options.date_order);
    }
    const ImportRules& rules = options.rules;
    for (const auto& [rule, action] : rules.actions) {
        json["rules"][std::string(name(rule))] = name(action);
    }
    json["base_currency"] = rules.base_currency;
    json["rates"] = rules.rates;
    json["time_zone"] = rules.time_zone;
    return json;
}

std::optional<char> charOf(const Json& json, const char* key) {
    const std::string text = json.value(key, "");
    return text.size() == 1 ? std::optional(text.front()) : std::nullopt;
}

ImportOptions optionsFromJson(const Json& json) {
    ImportOptions options;
    const Json roles = json.value("roles", Json::object());
    for (const auto& [role, column] : roles.items()) {
        if (const auto code = codeNamed<Role>(role, presets_roles)) {
            options.roles[*code] = column.get<std::string>();
        }
    }
    options.table = json.value("table", "");
    options.encoding = codeNamed<Encoding>(json.value("encoding", ""), presets_encodings);
    options.delimiter = charOf(json, "delimiter");
    options.line_end = codeNamed<LineEnd>(json.value("line_end", ""), presets_line_ends);
    if (json.contains("quote")) {
        options.quote = charOf(json, "quote").value_or('\0');
    }
    options.decimal_separator = charOf(json, "decimal_separator");
    if (json.contains("header")) {
        options.header = json["header"].get<bool>();
    }
    options.date_order = codeNamed<DateOrder>(json.value("date_order", ""), presets_date_orders);
    const Json actions = json.value("rules", Json::object());
    for (const auto& [rule, action] : actions.items()) {
        const auto code = rule_from_name(rule);
        const auto done = rule_action_from_name(action.get<std::string>());
        if (code && done) {
            options.rules.actions[*code] = *done;
        }
    }
    options.rules.base_currency = json.value("base_currency", "");
    options.rules.rates = json.value("rates", std::map<std::string, double>());
    options.rules.time_zone = json.value("time_zone", "");
    return options;
}

} // namespace

QByteArray presetsToJson(const std::vector<ui::ImportPreset>& presets) {
    Json all = Json::array();
    for (const ui::ImportPreset& preset : presets) {
        Json one{{"name", preset.name.toStdString()},
                 {"columns", preset.header},
                 {"kind", name(preset.kind)},
                 {"options", optionsToJson(preset.options)}};
        for (const auto& [field, column] : preset.fields) {
            one["fields"][std::string(name(field))] = column;
        }
        if (preset.overruledDecimal) {
            one["overruled_decimal_separator"] = std::string(1, *preset.overruledDecimal);
        }
        if (preset.overruledDates) {
            one["overruled_date_order"] = name(*preset.overruledDates);
        }
        all.push_back(std::move(one));
    }
    // Names from strange files may be no UTF-8: replaced rather than refused.
    return QByteArray::fromStdString(all.dump(1, ' ', false, Json::error_handler_t::replace));
}

std::vector<ui::ImportPreset> presetsFromJson(const QByteArray& json) {
    std::vector<ui::ImportPreset> presets;
    const Json all = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!all.is_array()) {
        return presets;
    }
    for (const Json& each : all) {
        try {
            ui::ImportPreset preset;
            preset.name = QString::fromStdString(each.value("name", ""));
            preset.header = each.value("columns", std::vector<std::string>());
            preset.options = optionsFromJson(each.value("options", Json::object()));
            preset.kind = codeNamed<TableKind>(each.value("kind", ""), table_kind_count)
                              .value_or(TableKind::orders);
            preset.overruledDecimal = charOf(each, "overruled_decimal_separator");
            preset.overruledDates =
                codeNamed<DateOrder>(each.value("overruled_date_order", ""), presets_date_orders);
            const Json fields = each.value("fields", Json::object());
            for (const auto& [field, column] : fields.items()) {
                if (const SideField code = side_field_from_name(field); code != SideField::none) {
                    preset.fields[code] = column.get<std::string>();
                }
            }
            presets.push_back(std::move(preset));
        } catch (const Json::exception&) {
            // written by another version or by hand: the others still hold
        }
    }
    return presets;
}

std::optional<ui::ImportPreset> presetOf(const SourceRecord& source) {
    const Json read = Json::parse(source.format_json, nullptr, false);
    const Json mapping = Json::parse(source.mapping_json, nullptr, false);
    if (!read.is_object() || !mapping.is_object() || !read.contains("columns")) {
        return std::nullopt;
    }
    try {
        ui::ImportPreset preset;
        preset.ofProject = true;
        preset.header = read["columns"].get<std::vector<std::string>>();
        std::sort(preset.header.begin(), preset.header.end());
        Json options = read.value("rules", Json::object());
        options["rules"] = options.value("actions", Json::object());
        options["roles"] = mapping;
        for (const char* key :
             {"table", "delimiter", "header", "decimal_separator", "date_order"}) {
            options[key] = read.at(key);
        }
        // Any text is valid in these; of Unicode the next file gives proof itself.
        const std::string encoding = read.value("encoding", "");
        if (encoding.rfind("utf-", 0) != 0) {
            options["encoding"] = encoding;
        }
        preset.options = optionsFromJson(options);
        return preset;
    } catch (const Json::exception&) {
        return std::nullopt; // of another version
    }
}

ImportPresets::ImportPresets(const QString& file) : m_file(file) {
    QFile stored(file);
    if (!file.isEmpty() && stored.open(QIODevice::ReadOnly)) {
        m_presets = presetsFromJson(stored.readAll());
    }
}

bool ImportPresets::save(ui::ImportPreset preset) {
    const auto replaced = [&](const ui::ImportPreset& other) {
        return other.name == preset.name &&
               (!preset.name.isEmpty() || other.header == preset.header);
    };
    m_presets.erase(std::remove_if(m_presets.begin(), m_presets.end(), replaced), m_presets.end());
    m_presets.insert(m_presets.begin(), std::move(preset));
    return write();
}

bool ImportPresets::remove(const QString& name) {
    const auto removed = [&](const ui::ImportPreset& other) {
        return other.name == name;
    };
    m_presets.erase(std::remove_if(m_presets.begin(), m_presets.end(), removed), m_presets.end());
    return write();
}

bool ImportPresets::write() const {
    if (m_file.isEmpty()) {
        return true;
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    return file.open(QIODevice::WriteOnly) && file.write(presetsToJson(m_presets)) >= 0 &&
           file.commit();
}

} // namespace perennial::app
