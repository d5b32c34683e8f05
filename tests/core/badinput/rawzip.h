// SPDX-License-Identifier: GPL-3.0-or-later
// Zip files byte by byte, so that they can lie.
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <vector>

namespace sanpi::test {

struct RawEntry {
    QByteArray name;
    QByteArray packed;
    quint32 crc = 0;
    quint64 size = 0; ///< unpacked, as it is stated
    quint16 method = 8;
    quint16 flags = 0; ///< 8: sizes and checksum stand behind the data
    quint32 attributes = 0; ///< of the file, as Unix has them
    bool zip64 = false; ///< states its sizes in the extra field
    int bodyOf = -1; ///< has no data of its own but those of this entry
};

inline void put16(QByteArray& to, quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), 2);
}
inline void put32(QByteArray& to, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), 4);
}
inline void put64(QByteArray& to, quint64 value)
{
    const quint64 little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), 8);
}

inline quint32 crcOf(const QByteArray& data)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made {};
        for (quint32 byte = 0; byte < made.size(); ++byte) {
            quint32 crc = byte;
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1u)));
            made[byte] = crc;
        }
        return made;
    }();
    quint32 crc = ~0u;
    for (const char c : data)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFFu];
    return ~crc;
}

/// A deflate stream without a wrapping.
inline QByteArray deflated(const QByteArray& data)
{
    const QByteArray wrapped
        = qCompress(data, 9); // four bytes of length, two of zlib's head, four of its sum
    return wrapped.mid(6, wrapped.size() - 10);
}

inline RawEntry rawEntry(const QByteArray& name, const QByteArray& data)
{
    RawEntry entry;
    entry.name = name;
    entry.packed = deflated(data);
    entry.crc = crcOf(data);
    entry.size = quint64(data.size());
    return entry;
}

inline QByteArray rawZip(
    const std::vector<RawEntry>& entries, const QByteArray& before = {}, const QByteArray& comment = {})
{
    QByteArray bytes = before;
    std::vector<qsizetype> offsets;
    const auto common = [](QByteArray& to, const RawEntry& entry, bool local) {
        const bool later = local && (entry.flags & 8) != 0;
        put16(to, entry.zip64 ? 45 : 20);
        put16(to, entry.flags);
        put16(to, entry.method);
        put32(to, 0x00210000); // 1980-01-01
        put32(to, later ? 0 : entry.crc);
        put32(to, later ? 0 : entry.zip64 ? 0xFFFFFFFFu : quint32(entry.packed.size()));
        put32(to, later ? 0 : entry.zip64 ? 0xFFFFFFFFu : quint32(entry.size));
        put16(to, quint16(entry.name.size()));
        put16(to, entry.zip64 ? 20 : 0);
    };
    const auto extra = [](QByteArray& to, const RawEntry& entry) {
        if (!entry.zip64)
            return;
        put16(to, 1);
        put16(to, 16);
        put64(to, entry.size);
        put64(to, quint64(entry.packed.size()));
    };
    for (const RawEntry& entry : entries) {
        if (entry.bodyOf >= 0) {
            offsets.push_back(offsets[size_t(entry.bodyOf)]);
            continue;
        }
        offsets.push_back(bytes.size() - before.size());
        bytes += "PK\x03\x04";
        common(bytes, entry, true);
        bytes += entry.name;
        extra(bytes, entry);
        bytes += entry.packed;
        if ((entry.flags & 8) != 0) {
            bytes += "PK\x07\x08";
            put32(bytes, entry.crc);
            put32(bytes, quint32(entry.packed.size()));
            put32(bytes, quint32(entry.size));
        }
    }
    const qsizetype directory = bytes.size() - before.size();
    for (size_t i = 0; i < entries.size(); ++i) {
        RawEntry entry = entries[i];
        if (entry.bodyOf >= 0) {
            const QByteArray name = entry.name;
            entry = entries[size_t(entry.bodyOf)];
            entry.name = name;
        }
        bytes += "PK\x01\x02";
        put16(bytes, 0x0314); // made on Unix
        common(bytes, entry, false);
        put16(bytes, 0);
        put16(bytes, 0);
        put16(bytes, 0);
        put32(bytes, entry.attributes << 16);
        put32(bytes, quint32(offsets[i]));
        bytes += entry.name;
        extra(bytes, entry);
    }
    const qsizetype end = bytes.size() - before.size();
    bytes += "PK\x05\x06";
    put32(bytes, 0);
    const quint16 count = quint16(std::min<size_t>(entries.size(), 0xFFFF));
    put16(bytes, count);
    put16(bytes, count);
    put32(bytes, quint32(end - directory));
    put32(bytes, quint32(directory));
    put16(bytes, quint16(comment.size()));
    return bytes + comment;
}

} // namespace sanpi::test
