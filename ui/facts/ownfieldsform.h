// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"
#include "ui/shell/page.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace sanpi {

class Catalogue;
class FieldEdit;
class LedgerSession;
struct Field;

/// The ledger's own fields of one record, for panels that show its built-in ones otherwise: an editor each
/// and a button that keeps what was typed as one change set. Hidden where the kind has none.
class OwnFieldsForm : public QWidget {
    Q_OBJECT

public:
    OwnFieldsForm(LedgerSession& session, Kind kind, QWidget* parent = nullptr);

    /// \p record: nothing for one that is still being made; then there is no button, and values() is asked.
    /// \p name: what undo calls it. What is being typed into the same record stays.
    void showRecord(
        const std::optional<RecordId>& record, const QString& name, const Fields& fields, bool editable);
    /// Of all editors; nothing where one cannot be read: it says so.
    [[nodiscard]] std::optional<Fields> values();
    void clear();
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void build();
    void save();
    void noteEdit();

    LedgerSession& m_session;
    Kind m_kind;
    const Catalogue* m_from = nullptr; ///< that the editors were made from
    std::optional<RecordId> m_record;
    QString m_name;
    bool m_editable = false;
    bool m_writing = false;
    QFormLayout* m_form;
    QList<FieldEdit*> m_edits;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace sanpi
