// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/returnplan.h"
#include "exchange/import/blankwords.h"

#include <QJsonObject>

#include <unordered_map>

namespace sanpi {

/// The steps of planReturn(). One object a file.
class ReturnPlanner {
public:
    ReturnPlanner(Ledger& ledger, const Workbook& book, const ReturnOptions& options)
        : m_ledger(ledger), m_book(book), m_options(options), m_blanks(ledger),
          m_in(takeApart(book, ledger.catalogue()))
    {
    }
    [[nodiscard]] Result<ReturnPlan> run(const QString& sha256);

private:
    /// An answer as it was read.
    struct Answer {
        const ReturnedRow* row = nullptr;
        qint64 project = 0;
        size_t column = 0;
        Value value;
        bool cleared = false;
    };

    // Whether it is to be taken at all; what refuses it stands in the plan.
    [[nodiscard]] Result<void> identify();
    [[nodiscard]] Result<void> checkNewest(const Record& dispatch);
    [[nodiscard]] Result<void> checkSender();
    void checkPeriod();
    [[nodiscard]] Result<void> checkSeen(const QString& sha256);
    [[nodiscard]] Result<void> checkLastYear();
    void refuse(ReturnRefusal refusal, const QStringList& facts = {});
    [[nodiscard]] bool refused() const { return m_plan.refusal != ReturnRefusal::None; }

    // Rows and cells.
    [[nodiscard]] Result<void> readRows();
    /// Whose row it is: one of the projects that were sent; else another of the ledger; else none.
    struct Owner {
        qint64 project = 0;
        qint64 foreign = 0;
    };
    [[nodiscard]] Owner ownerOf(const ReturnedRow& row) const;
    [[nodiscard]] qint64 visibleOwner(const ReturnedRow& row) const;
    [[nodiscard]] Result<void> loadProjects();
    [[nodiscard]] Result<void> complainOfRow(const ReturnedRow& row, qint64 foreign);
    void noteMissing();
    [[nodiscard]] bool saysAnything(const ReturnedRow& row) const;
    void readRow(const ReturnedRow& row, qint64 project);
    void readAnswer(const ReturnedRow& row, qint64 project, size_t column, const SheetCell& cell);
    void checkShown(const ReturnedRow& row, qint64 project, size_t column);
    void checkDone(const ReturnedRow& row, qint64 project);
    void checkTotals();
    void addGiven(qint64 project, const QString& key, const Value& value, bool cleared);

    // The merge.
    [[nodiscard]] Result<void> merge();
    [[nodiscard]] Result<void> mergeAnswer(const Answer& answer);
    [[nodiscard]] Result<void> dropLoneKinds();
    [[nodiscard]] Result<void> findSlips();
    [[nodiscard]] Result<void> tryOut();
    void dropRow(qint64 project);
    [[nodiscard]] Value baseOf(qint64 project, const QString& key) const;
    [[nodiscard]] Value sentValue(qint64 project, const QString& key) const;

    void add(Problem problem, int row, int column);
    [[nodiscard]] QString sentOf(qint64 project, const QString& key) const;

    Ledger& m_ledger;
    const Workbook& m_book;
    const ReturnOptions& m_options;
    const BlankWords m_blanks;
    ReturnedBook m_in;
    ReturnPlan m_plan;
    QJsonObject m_sent; ///< values of the sending, by project
    QJsonObject m_before; ///< what the newest return that was taken said
    std::unordered_map<QString, qint64> m_byCode; ///< of the projects that were sent
    std::unordered_map<QString, std::vector<qint64>> m_byName;
    std::unordered_map<qint64, Record> m_projects;
    std::unordered_map<qint64, int> m_rowOf; ///< project → sheet row
    std::vector<Answer> m_answers;
    QJsonObject m_given;
    Money m_sum; ///< of the column of amounts, as read
};

} // namespace sanpi
