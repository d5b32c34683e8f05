// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/findings/findingmodel.h"
#include "ui/shell/answerpage.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class Panel;
class TableView;

struct FindingsAnswer {
    Findings findings;
    QHash<qint64, QString> names; ///< of the projects spoken of
    bool readOnly = false;
};

/// 核对: what does not agree in the year, each with its reason, the way to the field that mends it, or a note
/// that says why it may stand.
class FindingsPage : public AnswerPage<FindingsAnswer> {
    Q_OBJECT

public:
    explicit FindingsPage(const PageServices& services, QWidget* parent = nullptr);

    [[nodiscard]] bool isBusy() const override { return AnswerPage::isBusy() || m_writing; }

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const FindingsAnswer& answer) override;
    QWidget* buildContent();
    void turn(FindingModel::Part part);
    [[nodiscard]] bool isOpen() const { return m_part != FindingModel::Part::Explained; }
    void showChosen();
    void explain();
    void openAgain();
    void mend();
    void finish(const Outcome& outcome);

    FindingModel::Part m_part = FindingModel::Part::Open; ///< what is shown
    bool m_writing = false;
    QButtonGroup* m_turn;
    FindingModel* m_model;
    TableView* m_table = nullptr;
    Panel* m_panel = nullptr;
    QLabel* m_said = nullptr;
    QLineEdit* m_note = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_mend = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace sanpi
