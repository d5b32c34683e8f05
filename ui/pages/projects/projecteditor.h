// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridwork.h"
#include "ui/pages/projects/projectstore.h"
#include "ui/shell/page.h"

#include <QObject>
#include <QPointer>

namespace sanpi {

class NewProjectDialog;
class Prompts;

/// Turns what a person does to projects into change sets, and what became of them into problems at the cells,
/// questions about conflicts, and messages.
class ProjectEditor : public QObject {
    Q_OBJECT

public:
    ProjectEditor(ProjectStore& store, GridModel& model, Prompts& prompts, QWidget* window);

    void setScope(int year, QDate asOf);
    void setCatalogue(std::shared_ptr<const Catalogue> catalogue) { m_catalogue = std::move(catalogue); }

    /// A cell of the grid was given a value.
    void writeCell(const CellId& cell, const Value& value);
    /// Many were: one change set.
    void writeCells(const GridWrite& cells);
    /// A field of the form, as typed; amounts in 万元.
    void writeFact(qint64 project, const QString& field, const QString& text);
    void writeMonth(qint64 project, Month month, const QString& text);
    /// A field of the project's membership of \p list, as typed.
    void writeMembership(qint64 project, qint64 list, const QString& field, const QString& text);
    /// \p list 0: the one of that name, made where there is none.
    void joinList(qint64 project, qint64 list, const QString& name);
    void leaveList(qint64 project, qint64 list, const QString& name);
    void create();
    /// Asks before it removes, naming what goes along.
    void remove(const std::vector<qint64>& projects);

    /// Why what was refused without a reason shall be; empty: it shall not.
    void giveReason(const QString& reason);

signals:
    void notified(const sanpi::Notification& notification);
    void monthRefused(sanpi::Month month, const QString& message);
    void created(qint64 project);
    /// A stage that was reached is to be taken back, or a closed month changed: giveReason() goes on.
    void reasonWanted(const QString& what, const QString& give);
    /// Nothing was written: what is shown may have to be asked for anew.
    void reloadWanted();

private:
    void write(const WriteRequest& request, const QList<CellId>& cells);
    void finish(const WriteRequest& request, const QList<CellId>& cells, const Outcome& outcome);
    void tellDoubts(const FactEdit& edit);
    void showProblems(const WriteRequest& request, const QList<CellId>& cells, const Problems& problems);
    void askConflict(const WriteRequest& request, const QList<CellId>& cells, const Outcome& outcome);
    void confirmRemoval(const Removal& removal);
    void finishCreation(const Outcome& outcome);
    [[nodiscard]] WriteRequest request(Source source) const;
    [[nodiscard]] QString nameOf(qint64 project) const;
    [[nodiscard]] QString labelOf(const FactEdit& edit) const;
    void fail(const Error& error);

    ProjectStore& m_store;
    GridModel& m_model;
    Prompts& m_prompts;
    QWidget* m_window;
    std::shared_ptr<const Catalogue> m_catalogue;
    int m_year = 0;
    QDate m_asOf;
    QPointer<NewProjectDialog> m_dialog;
    WriteRequest m_waiting; ///< for a reason
    QList<CellId> m_waitingCells;
};

} // namespace sanpi
