// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/fillplan.h"
#include "store/storagethread.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace sanpi {

class LedgerSession;

/// One blank sheet on its way to being filled: read in the reader process and on a worker, planned on the
/// storage thread, written by a worker. Nothing blocks; a newer question drops the answer to the older one.
class FillSession : public QObject {
    Q_OBJECT

public:
    enum class State { Empty, Reading, Planning, Ready, Refused, Writing };

    FillSession(LedgerSession& ledger, QObject* parent);
    ~FillSession() override;

    /// Where sanpi-reader is; empty: beside the running program.
    void setReader(const QString& program) { m_reader = program; }
    void open(const QString& path);
    void close();
    /// Year and day where the sheet says nothing else.
    void setScope(int year, QDate asOf);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const
    {
        return m_state == State::Reading || m_state == State::Planning || m_state == State::Writing;
    }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& message() const { return m_message; } ///< why it was refused
    /// Both null until they are there; the plan of before stays while a new one is made.
    [[nodiscard]] std::shared_ptr<const Workbook> book() const { return m_book; }
    [[nodiscard]] std::shared_ptr<const FillPlan> plan() const { return m_plan; }
    [[nodiscard]] const FillOptions& options() const { return m_options; }
    [[nodiscard]] const Sheet* sheet() const;

    void chooseSheet(const QString& name);
    void chooseYear(std::optional<int> year);
    /// 0: figures as of the day of the window; nullopt: as the sheet says.
    void chooseMonth(std::optional<int> month);
    void chooseUnit(std::optional<Unit> unit);
    void setWhere(const QString& expression);
    void setOverwrite(bool overwrite);
    /// \p target as FillTarget::text(); empty: as recognised.
    void mapColumn(int column, const QString& target);
    /// The project that the name in the sheet means; 0: none.
    void matchRow(const QString& name, qint64 project);
    /// The ledger forgets what it remembers of sheets like this.
    void forget();
    /// Plans again: the ledger has changed.
    void replan();
    /// Ends with written() or failed(); corrections by hand are then remembered by the ledger.
    void write(const QString& out);
    void cancel();

signals:
    void changed();
    void progressed(qint64 rows);
    void written(const QString& out);
    void failed(const QString& message);

private:
    struct Opened;
    void read();
    void taken(quint64 round, const Result<Opened>& opened);
    void refuse(const QString& why);
    void remember();
    void setState(State state);

    LedgerSession& m_ledger;
    State m_state = State::Empty;
    QString m_path;
    QString m_message;
    QString m_sheet;
    QString m_reader;
    FillOptions m_options;
    QByteArray m_package;
    std::shared_ptr<const Workbook> m_book;
    std::shared_ptr<const SheetXml> m_xml;
    std::shared_ptr<const FillPlan> m_plan;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    quint64 m_round = 0; ///< counts readings: an older answer is dropped
    JobToken m_question = 0;
};

} // namespace sanpi
