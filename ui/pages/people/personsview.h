// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordtable.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class LedgerSession;
class Panel;
class TextList;

/// The people of the ledger — leaders, task forces, service officers — with office and phone; below them the
/// one that is chosen, or a new one, as a form.
class PersonsView : public QWidget {
    Q_OBJECT

public:
    explicit PersonsView(LedgerSession& session, QWidget* parent = nullptr);
    /// \p leads: projects by person and role, in words. \p units: names by id, in the district's order.
    void showPeople(const std::vector<Record>& people, const QHash<qint64, QString>& leads,
        const QList<std::pair<qint64, QString>>& units, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void showChosen();
    void startNew();
    void submit();

    LedgerSession& m_session;
    std::vector<Record> m_people;
    qint64 m_person = 0; ///< in the form; 0: a new one
    bool m_editable = false;
    bool m_writing = false;
    Panel* m_panel;
    TextList* m_list;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_office;
    QComboBox* m_unit;
    QLineEdit* m_phone;
    QLabel* m_problem;
    QPushButton* m_new;
    QPushButton* m_submit;
};

} // namespace sanpi
