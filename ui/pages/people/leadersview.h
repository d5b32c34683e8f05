// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/leaderboard.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

class QLabel;

namespace sanpi {

class AssignForm;
class Panel;
class PaperButton;
class TextList;
struct TextRow;

/// Leaders with their figures; beside them the projects of the one that is chosen, which can be handed to
/// somebody else, and his page to print.
class LeadersView : public QWidget {
    Q_OBJECT

public:
    explicit LeadersView(const PageServices& services, QWidget* parent = nullptr);
    /// \p people: names of the ledger's people.
    void showBoard(const LeaderBoard& board, const QStringList& people, const Scope& scope, bool editable);
    /// An empty name: those that nobody leads.
    void choose(const QString& name);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    [[nodiscard]] bool isBusy() const;

signals:
    void chosenChanged(const QString& name);
    void projectWanted(qint64 project);
    void notified(const sanpi::Notification& notification);

private:
    void showLeaders();
    void showChosen();
    void showProjects(const std::vector<ProjectLine>& lines);
    [[nodiscard]] QList<TextRow> projectRows(const std::vector<ProjectLine>& lines) const;

    PageServices m_services;
    LeaderBoard m_board;
    Scope m_scope;
    QString m_chosen;
    Panel* m_leaderPanel;
    TextList* m_leaders;
    Panel* m_projectPanel;
    QLabel* m_facts;
    TextList* m_projects;
    AssignForm* m_assign;
    PaperButton* m_paper;
};

} // namespace sanpi
