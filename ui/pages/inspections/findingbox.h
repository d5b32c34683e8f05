// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/inspecting.h"
#include "ui/pages/inspections/inspectionjobs.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;

namespace sanpi {

class EntryFields;
class LedgerSession;

/// What a finding becomes besides: an issue, of which kind, whose it is, and the day that the clock sets.
class FindingBox : public QWidget {
    Q_OBJECT

public:
    FindingBox(LedgerSession& session, QWidget* parent);
    /// Enter in it goes on, Ctrl+Enter sends the form off.
    void joinKeys(EntryFields& fields);
    void showOffers(const InspectionsData& answer);
    /// \p project, \p unit: of the record; the unit stands in the line until another is typed.
    void showRecord(QDate on, const QString& unit);
    /// The issue that was made of it before: nothing more can be made.
    void showIssue(const QString& number);
    /// \p due: as typed, the record's own day; it goes before the clock's.
    void showDue(const QString& due);
    void clear();
    /// The problem of what is typed; empty: none.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] FindingIssue wish() const;

private:
    void askClock();

    LedgerSession& m_session;
    QDate m_on;
    QString m_ownUnit;
    QString m_typedDue;
    QString m_issue;
    quint64 m_asked = 0;
    QHash<QString, qint64> m_units; ///< by name
    EntryFields* m_fields;
    QCheckBox* m_make;
    QCheckBox* m_assign;
    QWidget* m_details;
    QLabel* m_due;
    QDate m_byClock;
};

} // namespace sanpi
