// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/findings/findingmodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class PageHeader;
class Panel;
class StatePane;
class TableView;

/// 核对: what does not agree in the year, each with its reason, the way to the field that mends it, or a note
/// that says why it may stand.
class FindingsPage : public Page {
    Q_OBJECT

public:
    explicit FindingsPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override { return m_question != 0 || !m_loaded || m_writing; }

private:
    struct Answer {
        Findings findings;
        QHash<qint64, QString> names;
        bool readOnly = false;
    };
    static Result<Answer> ask(Ledger& ledger, const Scope& scope);
    QWidget* buildContent();
    void take(const Result<Answer>& answer);
    void present();
    void turn(bool open);
    void showChosen();
    void explain();
    void openAgain();
    void mend();
    void finish(const Outcome& outcome);

    PageServices m_services;
    Scope m_scope;
    Answer m_answer;
    bool m_open = true; ///< shown are the open ones
    JobToken m_question = 0;
    bool m_loaded = false;
    bool m_writing = false;
    PageHeader* m_header;
    QButtonGroup* m_turn;
    FindingModel* m_model;
    TableView* m_table = nullptr;
    Panel* m_panel = nullptr;
    QLabel* m_said = nullptr;
    QLineEdit* m_note = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_mend = nullptr;
    QPushButton* m_accept = nullptr;
    StatePane* m_pane = nullptr;
};

} // namespace sanpi
