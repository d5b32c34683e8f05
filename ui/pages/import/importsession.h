// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/plan.h"
#include "exchange/reader/refusal.h"
#include "schema/messages.h"
#include "store/storagethread.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace sanpi {

class LedgerSession;

/// One file on its way into the ledger.
struct ImportFile {
    enum class State { Reading, Planning, Ready, Refused, Applying, Done };
    QString path;
    State state = State::Reading;
    QString message; ///< why it was refused, or what was done
    ReaderRefusal refusal = ReaderRefusal::None; ///< of the reader
    std::shared_ptr<const Workbook> book;
    int sheet = -1; ///< index in book
    ImportOptions options;
    QString encoding; ///< by hand; empty: found out
    char32_t delimiter = 0; ///< by hand; 0: found out
    std::shared_ptr<const ImportPlan> plan;
    std::map<qint64, QString> units; ///< names of the units that the plan speaks of
    qint64 changeSet = 0; ///< after Done
    bool stale = false; ///< the ledger has changed since the plan was made
};

/// Reads files in the reader process (on worker threads), plans and applies them (on the storage thread).
/// Nothing blocks; a newer question drops the answer to the older one.
class ImportSession : public QObject {
    Q_OBJECT

public:
    ImportSession(LedgerSession& ledger, QObject* parent);
    ~ImportSession() override;

    /// Where sanpi-reader is; empty: beside the running program.
    void setReader(const QString& program) { m_reader = program; }
    void add(const QStringList& paths, int defaultYear);
    void remove(int index);
    [[nodiscard]] int count() const { return int(m_files.size()); }
    [[nodiscard]] const ImportFile& file(int index) const { return m_files[size_t(index)]->file; }
    [[nodiscard]] bool isBusy() const;

    void chooseSheet(int index, int sheet);
    /// The other visible sheets of the book become files of their own.
    void addOtherSheets(int index);
    /// What the file is, as a person says; corrections of columns stay as they are.
    void chooseOptions(int index, const ImportOptions& options);
    void chooseText(int index, const QString& encoding, char32_t delimiter);
    /// A row of the sheet (from 0) stays out, or is taken again.
    void leaveOut(int index, const std::vector<int>& sheetRows, bool out);
    /// Writes what stays out of the file as a workbook, on a worker thread. Ends with leftOutWritten().
    void writeLeftOut(int index, const QString& path);
    /// \p field a catalogue key, "-" for none, "12月" for a month; empty: as recognised.
    void mapColumn(int index, int column, const QString& field);
    /// The ledger no longer remembers corrections for sheets of this shape; a change set of its own.
    void forgetMapping(int index);
    /// Applies what is good in the plan. Ends with changed(index).
    void apply(int index);
    /// Reading or planning ends; the file stays listed as refused.
    void cancel(int index);
    /// The ledger changed: plans are made again.
    void replanAll();

signals:
    void listed(); ///< files came or went
    void changed(int index);
    void progressed(int index, qint64 rows);
    /// \p error empty: it is there.
    void leftOutWritten(const QString& path, const QString& error);

private:
    struct Entry {
        ImportFile file;
        quint64 id = 0;
        std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
        JobToken question = 0;
    };
    [[nodiscard]] Entry* entry(quint64 id);
    [[nodiscard]] int indexOf(const Entry& entry) const;
    void read(Entry& entry);
    void taken(quint64 id, Result<Workbook> book);
    void plan(Entry& entry);
    void refuse(Entry& entry, const QString& why);
    void askWhetherUndone(Entry& entry);

    LedgerSession& m_ledger;
    std::vector<std::unique_ptr<Entry>> m_files;
    quint64 m_lastId = 0;
    QString m_reader;
};

} // namespace sanpi
