// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/takereturn.h"
#include "store/storagethread.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace sanpi {

class LedgerSession;

/// One returned file on its way into the ledger.
struct ReturnFile {
    enum class State { Reading, Planning, Ready, Unread, Taking, Taken, SentBack };
    QString path;
    State state = State::Reading;
    QString message; ///< why it was not read, or what was done
    std::shared_ptr<const Workbook> book;
    QString sha256;
    std::shared_ptr<const ReturnPlan> plan; ///< with the decisions that were made
    qint64 changeSet = 0;

    [[nodiscard]] bool isBusy() const
    {
        return state == State::Reading || state == State::Planning || state == State::Taking;
    }
};

/// Reads returned workbooks in the reader process (on worker threads), merges and takes them (on the storage
/// thread). Decisions on cells outlive a new plan. Nothing blocks.
class ReturnSession : public QObject {
    Q_OBJECT

public:
    ReturnSession(LedgerSession& ledger, QObject* parent);
    ~ReturnSession() override;

    /// Where sanpi-reader is; empty: beside the running program.
    void setReader(const QString& program) { m_reader = program; }
    /// The period that is being collected: another one's workbook is refused. The day on which files come.
    void setRound(std::optional<CollectPeriod> period, QDate today);
    void add(const QStringList& paths);
    void remove(int index);
    [[nodiscard]] int count() const { return int(m_files.size()); }
    [[nodiscard]] const ReturnFile& file(int index) const { return m_files[size_t(index)]->file; }
    [[nodiscard]] bool isBusy() const;

    /// \p cell: index into the plan's cells.
    void decide(int index, int cell, Decision decision, const QString& reason);
    /// Every conflict and every doubt of the file, with the same reason.
    void decideAll(int index, Decision decision, const QString& reason);
    /// Ends with changed(index).
    void take(int index);
    /// \p copy: where the marked copy goes; empty for none.
    void sendBack(int index, const QString& why, const QString& copy);
    /// The marked copy alone, of what was taken but for some rows: the ledger learns nothing of it. Ends with
    /// copied().
    void writeCopy(int index, const QString& copy);
    void cancel(int index);
    /// The ledger changed: plans are made again, what was taken back waits once more.
    void replanAll();

signals:
    void listed(); ///< files came or went
    void changed(int index);
    void failed(const QString& message);
    void copied(const QString& path, const QString& error); ///< \p error empty: it is there

private:
    using CellName = std::pair<qint64, QString>; ///< project and column
    struct Decided {
        Decision decision = Decision::Open;
        QString reason;
        Value theirs; ///< the answer that it was about
    };
    struct Entry {
        ReturnFile file;
        quint64 id = 0;
        std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
        JobToken question = 0;
        std::map<CellName, Decided> decisions;
    };
    [[nodiscard]] Entry* entry(quint64 id);
    [[nodiscard]] int indexOf(const Entry& entry) const;
    void read(Entry& entry);
    void taken(quint64 id, const Result<Workbook>& book, const Result<QString>& digest);
    void plan(Entry& entry);
    void keepDecisions(Entry& entry, ReturnPlan plan);
    [[nodiscard]] const Decided* decidedBefore(
        const Entry& entry, const ReturnPlan& plan, const MergeCell& cell) const;
    void leaveUnread(Entry& entry, const QString& why);
    void finish(Entry& entry, const Outcome& outcome, ReturnFile::State state, const QString& done);
    void askWhetherUndone(Entry& entry);

    LedgerSession& m_ledger;
    std::vector<std::unique_ptr<Entry>> m_files;
    quint64 m_lastId = 0;
    QString m_reader;
    std::optional<CollectPeriod> m_period;
    QDate m_today;
};

} // namespace sanpi
