// Somebody else's zip file, opened to be read and not trusted.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct zip;
struct zip_file;

namespace perennial {
class Error;
}

namespace perennial::import {

/// Refusals of workbooks: file_is_binary, with one of these as detail or as its beginning.
/// ui/format has a sentence for each.
inline constexpr const char* damaged_workbook = "damaged workbook";
inline constexpr const char* encrypted_workbook = "encrypted workbook";
inline constexpr const char* bomb_workbook = "zip bomb";

/// Error{file_is_binary, "damaged workbook: WHAT"}
Error workbook_damage(const std::string& what, const std::string& path, std::int64_t line = 0);

class ZipFile {
  public:
    /// throws: Error{file_is_binary}: damaged
    explicit ZipFile(const std::string& path);

    /// One part of the file, unpacked as it is read. Needs its ZipFile.
    class Part {
      public:
        /// The next bytes, at most `size`; 0 at the end, when the checksum was right.
        /// throws: Error{file_is_binary}: damaged, encrypted, or a zip bomb
        std::size_t read(char* to, std::size_t size);
        double fraction() const; ///< of its bytes, 0..1
        std::uint64_t unpacked() const { return m_unpacked; }

      private:
        friend class ZipFile;
        struct Closer {
            void operator()(zip_file* file) const;
        };
        std::unique_ptr<zip_file, Closer> m_file;
        std::string m_path;
        std::uint64_t m_packed = 0, m_size = 0, m_unpacked = 0;
    };

    bool has(const std::string& part) const;
    /// throws: Error{file_is_binary}: damaged or encrypted
    Part open(const std::string& part) const;
    /// All bytes of a part that should be small. throws: as Part::read()
    std::string text(const std::string& part, std::size_t most) const;
    const std::string& path() const { return m_path; }

  private:
    struct Closer {
        void operator()(zip* file) const;
    };
    std::string m_path;
    std::unique_ptr<zip, Closer> m_zip;
};

} // namespace perennial::import
