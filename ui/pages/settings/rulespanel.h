// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"
#include "ui/widgets/panel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace sanpi {

class FieldEdit;
class RuleForm;
class TableView;

/// 规则: what the district sets by document, each kind with its dates; the one that the program brings stands
/// at the end. A rule from a date leaves every figure before that date as it was.
class RulesPanel : public Panel {
    Q_OBJECT

public:
    explicit RulesPanel(const PageServices& services, QWidget* parent = nullptr);
    /// Asks for the rules anew.
    void ask();
    void setScope(const Scope& scope) { m_scope = scope; }
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    struct Version {
        QDate since; ///< invalid: the program's own
        DistrictRules rules;
        QString document;
        QString note;
    };
    QWidget* buildFields();
    void buildForms();
    [[nodiscard]] RuleKind kind() const;
    void take(const std::vector<Record>& records);
    void showVersions();
    void showChosen();
    void save();
    void remove();
    void finish(const Outcome& outcome);
    [[nodiscard]] QDate sinceDay() const;

    PageServices m_services;
    const Catalogue* m_catalogue = nullptr; ///< that the forms choose from
    Scope m_scope;
    JobToken m_question = 0;
    bool m_writing = false;
    std::vector<Record> m_records;
    std::vector<Version> m_versions; ///< of the kind, newest first, the program's own last
    QComboBox* m_kind;
    QStandardItemModel* m_items;
    TableView* m_table;
    QStackedWidget* m_forms;
    FieldEdit* m_since = nullptr;
    QLineEdit* m_document = nullptr;
    QLineEdit* m_note = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace sanpi
