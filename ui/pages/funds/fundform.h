// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "ui/shell/page.h"
#include "ui/shell/topbar.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace sanpi {

class FieldEdit;
class LedgerSession;
struct PageServices;

/// One record of money won from above: every field of the catalogue, a line each. Enter in the last line or
/// the button keeps it as one change set.
class FundForm : public QWidget {
    Q_OBJECT

public:
    explicit FundForm(const PageServices& services, QWidget* parent = nullptr);

    /// \p record: what is edited; without fields a new one of \p year. \p names: of units and projects.
    void showRecord(const Record& record, int year, const Table& names, bool editable);
    [[nodiscard]] bool isNew() const { return m_record.id.key[0] == 0; }
    [[nodiscard]] bool isBusy() const { return m_writing; }
    /// Whether something was typed that is not kept yet.
    [[nodiscard]] bool isTouched() const;

signals:
    void saved(const sanpi::RecordId& id);
    void removed();

private:
    [[nodiscard]] std::optional<qint64> resolve(Kind kind, const QString& text) const;
    void build();
    void save();
    void remove();
    void finish(const Outcome& outcome);

    LedgerSession& m_session;
    Record m_record;
    int m_year = 0;
    Table m_names;
    bool m_editable = false;
    bool m_writing = false;
    QFormLayout* m_form;
    QList<FieldEdit*> m_edits;
    std::vector<Record> m_ownFields; ///< that the lines were made with
    QLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace sanpi
