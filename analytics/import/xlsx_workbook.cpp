#include "analytics/import/xlsx_workbook.h"

#include "analytics/import/xml_events.h"
#include "analytics/import/zip_file.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>

namespace perennial::import {
namespace {

constexpr std::size_t xml_block = 1 << 16;
constexpr std::size_t most_text_bytes = std::size_t{1} << 30;
constexpr std::size_t most_texts = std::size_t{1} << 25;
constexpr std::size_t most_styles = 100'000; // the format allows 65,490
constexpr std::size_t most_sheets = 1'000;

void read_part(const ZipFile& zip, const std::string& part, XmlEvents& events,
               const Progress& progress) {
    XmlParser parser(events, zip.path());
    ZipFile::Part source = zip.open(part);
    std::string block(xml_block, '\0');
    for (std::size_t count = 1; count > 0;) {
        progress.check();
        count = source.read(block.data(), block.size());
        parser.feed(std::string_view(block).substr(0, count), count == 0);
    }
}

int number_of(std::string_view text, int otherwise) {
    int value = otherwise;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failed == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// "xl/workbook.xml" and "../a/b.xml" or "/a/b.xml": where a relation points to.
std::string resolved(std::string_view from, std::string_view target) {
    std::string path(target.substr(0, 1) == "/" ? "" : from.substr(0, from.rfind('/') + 1));
    if (from.find('/') == std::string_view::npos) {
        path.clear();
    }
    for (std::size_t at = target.find_first_not_of('/'); at < target.size();) {
        const std::size_t end = std::min(target.find('/', at), target.size());
        const std::string_view step = target.substr(at, end - at);
        if (step == "..") {
            const std::size_t parent =
                path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
            path.erase(parent == std::string::npos ? 0 : parent + 1);
        } else if (step != "." && !step.empty()) {
            path += std::string(step) + (end < target.size() ? "/" : "");
        }
        at = end + 1;
    }
    return path;
}

struct Relation {
    std::string type, target;
};

class RelationEvents : public XmlEvents {
  public:
    explicit RelationEvents(std::string part) : m_part(std::move(part)) {}
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "Relationship" && attributes.get("TargetMode") != "External") {
            relations[std::string(attributes.get("Id"))] = {
                std::string(attributes.get("Type")), resolved(m_part, attributes.get("Target"))};
        }
    }
    void end(std::string_view) override {}
    /// Where the first relation of this type points to; "" when there is none.
    std::string target_of(std::string_view type) const {
        for (const auto& [id, relation] : relations) {
            if (ends_with(relation.type, type)) {
                return relation.target;
            }
        }
        return {};
    }
    std::map<std::string, Relation> relations;

  private:
    std::string m_part;
};

class WorkbookEvents : public XmlEvents {
  public:
    WorkbookEvents(const RelationEvents& relations, XlsxWorkbook& workbook)
        : m_relations(relations.relations), m_workbook(workbook) {}
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr") {
            const std::string_view value = attributes.get("date1904");
            m_workbook.days_from_1904 = value == "1" || value == "true";
        } else if (name == "sheet" && m_workbook.sheets.size() < most_sheets) {
            const auto relation = m_relations.find(std::string(attributes.get("id")));
            if (relation != m_relations.end() && ends_with(relation->second.type, "/worksheet")) {
                const std::string_view state = attributes.get("state");
                m_workbook.sheets.push_back({std::string(attributes.get("name")),
                                             relation->second.target,
                                             state == "hidden" || state == "veryHidden"});
            }
        }
    }
    void end(std::string_view) override {}

  private:
    const std::map<std::string, Relation>& m_relations;
    XlsxWorkbook& m_workbook;
};

/// <numFmts> come before <cellXfs>, whose entries name them by number.
class StyleEvents : public XmlEvents {
  public:
    explicit StyleEvents(std::vector<XlsxFormat>& formats) : m_formats(formats) {}
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "cellXfs") {
            m_within = true;
        } else if (name == "numFmt") {
            m_own[number_of(attributes.get("numFmtId"), -1)] =
                format_of_code(attributes.get("formatCode"));
        } else if (name == "xf" && m_within && m_formats.size() < most_styles) {
            const int id = number_of(attributes.get("numFmtId"), 0);
            const auto own = m_own.find(id);
            m_formats.push_back(own == m_own.end() ? built_in_format(id) : own->second);
        }
    }
    void end(std::string_view name) override { m_within = m_within && name != "cellXfs"; }

  private:
    std::vector<XlsxFormat>& m_formats;
    std::map<int, XlsxFormat> m_own;
    bool m_within = false;
};

