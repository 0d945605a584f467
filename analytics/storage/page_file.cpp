#include "analytics/storage/page_file.h"

#include "analytics/storage/database.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

namespace perennial {

namespace {

constexpr std::size_t block_pages = 512;
constexpr std::uint64_t lock_byte = 0x40000000; // its page is never used (section 1.3)

std::uint32_t read_number(const char* from) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = number << 8U | static_cast<unsigned char>(from[i]);
    }
    return number;
}

} // namespace

/// What SQLite calls: all but reading is the temporary file's, or needless for a file of our own.
struct PageFileMethods {
    struct File : sqlite3_file {
        PageFile* owner;
    };

    static PageFile& owner(sqlite3_file* file) { return *static_cast<File*>(file)->owner; }
    static sqlite3_file* base(sqlite3_file* file) { return owner(file).m_base; }

    static int open(sqlite3_vfs* system, const char*, sqlite3_file* file, int, int* flags_out) {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods made{};
            made.iVersion = 1;
            made.xClose = [](sqlite3_file*) {
                return SQLITE_OK;
            };
            made.xRead = [](sqlite3_file* from, void* to, int bytes, sqlite3_int64 offset) {
                return owner(from).read(static_cast<char*>(to), static_cast<std::size_t>(bytes),
                                        static_cast<std::uint64_t>(offset));
            };
            made.xWrite = [](sqlite3_file* to, const void* from, int bytes, sqlite3_int64 offset) {
                return base(to)->pMethods->xWrite(base(to), from, bytes, offset);
            };
            made.xTruncate = [](sqlite3_file* at, sqlite3_int64 size) {
                return base(at)->pMethods->xTruncate(base(at), size);
            };
            made.xSync = [](sqlite3_file*, int) {
                return SQLITE_OK;
            };
            made.xFileSize = [](sqlite3_file* of, sqlite3_int64* size) {
                if (owner(of).m_base_pages == 0) {
                    return base(of)->pMethods->xFileSize(base(of), size);
                }
                *size = static_cast<sqlite3_int64>(owner(of).bytes());
                return SQLITE_OK;
            };
            made.xLock = [](sqlite3_file*, int) {
                return SQLITE_OK;
            };
            made.xUnlock = [](sqlite3_file*, int) {
                return SQLITE_OK;
            };
            made.xCheckReservedLock = [](sqlite3_file*, int* locked) {
                *locked = 0;
                return SQLITE_OK;
            };
            made.xFileControl = [](sqlite3_file*, int, void*) {
                return SQLITE_NOTFOUND;
            };
            made.xSectorSize = [](sqlite3_file*) {
                return 4096;
            };
            made.xDeviceCharacteristics = [](sqlite3_file*) {
                return 0;
            };
            return made;
        }();
        file->pMethods = &methods;
        static_cast<File*>(file)->owner = static_cast<PageFile*>(system->pAppData);
        if (flags_out != nullptr) {
            *flags_out = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MAIN_DB;
        }
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }
    static int access(sqlite3_vfs*, const char*, int, int* found) {
        *found = 0; // neither a journal nor a log beside it
        return SQLITE_OK;
    }
    static int full_name(sqlite3_vfs*, const char* name, int room, char* to) {
        sqlite3_snprintf(room, to, "%s", name);
        return SQLITE_OK;
    }
};

PageFile::PageFile(Database& original) {
    static std::atomic<int> count{0};
    sqlite3_vfs* const usual = sqlite3_vfs_find(nullptr);
    m_name = "perennial_pages_" + std::to_string(++count);
    m_system = *usual;
    m_system.iVersion = 1;
    m_system.szOsFile = sizeof(PageFileMethods::File);
    m_system.pNext = nullptr;
    m_system.zName = m_name.c_str();
    m_system.pAppData = this;
    m_system.xOpen = PageFileMethods::open;
    m_system.xDelete = PageFileMethods::remove;
    m_system.xAccess = PageFileMethods::access;
    m_system.xFullPathname = PageFileMethods::full_name;
    m_base_memory.resize(static_cast<std::size_t>(usual->szOsFile) / 8 + 1);
    m_base = reinterpret_cast<sqlite3_file*>(m_base_memory.data());
    int flags = 0;
    original.check(usual->xOpen(usual, nullptr, m_base,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE |
                                    SQLITE_OPEN_DELETEONCLOSE | SQLITE_OPEN_TEMP_DB,
                                &flags));
    original.check(sqlite3_vfs_register(&m_system, 0));
    try {
        m_database = Database::in_file_system(m_name, original.path());
        m_database->execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;"
                            "PRAGMA foreign_keys = OFF");
        m_database->value("PRAGMA journal_mode = MEMORY");
        copy_database(original, *m_database);
        look_at_first_page();
    } catch (...) {
        m_database.reset();
        sqlite3_vfs_unregister(&m_system);
        m_base->pMethods->xClose(m_base);
        throw;
    }
}

PageFile::~PageFile() {
    if (m_next.valid()) {
        m_next.wait();
    }
    m_database.reset();
    sqlite3_vfs_unregister(&m_system);
    m_base->pMethods->xClose(m_base);
}

void PageFile::look_at_first_page() {
    std::array<char, 100> header{};
    m_database->check(m_base->pMethods->xRead(m_base, header.data(), header.size(), 0));
    const std::uint32_t page = read_number(header.data() + 14) & 0xFFFFU;
    m_page_bytes = page == 1 ? 65536 : page;
    const bool nothing_reserved = header[20] == 0;
    const bool constants = read_number(header.data() + 44) == 4; // 0 and 1 without a byte
    const bool vacuums = read_number(header.data() + 52) != 0;   // has pages that point back
    const bool utf8 = read_number(header.data() + 56) == 1;
    m_usual = nothing_reserved && constants && !vacuums && utf8;
}

