// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/package.h"

#include <zip.h>

#include <algorithm>
#include <vector>

namespace sanpi::reader {

namespace {

constexpr std::size_t pieceBytes = 128u << 10;

std::string zipReason(zip_error_t* error)
{
    return zip_error_strerror(error);
}

} // namespace

std::string foldedPartName(std::string_view name)
{
    std::string folded;
    folded.reserve(name.size());
    for (const char c : name) {
        if (c == '\\')
            folded += '/';
        else if (c >= 'A' && c <= 'Z')
            folded += static_cast<char>(c - 'A' + 'a');
        else
            folded += c;
    }
    if (folded.starts_with('/'))
        folded.erase(0, 1);
    return folded;
}

std::string resolvedPart(std::string_view part, std::string_view target)
{
    std::string path(target);
    for (char& c : path) {
        if (c == '\\')
            c = '/';
    }
    if (!path.starts_with('/')) {
        const auto slash = part.rfind('/');
        path.insert(0, slash == std::string_view::npos ? "/" : std::string(part.substr(0, slash + 1)));
    }
    std::vector<std::string> steps;
    std::size_t from = 0;
    while (from <= path.size()) {
        const auto to = std::min(path.find('/', from), path.size());
        std::string step = path.substr(from, to - from);
        from = to + 1;
        if (step.empty() || step == ".")
            continue;
        if (step != "..") {
            steps.push_back(std::move(step));
        } else if (steps.empty()) {
            return {};
        } else {
            steps.pop_back();
        }
    }
    std::string resolved;
    for (const std::string& step : steps)
        resolved.append(resolved.empty() ? "" : "/").append(step);
    return resolved;
}

std::unique_ptr<Package> Package::open(std::string_view bytes, Output& output)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        output.refuse(ReaderRefusal::ZipDamaged, {zipReason(&error)});
        if (source != nullptr)
            zip_source_free(source);
        zip_error_fini(&error);
        return nullptr;
    }
    zip_error_fini(&error);
    std::unique_ptr<Package> package(new Package(archive, output));
    if (!package->index())
        return nullptr;
    return package;
}

Package::Package(zip* archive, Output& output) : m_archive(archive), m_output(output) { }

Package::~Package()
{
    zip_discard(m_archive);
}

bool Package::index()
{
    const auto entries
        = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(m_archive, 0)));
    const std::uint64_t most = m_output.limits().zipEntries;
    if (entries > most)
        return m_output.refuse(
            ReaderRefusal::ZipTooManyEntries, {std::to_string(entries), std::to_string(most)});
    for (std::uint64_t i = 0; i < entries; ++i) {
        const char* name = zip_get_name(m_archive, i, ZIP_FL_ENC_RAW);
        if (name == nullptr)
            return m_output.refuse(ReaderRefusal::ZipDamaged, {zipReason(zip_get_error(m_archive))});
        if (!m_parts.emplace(foldedPartName(name), i).second)
            return m_output.refuse(ReaderRefusal::ZipDuplicate, {name});
    }
    if (entries == 0)
        return m_output.refuse(ReaderRefusal::ZipDamaged, {"no entries"});
    return true;
}

std::uint32_t Package::count(std::string_view beginning) const
{
    return static_cast<std::uint32_t>(
        std::ranges::count_if(m_parts, [&](const auto& part) { return part.first.starts_with(beginning); }));
}

bool Package::has(std::string_view part) const
{
    return m_parts.contains(foldedPartName(part));
}

bool Package::read(std::string_view part, const std::function<bool(std::string_view)>& take)
{
    const std::string name(part);
    const auto found = m_parts.find(foldedPartName(part));
    if (found == m_parts.end())
        return m_output.refuse(ReaderRefusal::PartMissing, {name});
    zip_stat_t stat;
    if (zip_stat_index(m_archive, found->second, 0, &stat) != 0)
        return m_output.refuse(ReaderRefusal::PartDamaged, {name, zipReason(zip_get_error(m_archive))});
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return m_output.refuse(ReaderRefusal::Encrypted);
    if ((stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method != ZIP_CM_STORE
        && stat.comp_method != ZIP_CM_DEFLATE)
        return m_output.refuse(ReaderRefusal::ZipMethod, {name});

    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(m_archive, found->second, 0), &zip_fclose);
    if (!file)
        return m_output.refuse(ReaderRefusal::PartDamaged, {name, zipReason(zip_get_error(m_archive))});
    std::vector<char> piece(pieceBytes);
    std::uint64_t total = 0;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            return m_output.refuse(
                ReaderRefusal::PartDamaged, {name, zipReason(zip_file_get_error(file.get()))});
        if (got == 0)
            return true;
        total += static_cast<std::uint64_t>(got);
        if (total > m_output.limits().partBytes)
            return m_output.refuse(
                ReaderRefusal::PartTooLarge, {name, std::to_string(m_output.limits().partBytes)});
        if (!m_output.inflated(static_cast<std::uint64_t>(got)))
            return false;
        if (!take({piece.data(), static_cast<std::size_t>(got)}))
            return false;
    }
}

} // namespace sanpi::reader
