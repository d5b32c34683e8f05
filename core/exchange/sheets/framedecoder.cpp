// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/framedecoder.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace sanpi {

using reader::FrameType;

/// Reads from the front of one payload; after a failure every further read fails too.
class FrameDecoder::Cursor {
public:
    explicit Cursor(QByteArrayView payload)
        : m_at(payload.data()), m_left(static_cast<std::size_t>(payload.size()))
    {
    }
    template <typename Value> [[nodiscard]] Value take()
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        Value value {};
        if (m_left < sizeof value) {
            m_sound = false;
            m_left = 0;
            return value;
        }
        std::memcpy(&value, m_at, sizeof value);
        skip(sizeof value);
        return value;
    }
    /// An enumerator not over Enum::Last.
    template <typename Enum> [[nodiscard]] Enum takeEnum()
    {
        const auto raw = take<std::underlying_type_t<Enum>>();
        m_sound = m_sound && raw <= static_cast<std::underlying_type_t<Enum>>(Enum::Last);
        return m_sound ? static_cast<Enum>(raw) : Enum {};
    }
    [[nodiscard]] QByteArrayView takeText()
    {
        const std::size_t size = take<quint32>();
        if (size > m_left) {
            m_sound = false;
            m_left = 0;
            return {};
        }
        const QByteArrayView text(m_at, static_cast<qsizetype>(size));
        skip(size);
        return text;
    }
    [[nodiscard]] bool sound() const { return m_sound; }
    [[nodiscard]] bool ended() const { return m_sound && m_left == 0; }

private:
    void skip(std::size_t bytes)
    {
        m_at += bytes;
        m_left -= bytes;
    }
    const char* m_at;
    std::size_t m_left;
    bool m_sound = true;
};

namespace {

/// Rows and cells into order, pieces of one row together, a cell that was stated twice marked as ambiguous.
/// Files that are in order, which is nearly all, cost one pass over the rows and one over the cells.
void putInOrder(Sheet& sheet)
{
    const auto rowsAscend = [](const SheetRow& a, const SheetRow& b) { return a.number < b.number; };
    const auto notStrictly = [](const auto& range, auto projection) {
        return std::ranges::adjacent_find(range, std::ranges::greater_equal {}, projection) != range.end();
    };
    bool inOrder = !notStrictly(sheet.rows, &SheetRow::number);
    for (const SheetRow& row : sheet.rows)
        inOrder = inOrder && !notStrictly(sheet.cellsOf(row), &SheetCell::column);
    if (inOrder)
        return;
    std::ranges::stable_sort(sheet.rows, rowsAscend);
    std::vector<SheetRow> rows;
    std::vector<SheetCell> cells;
    cells.reserve(sheet.cells.size());
    for (std::size_t i = 0; i < sheet.rows.size();) {
        SheetRow row = sheet.rows[i];
        const std::size_t first = cells.size();
        for (; i < sheet.rows.size() && sheet.rows[i].number == row.number; ++i) {
            const auto piece = sheet.cellsOf(sheet.rows[i]);
            cells.insert(cells.end(), piece.begin(), piece.end());
            row.flags |= sheet.rows[i].flags;
        }
        const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(first);
        std::stable_sort(begin, cells.end(),
            [](const SheetCell& a, const SheetCell& b) { return a.column() < b.column(); });
        std::size_t to = first;
        for (std::size_t from = first; from < cells.size(); ++from) {
            if (to > first && cells[to - 1].column() == cells[from].column())
                cells[to - 1].setType(CellType::Ambiguous);
            else
                cells[to++] = cells[from];
        }
        cells.resize(to);
        row.first = static_cast<quint32>(first);
        row.count = static_cast<quint16>(to - first);
        rows.push_back(row);
    }
    sheet.rows = std::move(rows);
    sheet.cells = std::move(cells);
}

} // namespace

FrameDecoder::FrameDecoder(const ReaderLimits& limits) : m_limits(limits) { }

bool FrameDecoder::fail(const char* fault)
{
    m_fault = QString::fromLatin1(fault);
    return false;
}

