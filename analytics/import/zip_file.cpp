#include "analytics/import/zip_file.h"

#include "analytics/core/error.h"

#include <algorithm>
#include <zip.h>

namespace perennial::import {
namespace {

// Sheets pack 5 to 40 times; DEFLATE can reach 1032 and only does for what nobody typed.
constexpr std::uint64_t most_unpacking = 250;
constexpr std::uint64_t always_allowed = std::uint64_t{64} << 20;

Error zip_damage(int code, const std::string& path) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string said = zip_error_strerror(&error);
    zip_error_fini(&error);
    return workbook_damage(said, path);
}

} // namespace

Error workbook_damage(const std::string& what, const std::string& path, std::int64_t line) {
    return Error(ErrorCode::file_is_binary, std::string(damaged_workbook) + ": " + what, path,
                 line);
}

void ZipFile::Closer::operator()(zip* file) const {
    zip_discard(file);
}
void ZipFile::Part::Closer::operator()(zip_file* file) const {
    zip_fclose(file);
}

ZipFile::ZipFile(const std::string& path) : m_path(path) {
    int code = 0;
    m_zip.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!m_zip) {
        throw zip_damage(code, path);
    }
}

bool ZipFile::has(const std::string& part) const {
    return zip_name_locate(m_zip.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

ZipFile::Part ZipFile::open(const std::string& part) const {
    const zip_int64_t index = zip_name_locate(m_zip.get(), part.c_str(), ZIP_FL_NOCASE);
    if (index < 0) {
        throw workbook_damage("no part " + part, m_path);
    }
    const auto at = static_cast<zip_uint64_t>(index);
    zip_stat_t facts;
    zip_stat_init(&facts);
    zip_stat_index(m_zip.get(), at, 0, &facts);
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0U &&
        facts.encryption_method != ZIP_EM_NONE) {
        throw Error(ErrorCode::file_is_binary, encrypted_workbook, m_path);
    }
    Part result;
    result.m_path = m_path;
    result.m_packed = (facts.valid & ZIP_STAT_COMP_SIZE) != 0U ? facts.comp_size : 0;
    result.m_size = (facts.valid & ZIP_STAT_SIZE) != 0U ? facts.size : 0;
    result.m_file.reset(zip_fopen_index(m_zip.get(), at, 0));
    if (!result.m_file) {
        throw zip_damage(zip_error_code_zip(zip_get_error(m_zip.get())), m_path);
    }
    return result;
}

std::size_t ZipFile::Part::read(char* to, std::size_t size) {
    const zip_int64_t count = zip_fread(m_file.get(), to, size);
    if (count < 0) {
        throw zip_damage(zip_error_code_zip(zip_file_get_error(m_file.get())), m_path);
    }
    m_unpacked += static_cast<std::uint64_t>(count);
    if (m_unpacked > always_allowed && m_unpacked / most_unpacking > m_packed) {
        throw Error(ErrorCode::file_is_binary, bomb_workbook, m_path);
    }
    return static_cast<std::size_t>(count);
}

double ZipFile::Part::fraction() const {
    return m_size == 0
               ? 1.0
               : std::min(1.0, static_cast<double>(m_unpacked) / static_cast<double>(m_size));
}

std::string ZipFile::text(const std::string& part, std::size_t most) const {
    Part source = open(part);
    std::string result;
    constexpr std::size_t block = 1 << 16;
    for (std::size_t count = 1; count > 0;) {
        const std::size_t before = result.size();
        result.resize(before + block);
        count = source.read(result.data() + before, block);
        result.resize(before + count);
        if (result.size() > most) {
            throw Error(ErrorCode::file_is_binary, bomb_workbook, m_path);
        }
    }
    return result;
}

} // namespace perennial::import