class SharedTextEvents : public XmlEvents {
  public:
    SharedTextEvents(SharedTexts& texts, const std::string& path) : m_texts(texts), m_path(path) {}
    void start(std::string_view name, const XmlAttributes&) override {
        m_phonetic = m_phonetic || name == "rPh"; // how the text is spoken, not part of it
        m_within = name == "t" && !m_phonetic;
        m_one.clear();
    }
    void text(std::string_view text) override {
        if (m_within) {
            m_one += text;
            if (m_texts.bytes() + m_one.size() > most_text_bytes) {
                throw Error(ErrorCode::file_is_binary, bomb_workbook, m_path);
            }
        }
    }
    void end(std::string_view name) override {
        if (m_within && name == "t") {
            std::string plain;
            append_unescaped(plain, m_one);
            m_texts.append(plain);
            m_within = false;
        } else if (name == "si") {
            m_texts.finish();
            if (m_texts.size() > most_texts) {
                throw Error(ErrorCode::file_is_binary, bomb_workbook, m_path);
            }
        } else if (name == "rPh") {
            m_phonetic = false;
        }
    }

  private:
    SharedTexts& m_texts;
    const std::string& m_path;
    std::string m_one;
    bool m_within = false, m_phonetic = false;
};

std::string relations_part(const std::string& part) {
    const std::size_t folder = part.rfind('/');
    const std::size_t name = folder == std::string::npos ? 0 : folder + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

[[noreturn]] void refuse_other_zip(const ZipFile& zip, const std::string& workbook_part) {
    if (zip.has("mimetype") &&
        zip.text("mimetype", 1 << 16).find("opendocument") != std::string::npos) {
        throw Error(ErrorCode::file_is_binary, "ods", zip.path());
    }
    const bool binary = zip.has("xl/workbook.bin") || ends_with(workbook_part, ".bin");
    throw Error(ErrorCode::file_is_binary, binary ? "xlsb" : "zip", zip.path());
}

std::string find_workbook(const ZipFile& zip, const Progress& progress) {
    std::string part = "xl/workbook.xml";
    if (zip.has("_rels/.rels")) {
        RelationEvents package("");
        read_part(zip, "_rels/.rels", package, progress);
        const std::string target = package.target_of("/officeDocument");
        part = target.empty() ? part : target;
    }
    if (!zip.has(part) || !ends_with(part, ".xml")) {
        refuse_other_zip(zip, part);
    }
    return part;
}

} // namespace

XlsxWorkbook read_workbook(const std::string& path, const Progress& progress) {
    const ZipFile zip(path);
    const std::string part = find_workbook(zip, progress);
    RelationEvents relations(part);
    if (zip.has(relations_part(part))) {
        read_part(zip, relations_part(part), relations, progress);
    }
    XlsxWorkbook workbook;
    workbook.path = path;
    WorkbookEvents sheets(relations, workbook);
    read_part(zip, part, sheets, progress);
    if (workbook.sheets.empty()) {
        throw workbook_damage("no sheets", path);
    }
    if (const std::string styles = relations.target_of("/styles"); zip.has(styles)) {
        StyleEvents events(workbook.formats);
        read_part(zip, styles, events, progress);
    }
    if (const std::string texts = relations.target_of("/sharedStrings"); zip.has(texts)) {
        SharedTextEvents events(workbook.texts, path);
        read_part(zip, texts, events, progress);
    }
    return workbook;
}

void refuse_compound_file(const std::string& path) {
    // An encrypted .xlsx is a compound file with a stream of this name, in UTF-16.
    constexpr std::string_view stream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    constexpr std::size_t block_size = std::size_t{1} << 20;
    std::ifstream file(path, std::ios::binary);
    std::string block;
    while (file) {
        block.erase(0, block.size() - std::min(block.size(), stream.size()));
        const std::size_t kept = block.size();
        block.resize(kept + block_size);
        file.read(block.data() + kept, static_cast<std::streamsize>(block_size));
        block.resize(kept + static_cast<std::size_t>(file.gcount()));
        if (block.find(stream) != std::string::npos) {
            throw Error(ErrorCode::file_is_binary, encrypted_workbook, path);
        }
    }
    throw Error(ErrorCode::file_is_binary, "xls", path);
}

} // namespace perennial::import
