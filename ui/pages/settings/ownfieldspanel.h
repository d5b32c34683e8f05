// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"
#include "store/ledger.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"
#include "ui/widgets/panel.h"

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class TableView;
class TextModel;

/// 自定义字段: the fields that the ledger has added for itself, and one of them to add or correct. What a
/// field is (kind, key, type) is fixed once it is there; its words, choices and bounds may change, and it may
/// be retired.
class OwnFieldsPanel : public Panel {
    Q_OBJECT

public:
    explicit OwnFieldsPanel(const PageServices& services, QWidget* parent = nullptr);
    void setScope(const Scope& scope) { m_scope = scope; }
    /// Shows what the session's catalogue holds; what is being typed for a new field stays.
    void refresh();
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void buildList();
    QWidget* buildField();
    QWidget* buildButtons(QWidget* parent);
    void choose(qint64 definition);
    void showChosen();
    void showType();
    void proposeKey();
    void save();
    void retire();
    void remove();
    void write(const QString& label, const std::function<Result<void>(ChangeSetBuilder&)>& build);
    void finish(const QString& label, const Outcome& outcome);
    [[nodiscard]] const Record* chosen() const;
    [[nodiscard]] Fields typed() const;

    PageServices m_services;
    Scope m_scope;
    qint64 m_chosen = 0; ///< 0: a new one
    bool m_writing = false;
    bool m_keyTyped = false; ///< by hand: no longer proposed
    TextModel* m_model;
    TableView* m_list;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_english = nullptr;
    QLineEdit* m_key = nullptr;
    QComboBox* m_type = nullptr;
    QLabel* m_choicesLabel = nullptr;
    QPlainTextEdit* m_choices = nullptr;
    QLabel* m_boundsLabel = nullptr;
    QWidget* m_bounds = nullptr;
    QLineEdit* m_lowest = nullptr;
    QLineEdit* m_highest = nullptr;
    QLineEdit* m_headers = nullptr;
    QLabel* m_told = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_retire = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace sanpi