bool FrameDecoder::feed(QByteArrayView bytes)
{
    QByteArrayView rest = bytes;
    if (!m_rest.isEmpty()) {
        m_rest.append(bytes);
        rest = m_rest;
    }
    constexpr auto header = static_cast<qsizetype>(reader::frameHeaderBytes);
    while (rest.size() >= header) {
        quint32 size = 0;
        std::memcpy(&size, rest.data(), sizeof size);
        if (size > reader::mostFrameBytes)
            return fail("frame too large");
        if (rest.size() < header + static_cast<qsizetype>(size))
            break;
        const auto type = static_cast<FrameType>(rest[header - 1]);
        if (!frame(type, rest.sliced(header, static_cast<qsizetype>(size))))
            return m_fault.isEmpty() ? fail("malformed frame") : false;
        rest = rest.sliced(header + static_cast<qsizetype>(size));
    }
    m_rest = rest.toByteArray();
    return true;
}

bool FrameDecoder::frame(FrameType type, QByteArrayView payload)
{
    Cursor in(payload);
    if (m_done || m_refused)
        return fail("frame after the last");
    if (type != FrameType::Hello && !m_greeted)
        return fail("no greeting");
    switch (type) {
    case FrameType::Hello:
        return hello(in);
    case FrameType::Source:
        return source(in);
    case FrameType::Strings:
        return strings(in);
    case FrameType::SheetBegin:
        return beginSheet(in);
    case FrameType::Columns:
        return m_inSheet && columns(in);
    case FrameType::Rows:
        return m_inSheet && rows(in);
    case FrameType::Merges:
        return m_inSheet && merges(in);
    case FrameType::SheetEnd:
        return m_inSheet && endSheet();
    case FrameType::Done:
        return finish(in);
    case FrameType::Refused:
        return refusedBy(in);
    }
    return fail("unknown frame");
}

bool FrameDecoder::hello(Cursor& in)
{
    const bool ours = in.take<quint32>() == reader::protocolMagic;
    m_greeted = ours && in.take<quint8>() == reader::protocolVersion && in.ended();
    return m_greeted || fail("another program or version");
}

bool FrameDecoder::source(Cursor& in)
{
    m_book.kind = in.takeEnum<SheetFileKind>();
    m_book.date1904 = in.take<quint8>() != 0;
    m_book.certainty = in.takeEnum<EncodingCertainty>();
    m_book.delimiter = in.take<quint32>();
    m_book.encoding = QString::fromUtf8(in.takeText());
    m_book.links = in.take<quint32>();
    m_book.pictures = in.take<quint32>();
    return in.ended();
}

bool FrameDecoder::strings(Cursor& in)
{
    const auto count = in.take<quint32>();
    for (quint32 i = 0; i < count; ++i) {
        const QByteArrayView text = in.takeText();
        m_textBytes += static_cast<quint64>(text.size());
        if (!in.sound() || m_book.strings.size() >= m_limits.strings || m_textBytes > m_limits.textBytes)
            return fail("too many strings");
        m_book.strings.push_back(QString::fromUtf8(text));
    }
    return in.ended();
}

bool FrameDecoder::beginSheet(Cursor& in)
{
    if (m_inSheet || m_book.sheets.size() >= m_limits.sheets)
        return fail("too many sheets");
    Sheet sheet;
    sheet.state = in.takeEnum<SheetState>();
    sheet.name = QString::fromUtf8(in.takeText());
    m_book.sheets.push_back(std::move(sheet));
    m_inSheet = true;
    return in.ended();
}

bool FrameDecoder::columns(Cursor& in)
{
    const auto count = in.take<quint32>();
    for (quint32 i = 0; i < count && in.sound(); ++i) {
        const auto first = in.take<quint16>();
        const auto last = in.take<quint16>();
        m_book.sheets.back().hiddenColumns.emplace_back(first, last);
    }
    return in.ended();
}

bool FrameDecoder::rows(Cursor& in)
{
    const auto count = in.take<quint32>();
    Sheet& sheet = m_book.sheets.back();
    for (quint32 i = 0; i < count; ++i) {
        if (!row(in, sheet))
            return false;
    }
    return in.ended();
}

