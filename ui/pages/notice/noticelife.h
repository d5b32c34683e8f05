// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/notices.h"
#include "ui/shell/page.h"
#include "ui/widgets/panel.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace sanpi {

/// The notices of the year and what can be done to the one that is chosen: drafted, reviewed, issued,
/// verified, corrected. Number and day are asked here, beside the paper. Tells wishes; does nothing itself.
class NoticeLife : public Panel {
    Q_OBJECT

public:
    explicit NoticeLife(const Catalogue& catalogue, QWidget* parent = nullptr);

    struct State {
        QList<NoticeRow> rows;
        qint64 chosen = 0; ///< 0: the figures of the day, no notice
        int nextNumber = 1;
        bool people = false; ///< reviewing is a step of its own
        bool readOnly = false;
        QDate lastDay; ///< whose week is the last that can be drafted
        bool hasBefore = false; ///< there is a notice of the week before to compare with
    };
    void show(const State& state, const Scope& scope, const QString& author);
    /// Why something was not done, or what was found out; empty: nothing to say.
    void say(Tone tone, const QString& text);
    void setBusy(bool busy);
    [[nodiscard]] bool isComparing() const;

signals:
    void chosen(qint64 notice);
    void draftWanted(sanpi::Week week);
    void reviewWanted();
    void issueWanted(int number, QDate on, const QString& by);
    void verifyWanted();
    void correctWanted(const QString& reason);
    void discardWanted();
    void compareWanted(bool on);
    /// Something opened below that should be seen whole.
    void unfolded(QWidget* part);

private:
    void build();
    QWidget* buildIssuing();
    QWidget* buildCorrecting();
    void fillRows();
    void fillWeeks(const Scope& scope);
    void showActions();
    [[nodiscard]] const NoticeRow* row() const;
    [[nodiscard]] QString stateText(const NoticeRow& row) const;

    const Catalogue& m_catalogue;
    State m_state;
    bool m_busy = false;
    QTreeWidget* m_list;
    QComboBox* m_week;
    QPushButton* m_draft;
    QPushButton* m_review;
    QPushButton* m_issue; ///< opens the line that asks number and day
    QPushButton* m_verify;
    QPushButton* m_correct;
    QPushButton* m_discard;
    QPushButton* m_compare;
    QWidget* m_issuing = nullptr;
    QSpinBox* m_number = nullptr;
    QDateEdit* m_on = nullptr;
    QLineEdit* m_by = nullptr;
    QWidget* m_correcting = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_said;
};

} // namespace sanpi
