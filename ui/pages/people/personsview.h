// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordtable.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class LedgerSession;
class Panel;
class TextList;

/// What somebody is to a project on a day.
struct Duty {
    QString role;
    qint64 project = 0;
    QString name; ///< of the project
    QDate since; ///< invalid: by the project's own text, without a day
};
struct Duties {
    std::map<qint64, std::vector<Duty>> byPerson;
    std::map<QString, std::vector<Duty>> byName; ///< of leaders that are no person of the ledger yet
};

/// The people of the ledger — leaders, task forces, service officers — with office and phone; below them the
/// one that is chosen, or a new one, as a form, and the projects that he answers for.
class PersonsView : public QWidget {
    Q_OBJECT

public:
    explicit PersonsView(LedgerSession& session, QWidget* parent = nullptr);
    /// \p units: names by id, in the district's order.
    void showPeople(const std::vector<Record>& people, const Duties& duties,
        const QList<std::pair<qint64, QString>>& units, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);
    void projectWanted(qint64 project);

private:
    void showChosen();
    void showDuties(const QString& name, const std::vector<Duty>& duties);
    void startNew();
    void submit();

    LedgerSession& m_session;
    std::vector<Record> m_people;
    Duties m_duties;
    QStringList m_named; ///< leaders that only the ledger's text names; row keys −1, −2 …
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
    Panel* m_dutyPanel;
    TextList* m_dutyList;
};

} // namespace sanpi
