// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridwork.h"

#include <QObject>

namespace sanpi {

class LedgerSession;
class Prompts;

/// Turns what a person does to the cells of any kind of record into change sets, one after the other, and
/// what became of them into problems at the cells, questions about conflicts, and messages. What another
/// wrote since a value was shown is not overwritten without asking. GUI thread only.
class RecordWriter : public QObject {
    Q_OBJECT

public:
    RecordWriter(LedgerSession& session, GridModel& model, Prompts& prompts, QWidget* window);

    /// Where new records stand in time, where they do not say it themselves.
    void setScope(int year, QDate today)
    {
        m_year = year;
        m_today = today;
    }
    void writeCell(const CellId& cell, const Value& value);
    void writeCells(const GridWrite& cells);
    /// Removes the records themselves, after asking.
    void remove(const QList<RecordId>& records);
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

signals:
    void notified(const sanpi::Notification& notification);
    /// Nothing was written: what is shown may have to be asked for anew.
    void reloadWanted();

private:
    struct Wish {
        CellId cell;
        Value before; ///< as it was shown
        Value after;
    };
    struct Request {
        QString label;
        Source source = Source::Grid;
        std::vector<Wish> wishes;
        bool overwrite = false; ///< a person has decided the conflict
        QList<NewRow> rows = {}; ///< that become records
        int year = 0;
        QDate today = {};
    };
    struct Made {
        ChangeSet set;
        std::vector<RecordId> added; ///< what the rows become; of entities provisional
        Problems problems;
    };
    /// Runs on the storage thread.
    [[nodiscard]] static Result<Made> changeSetFor(Ledger& ledger, const Request& request);
    void write(const Request& request);
    void finish(const Request& request, const std::vector<RecordId>& added, const Outcome& outcome);
    void showProblems(const Request& request, const Problems& problems);
    [[nodiscard]] static QList<RecordId> rowsOf(const Request& request);
    /// Problems of records that did not come stand at the rows that were to become them.
    [[nodiscard]] Problems atRows(
        const Request& request, const std::vector<RecordId>& added, const Outcome& outcome) const;
    void askConflict(const Request& request, const std::vector<Conflict>& conflicts);

    LedgerSession& m_session;
    GridModel& m_model;
    Prompts& m_prompts;
    QWidget* m_window;
    int m_year = 0;
    QDate m_today;
    int m_waiting = 0;
};

} // namespace sanpi
