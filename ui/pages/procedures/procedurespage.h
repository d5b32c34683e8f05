// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/procedures/proceduremodel.h"
#include "ui/shell/answerpage.h"

class QButtonGroup;

namespace sanpi {

class TableView;

struct ProceduresAnswer {
    ProcedureMatrix matrix;
    QHash<qint64, QString> units;
};

/// 手续: which procedures of which projects are issued, wait, are overdue or expire soon. A click opens the
/// procedure on the projects page.
class ProceduresPage : public AnswerPage<ProceduresAnswer> {
    Q_OBJECT

public:
    explicit ProceduresPage(const PageServices& services, QWidget* parent = nullptr);

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const ProceduresAnswer& answer) override;
    QWidget* buildTable();
    void openProject(const QModelIndex& index);

    ProcedureModel::Show m_show = ProcedureModel::All;
    QButtonGroup* m_turn;
    ProcedureModel* m_model;
    TableView* m_table = nullptr;
};

} // namespace sanpi
