// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/limits.h"
#include "exchange/reader/protocol.h"
#include "exchange/sheets/workbook.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace sanpi {

/// Rebuilds a workbook from the reader's frames. The reader may have been taken over by the file it read:
/// every length, index and enumerator is checked, and the limits are counted once more on this side.
class FrameDecoder {
public:
    explicit FrameDecoder(const ReaderLimits& limits);

    /// False when the stream is not what a sound reader sends; fault() says why. Feed no more then.
    [[nodiscard]] bool feed(QByteArrayView bytes);

    [[nodiscard]] bool done() const { return m_done; } ///< the workbook is whole
    [[nodiscard]] bool refused() const { return m_refused; }
    [[nodiscard]] ReaderRefusal refusal() const { return m_refusal; }
    [[nodiscard]] const QStringList& facts() const { return m_facts; }
    [[nodiscard]] const QString& fault() const { return m_fault; }
    [[nodiscard]] qint64 rows() const { return static_cast<qint64>(m_rows); } ///< so far

    /// Precondition: done().
    [[nodiscard]] Workbook take();

private:
    class Cursor;

    [[nodiscard]] bool frame(reader::FrameType type, QByteArrayView payload);
    [[nodiscard]] bool hello(Cursor& in);
    [[nodiscard]] bool source(Cursor& in);
    [[nodiscard]] bool strings(Cursor& in);
    [[nodiscard]] bool beginSheet(Cursor& in);
    [[nodiscard]] bool columns(Cursor& in);
    [[nodiscard]] bool rows(Cursor& in);
    [[nodiscard]] bool row(Cursor& in, Sheet& sheet);
    [[nodiscard]] bool cell(Cursor& in, Sheet& sheet);
    [[nodiscard]] bool merges(Cursor& in);
    [[nodiscard]] bool endSheet();
    [[nodiscard]] bool finish(Cursor& in);
    [[nodiscard]] bool refusedBy(Cursor& in);
    bool fail(const char* fault);

    const ReaderLimits m_limits;
    QByteArray m_rest; ///< of a frame that has not come whole
    Workbook m_book;
    quint64 m_rows = 0;
    quint64 m_cells = 0;
    quint64 m_textBytes = 0;
    ReaderRefusal m_refusal = ReaderRefusal::None;
    QStringList m_facts;
    QString m_fault;
    bool m_greeted = false;
    bool m_inSheet = false;
    bool m_done = false;
    bool m_refused = false;
};

} // namespace sanpi
