// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/filter.h"
#include "ui/grid/gridmodel.h"
#include "ui/pages/projects/projectstore.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"
#include "ui/widgets/blocktext.h"

#include <functional>

class QAction;
class QButtonGroup;
class QMenu;
class QSplitter;
class QToolButton;

namespace sanpi {

class DetailPanel;
class FilterBar;
class GridBox;
class GridView;
class GridWork;
class PageHeader;
class ProjectEditor;
class ProjectWork;
class QuickFilters;
class ReasonBar;
class StatePane;

/// 项目: all projects of the year as a grid that is worked in, with a filter that reads like a sentence and
/// the details of the row under the cursor beside it.
class ProjectsPage : public Page {
    Q_OBJECT

public:
    ProjectsPage(const PageServices& services, QWidget* parent = nullptr);
    ~ProjectsPage() override;

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildTools();
    void wireGrid();
    void wireDetail();
    void addShortcuts();

    /// The field shall hold again what it held before the change.
    void restore(const RecordId& id, const FieldChange& change, const QString& what);
    void load();
    void take(const Result<ProjectData>& answer);
    void applyFilter(const QString& expression);
    void filterByHand(const QString& expression);
    void showRows();
    void selectWanted();
    void rowChanged();
    void askDetail();
    void showScope();
    void tellStatus();

    void setUnit(Unit unit);
    void restoreView();
    void keepView();
    void cellMenu(const QPoint& at);
    void exportRows();
    QToolButton* buildSayButton(QWidget* parent);
    void addSayActions(QMenu* menu);
    void askSentence(std::function<void(const QString&)> then);
    void copySentence();
    void copyPicture();
    [[nodiscard]] std::vector<qint64> projectsToSay() const;
    [[nodiscard]] QList<OutRow> rowsToSay() const;
    void walk(int rows);
    void toggleDetail(bool shown);
    [[nodiscard]] std::vector<qint64> selectedProjects() const;

    PageServices m_services;
    Scope m_scope;
    Location m_location;
    ProjectStore m_store;
    GridModel m_model;
    ProjectData m_data;
    bool m_loaded = false;
    qint64 m_wanted = 0; ///< project to go to when the rows are there
    QString m_handledRecord;
    QString m_wantedField; ///< of the project to go to
    QString m_filterText; ///< in force; what is being typed may not be understood yet

    PageHeader* m_header = nullptr;
    FilterBar* m_bar = nullptr;
    QuickFilters* m_quick = nullptr;
    StatePane* m_pane = nullptr;
    GridBox* m_box = nullptr;
    GridView* m_grid = nullptr;
    QSplitter* m_splitter = nullptr;
    DetailPanel* m_detail = nullptr;
    ProjectEditor* m_editor = nullptr;
    ProjectWork* m_work = nullptr;
    GridWork* m_gridWork = nullptr;
    ReasonBar* m_reason = nullptr;
    QToolButton* m_wan = nullptr;
    QToolButton* m_yi = nullptr;
    QToolButton* m_detailButton = nullptr;
    QToolButton* m_newButton = nullptr;
    bool m_arranging = false;
    bool m_saying = false; ///< a sentence is awaited
};

} // namespace sanpi
