// Writes small workbooks, right and wrong ones, part by part.
#pragma once

#include <cstdlib>
#include <map>
#include <string>
#include <vector>
#include <zip.h>

namespace perennial::test {

struct XlsxParts {
    std::string sheet;                 ///< what stands inside <worksheet>
    std::vector<std::string> shared{}; ///< shared strings, each as inside <si>
    std::string formats{};             ///< <numFmt .../> elements
    std::string styles{};              ///< <xf .../> elements of cellXfs, style 0 first
    std::string workbook_pr{};         ///< attributes of workbookPr
    std::string second_sheet{};        ///< of another sheet; none when empty
    std::string second_name = "Second";
    std::string name_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string first_state = "visible";
};

/// Parts by name, packed; `password` encrypts each part.
inline void write_zip(const std::string& path, const std::map<std::string, std::string>& parts,
                      const char* password = nullptr) {
    int code = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    bool good = zip != nullptr;
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(zip, text.data(), text.size(), 0);
        const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_OVERWRITE);
        good = good && index >= 0;
        if (password != nullptr) {
            good = good && zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index),
                                                   ZIP_EM_AES_256, password) == 0;
        }
    }
    if (!good || zip_close(zip) != 0) {
        std::abort(); // a test without its file proves nothing
    }
}

inline std::map<std::string, std::string> xlsx_parts(const XlsxParts& parts) {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    const std::string ns = " xmlns=\"" + parts.name_space + "\"";
    const auto relation = [&](const char* id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + parts.relations + type +
               "\" Target=\"" + target + "\"/>";
    };
    const std::string relations_open =
        head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
               "relationships\">";
    std::string shared;
    for (const std::string& text : parts.shared) {
        shared += "<si>" + text + "</si>";
    }
    const bool two = !parts.second_sheet.empty();
    std::map<std::string, std::string> all{
        {"_rels/.rels",
         relations_open + relation("a", "/officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         head + "<workbook" + ns + " xmlns:r=\"" + parts.relations + "\"><workbookPr " +
             parts.workbook_pr + "/><sheets><sheet name=\"First\" sheetId=\"1\" state=\"" +
             parts.first_state + "\" r:id=\"r1\"/>" +
             (two ? "<sheet name=\"" + parts.second_name + "\" sheetId=\"2\" r:id=\"r2\"/>" : "") +
             "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations_open + relation("r1", "/worksheet", "worksheets/sheet1.xml") +
             (two ? relation("r2", "/worksheet", "/xl/worksheets/sheet2.xml") : std::string()) +
             relation("r3", "/styles", "styles.xml") +
             relation("r4", "/sharedStrings", "sharedStrings.xml") + "</Relationships>"},
        {"xl/styles.xml", head + "<styleSheet" + ns + "><numFmts>" + parts.formats +
                              "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>" +
                              "<cellXfs>" + parts.styles + "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", head + "<sst" + ns + ">" + shared + "</sst>"},
        {"xl/worksheets/sheet1.xml",
         head + "<worksheet" + ns + ">" + parts.sheet + "</worksheet>"}};
    if (two) {
        all["xl/worksheets/sheet2.xml"] =
            head + "<worksheet" + ns + ">" + parts.second_sheet + "</worksheet>";
    }
    return all;
}

inline void write_xlsx(const std::string& path, const XlsxParts& parts) {
    write_zip(path, xlsx_parts(parts));
}

/// <sheetData> of rows of texts as inline strings; numbers that begin with '=' are number cells.
inline std::string sheet_data(const std::vector<std::vector<std::string>>& rows) {
    std::string xml = "<sheetData>";
    for (const auto& row : rows) {
        xml += "<row>";
        for (const std::string& cell : row) {
            if (cell.empty()) {
                xml += "<c/>";
            } else if (cell[0] == '=') {
                xml += "<c><v>" + cell.substr(1) + "</v></c>";
            } else {
                xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
            }
        }
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

} // namespace perennial::test
