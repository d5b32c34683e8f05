// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/procedures/proceduremodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QButtonGroup;

namespace sanpi {

class PageHeader;
class StatePane;
class TableView;

/// 手续: which procedures of which projects are issued, wait, are overdue or expire soon. A click opens the
/// procedure on the projects page.
class ProceduresPage : public Page {
    Q_OBJECT

public:
    explicit ProceduresPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override { return m_question != 0 || !m_loaded; }

private:
    struct Answer {
        ProcedureMatrix matrix;
        QHash<qint64, QString> units;
    };
    static Result<Answer> ask(Ledger& ledger, const Scope& scope);
    QWidget* buildTable();
    void take(const Result<Answer>& answer);
    void present();
    void openProject(const QModelIndex& index);

    PageServices m_services;
    Scope m_scope;
    Answer m_answer;
    ProcedureModel::Show m_show = ProcedureModel::All;
    JobToken m_question = 0;
    bool m_loaded = false;
    PageHeader* m_header;
    QButtonGroup* m_turn;
    ProcedureModel* m_model;
    TableView* m_table = nullptr;
    StatePane* m_pane = nullptr;
};

} // namespace sanpi
