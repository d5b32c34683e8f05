// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/statistics.h"
#include "store/closings.h"
#include "store/monthhabits.h"
#include "ui/shell/answerpage.h"

#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace sanpi {

class HabitsForm;
class Panel;
class StatView;
class TextList;

struct MonthsAnswer {
    std::vector<ClosingLine> closings;
    std::vector<Correction> corrections;
    QHash<qint64, QString> names; ///< of the projects that were corrected
    Overview overview;
    StatFigures statistics;
    MonthHabits habits;
    bool readOnly = false;
};

/// 月度封账: which months of the year are closed, what was corrected after that, and how months are
/// collected; beside it 统计数.
class MonthsPage : public AnswerPage<MonthsAnswer> {
    Q_OBJECT

public:
    explicit MonthsPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const MonthsAnswer& answer) override;
    QWidget* buildContent();
    QWidget* buildClosings();
    void showChoice();
    void showCorrections();
    void close();
    void reopen();
    void say(const QString& problem);
    void finish(const Outcome& outcome, const QString& done);
    [[nodiscard]] const ClosingLine* lineOf(Month month) const;
    [[nodiscard]] QList<Month> chosenMonths() const;

    bool m_writing = false;
    QTabWidget* m_tabs = nullptr;
    Panel* m_monthPanel = nullptr;
    TextList* m_months = nullptr;
    QPushButton* m_close = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_reopen = nullptr;
    QLabel* m_problem = nullptr;
    HabitsForm* m_habits = nullptr;
    Panel* m_correctionPanel = nullptr;
    TextList* m_corrections = nullptr;
    StatView* m_statistics = nullptr;
};

} // namespace sanpi