bool FrameDecoder::row(Cursor& in, Sheet& sheet)
{
    SheetRow row;
    row.number = in.take<quint32>();
    row.flags = in.take<quint8>();
    row.count = in.take<quint16>();
    row.first = static_cast<quint32>(sheet.cells.size());
    ++m_rows;
    m_cells += row.count;
    if (!in.sound() || row.number > maxSheetRow || row.count == 0 || row.count > maxSheetColumn + 1)
        return fail("bad row");
    if (m_rows > m_limits.rows * 2 || m_cells > m_limits.cells)
        return fail("too many cells");
    for (quint16 i = 0; i < row.count; ++i) {
        if (!cell(in, sheet))
            return false;
    }
    sheet.rows.push_back(row);
    return true;
}

bool FrameDecoder::cell(Cursor& in, Sheet& sheet)
{
    const auto column = in.take<quint16>();
    const auto typeAndFormula = in.take<quint8>();
    const auto classAndPad = in.take<quint8>();
    const unsigned type = typeAndFormula & 0x7fu;
    const unsigned numberClass = classAndPad & 0x07u;
    if (!in.sound() || column > maxSheetColumn || type > static_cast<unsigned>(CellType::Last)
        || numberClass > static_cast<unsigned>(NumberClass::Last))
        return fail("bad cell");
    SheetCell cell(column, static_cast<CellType>(type), static_cast<NumberClass>(numberClass),
        static_cast<quint8>(classAndPad >> 3), (typeAndFormula & 0x80u) != 0);
    if (reader::carriesNumber(cell.type())) {
        cell.setNumber(in.take<double>());
    } else if (reader::carriesText(cell.type())) {
        const auto string = in.take<quint32>();
        if (string >= m_book.strings.size())
            return fail("no such string");
        cell.setString(string);
    }
    sheet.cells.push_back(cell);
    return in.sound();
}

bool FrameDecoder::merges(Cursor& in)
{
    Sheet& sheet = m_book.sheets.back();
    sheet.moreMerges = in.take<quint8>() != 0;
    const auto count = in.take<quint32>();
    if (count > m_limits.merges)
        return fail("too many merges");
    for (quint32 i = 0; i < count && in.sound(); ++i) {
        const auto firstRow = in.take<quint32>();
        const auto lastRow = in.take<quint32>();
        const auto firstColumn = in.take<quint16>();
        const auto lastColumn = in.take<quint16>();
        if (lastRow > maxSheetRow || lastColumn > maxSheetColumn || firstRow > lastRow
            || firstColumn > lastColumn)
            return fail("bad merge");
        sheet.merges.push_back(
            {static_cast<int>(firstRow), firstColumn, static_cast<int>(lastRow), lastColumn});
    }
    return in.ended();
}

bool FrameDecoder::endSheet()
{
    putInOrder(m_book.sheets.back());
    m_inSheet = false;
    return true;
}

bool FrameDecoder::finish(Cursor& in)
{
    const auto sheets = in.take<quint32>();
    const auto rows = in.take<quint64>();
    const auto cells = in.take<quint64>();
    const auto strings = in.take<quint32>();
    m_done = in.ended() && !m_inSheet && sheets == m_book.sheets.size() && rows == m_rows && cells == m_cells
        && strings == m_book.strings.size();
    return m_done || fail("the sums do not agree");
}

bool FrameDecoder::refusedBy(Cursor& in)
{
    constexpr quint32 mostFacts = 8;
    const QByteArrayView name = in.takeText();
    const auto refusal = refusalNamed({name.data(), static_cast<std::size_t>(name.size())});
    const auto count = in.take<quint32>();
    if (!in.sound() || !refusal || count > mostFacts)
        return fail("unknown refusal");
    for (quint32 i = 0; i < count; ++i)
        m_facts.append(QString::fromUtf8(in.takeText()));
    m_refusal = *refusal;
    m_refused = in.ended();
    return m_refused;
}

Workbook FrameDecoder::take()
{
    return std::move(m_book);
}

} // namespace sanpi
