// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/facts/columnlayout.h"
#include "ui/grid/gridmodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace sanpi {

class FilterBar;
class GridBox;
class GridView;
class GridWork;
class PageHeader;
class RecordWriter;
class StatePane;

/// 数据表: the records of any kind as a grid that is worked in like that of the projects: months of
/// investment, targets, members of batches, inspections, issues, funds, units … The kind stands in the
/// filter's place of the way back as its first word ("investment | amount>100").
class TablesPage : public Page {
    Q_OBJECT

public:
    explicit TablesPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;

protected:
    void hideEvent(QHideEvent* event) override;

public:
    /// Those that people work in, in the order of the list.
    [[nodiscard]] static QList<Kind> kinds();

private:
    void build();
    QWidget* buildTools();
    void wire();
    void choose(Kind kind);
    void load();
    struct Answer {
        std::shared_ptr<const Table> table;
        std::shared_ptr<const Catalogue> catalogue;
        bool readOnly = false;
    };
    void take(const Result<Answer>& answer);
    void applyFilter(const QString& expression);
    void filterByHand(const QString& expression);
    void showRows();
    void tellStatus();
    void restoreView();
    void keepView();
    void setUnit(Unit unit);
    void cellMenu(const QPoint& at);
    void addRecord();
    void finishRow();
    void removeRecords();
    [[nodiscard]] ColumnLayout usualLayout() const;
    [[nodiscard]] QString kept(const QString& what) const; ///< key of a preference of the kind
    [[nodiscard]] QString locationText() const;

    PageServices m_services;
    Scope m_scope;
    Kind m_kind = Kind::Investment;
    GridModel m_model;
    JobToken m_question = 0;
    bool m_asked = false;
    bool m_arranging = false;
    bool m_shaped = false; ///< columns of this kind are laid out
    bool m_adding = false; ///< the empty row is shown where there is no record
    QString m_ledger; ///< whose rows are shown

    PageHeader* m_header = nullptr;
    QComboBox* m_kinds = nullptr;
    QToolButton* m_new = nullptr;
    QToolButton* m_wan = nullptr;
    QToolButton* m_yi = nullptr;
    FilterBar* m_bar = nullptr;
    StatePane* m_pane = nullptr;
    GridBox* m_box = nullptr;
    GridView* m_grid = nullptr;
    GridWork* m_work = nullptr;
    RecordWriter* m_writer = nullptr;
};

} // namespace sanpi
