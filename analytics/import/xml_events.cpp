#include "analytics/import/xml_events.h"

#include "analytics/core/error.h"
#include "analytics/import/zip_file.h"

#include <expat.h>
#include <utility>

namespace perennial::import {
namespace {

// A tag or comment longer than this is no spreadsheet, and slow to take apart in pieces.
constexpr std::size_t most_quiet_bytes = std::size_t{4} << 20;

std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

std::string_view XmlAttributes::get(std::string_view wanted) const {
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
        if (local_name(*pair) == wanted) {
            return pair[1];
        }
    }
    return {};
}

/// Exceptions must not cross expat's frames: they are kept and thrown again by feed().
struct XmlParser::Calls {
    template <typename Work>
    static void guarded(void* self, Work work) {
        auto& parser = *static_cast<XmlParser*>(self);
        parser.m_quiet = 0;
        if (parser.m_thrown) {
            return;
        }
        try {
            work(parser.m_events);
        } catch (...) {
            parser.m_thrown = std::current_exception();
            XML_StopParser(parser.m_parser, XML_FALSE);
        }
    }
    static void start(void* self, const XML_Char* name, const XML_Char** attributes) {
        guarded(self, [&](XmlEvents& events) {
            events.start(local_name(name), XmlAttributes(attributes));
        });
    }
    static void end(void* self, const XML_Char* name) {
        guarded(self, [&](XmlEvents& events) { events.end(local_name(name)); });
    }
    static void text(void* self, const XML_Char* bytes, int size) {
        guarded(self, [&](XmlEvents& events) {
            events.text({bytes, static_cast<std::size_t>(size)});
        });
    }
    static void doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        guarded(self, [&](XmlEvents&) {
            throw workbook_damage("document type declaration",
                                  static_cast<XmlParser*>(self)->m_path);
        });
    }
};

XmlParser::XmlParser(XmlEvents& events, std::string path)
    : m_events(events), m_path(std::move(path)), m_parser(XML_ParserCreate(nullptr)) {
    if (m_parser == nullptr) {
        throw std::bad_alloc();
    }
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Calls::start, &Calls::end);
    XML_SetCharacterDataHandler(m_parser, &Calls::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Calls::doctype);
}

XmlParser::~XmlParser() {
    XML_ParserFree(m_parser);
}

void XmlParser::feed(std::string_view bytes, bool last) {
    m_quiet += bytes.size();
    const XML_Status status =
        XML_Parse(m_parser, bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
    if (m_thrown) {
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
    }
    if (status != XML_STATUS_OK || m_quiet > most_quiet_bytes) {
        const char* said = status == XML_STATUS_OK ? "a tag without end"
                                                   : XML_ErrorString(XML_GetErrorCode(m_parser));
        throw workbook_damage(said == nullptr ? "" : said, m_path);
    }
}

} // namespace perennial::import
