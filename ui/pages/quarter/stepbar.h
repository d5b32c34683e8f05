// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/applications.h"
#include "store/candidates.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

/// The next step of the chosen applications, with its day; who took them in; or their return, with a reason.
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(const Catalogue& catalogue, QWidget* parent = nullptr);
    void setChoice(const std::vector<CandidateRow>& chosen, QDate asOf, bool editable);
    void setProblem(const QString& message);
    void clearEntry();

signals:
    void stepWanted(const sanpi::CandidateStep& step);
    /// What was returned applies again, from the day on.
    void proposedAgain(QDate on);

private:
    void showFitting();
    void wish(CandidateState to);

    const Catalogue& m_catalogue;
    std::vector<RecordId> m_chosen;
    std::optional<CandidateState> m_next; ///< none where they cannot take the same step
    bool m_waiting = false; ///< all of them can be returned
    bool m_returned = false; ///< all of them were returned, and of one list
    bool m_mixed = false; ///< they are in different states
    bool m_editable = false;
    QDateEdit* m_on;
    QComboBox* m_level;
    QLineEdit* m_document;
    QPushButton* m_step;
    QLineEdit* m_reason;
    QPushButton* m_return;
    QLabel* m_problem;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::CandidateStep)