bool PageFile::takes_pages(const std::string& table, std::size_t cells) {
    const auto none = [&](const std::string& what) {
        return m_database->value(("SELECT EXISTS (SELECT 1 FROM " + what + ")").c_str()) == 0;
    };
    const std::string columns = "SELECT count(*) FROM pragma_table_info('" + table + "')";
    return m_usual && none(table) &&
           none("sqlite_schema WHERE type = 'index' AND tbl_name = '" + table + "'") &&
           m_database->value(columns.c_str()) == static_cast<std::int64_t>(cells);
}

void PageFile::add(TableRows rows, const Progress& progress) {
    if (rows.count == 0) {
        return;
    }
    Statement root(*m_database, "SELECT rootpage FROM sqlite_schema WHERE type = 'table'"
                                " AND name = ?1");
    root.bind(1, rows.table);
    if (!root.step()) {
        m_database->fail(SQLITE_CORRUPT);
    }
    const auto at = static_cast<std::uint32_t>(root.integer(0));
    m_tables.push_back({TablePages(std::move(rows), m_page_bytes, progress), at, m_added});
    m_added += m_tables.back().pages.pages();
}

void PageFile::copy_over(Database& target, const Progress& progress) {
    m_database.reset(); // and what it remembers of the pages that change now
    sqlite3_int64 size = 0;
    target.check(m_base->pMethods->xFileSize(m_base, &size));
    m_base_pages = static_cast<std::uint32_t>(static_cast<std::size_t>(size) / m_page_bytes);
    const std::unique_ptr<Database> made = Database::in_file_system(m_name, target.path());
    const auto settle = [this] { // the rows may go when this returns
        if (m_next.valid()) {
            m_next.wait();
        }
    };
    try {
        copy_database(*made, target, progress);
        settle();
    } catch (...) {
        settle();
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        throw;
    }
}

/// Added pages follow those of the file, without the one that locks stand on.
std::uint32_t PageFile::number_of(std::size_t added) const {
    const std::uint64_t number = std::uint64_t{m_base_pages} + 1 + added;
    const std::uint64_t lock_page = lock_byte / m_page_bytes + 1;
    return static_cast<std::uint32_t>(number + (m_base_pages < lock_page && number >= lock_page));
}

std::size_t PageFile::added_of(std::uint64_t number) const {
    const std::uint64_t lock_page = lock_byte / m_page_bytes + 1;
    const std::uint64_t skipped = m_base_pages < lock_page && number > lock_page ? 1 : 0;
    return static_cast<std::size_t>(number - m_base_pages - 1 - skipped);
}

std::uint64_t PageFile::bytes() const {
    const std::uint64_t last = m_added == 0 ? m_base_pages : number_of(m_added - 1);
    return last * m_page_bytes;
}

/// The count of pages, whatever part of the header was read: SQLite compares parts of it to see
/// whether the file has changed.
void PageFile::patch_header(char* to, std::size_t size, std::uint64_t offset) const {
    constexpr std::uint64_t count_at = 28;
    std::array<char, 4> count{};
    write_big_end(count.data(), bytes() / m_page_bytes, count.size());
    for (std::uint64_t at = count_at; at < count_at + count.size(); ++at) {
        if (at >= offset && at < offset + size) {
            to[at - offset] = count[at - count_at];
        }
    }
}

PageFile::Block PageFile::make_block(std::size_t first) const {
    Block made{first, {}};
    const std::size_t end = std::min(m_added, first + block_pages);
    made.bytes.resize((end - first) * m_page_bytes);
    for (const Table& table : m_tables) {
        const std::size_t begin = std::max(first, table.first);
        for (std::size_t page = begin; page < std::min(end, table.first + table.pages.pages());
             ++page) {
            table.pages.write(
                page - table.first,
                [&](std::size_t other) { return number_of(table.first + other); },
                made.bytes.data() + (page - first) * m_page_bytes);
        }
    }
    return made;
}

void PageFile::make_page(std::uint64_t number, char* to) {
    const std::size_t added = added_of(number);
    const std::size_t first = added - added % block_pages;
    if (m_block.bytes.empty() || m_block.first != first) {
        m_block = m_next.valid() ? m_next.get() : make_block(first);
        if (m_block.first != first) {
            m_block = make_block(first);
        }
        if (const std::size_t next = first + block_pages; next < m_added) {
            m_next = std::async(std::launch::async, [this, next] { return make_block(next); });
        }
    }
    std::memcpy(to, m_block.bytes.data() + (added - first) * m_page_bytes, m_page_bytes);
}

int PageFile::read(char* to, std::size_t bytes, std::uint64_t offset) {
    const std::uint64_t number = m_base_pages == 0 ? 0 : offset / m_page_bytes + 1;
    if (number > m_base_pages) { // SQLite reads added pages whole
        if (bytes != m_page_bytes || offset >= this->bytes()) {
            return SQLITE_IOERR_READ;
        }
        try {
            make_page(number, to);
            return SQLITE_OK;
        } catch (...) {
            m_failure = std::current_exception();
            return SQLITE_IOERR_READ;
        }
    }
    const int code = m_base->pMethods->xRead(m_base, to, static_cast<int>(bytes),
                                             static_cast<sqlite3_int64>(offset));
    if (code != SQLITE_OK || number == 0) {
        return code;
    }
    patch_header(to, bytes, offset);
    for (const Table& table : m_tables) {
        if (table.root == number && bytes == m_page_bytes) {
            table.pages.write(
                table.pages.pages(),
                [&](std::size_t other) { return number_of(table.first + other); }, to);
        }
    }
    return code;
}

} // namespace perennial
