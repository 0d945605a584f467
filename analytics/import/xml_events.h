// XML as a stream of elements and text, from a source that is not trusted.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace perennial::import {

/// Attributes of one element; names without their prefix.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    /// Empty when absent.
    std::string_view get(std::string_view local_name) const;

  private:
    const char* const* m_pairs;
};

/// Names come without their prefix, so that Transitional, Strict and prefixed files read the same.
class XmlEvents {
  public:
    XmlEvents() = default;
    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;
    virtual ~XmlEvents() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {} ///< a run of it; one text may come in several
};

/// Refuses document type declarations, and with them every entity that could expand or fetch.
class XmlParser {
  public:
    /// `path` is named in errors.
    XmlParser(XmlEvents& events, std::string path);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// throws: Error{file_is_binary} (damaged), and what the events throw
    void feed(std::string_view bytes, bool last);

  private:
    struct Calls; // what the parser calls

    XmlEvents& m_events;
    std::string m_path;
    XML_ParserStruct* m_parser;
    std::size_t m_quiet = 0; // bytes since the last event
    std::exception_ptr m_thrown;
};

} // namespace perennial::import
