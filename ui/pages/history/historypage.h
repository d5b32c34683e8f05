// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/history/binrows.h"
#include "ui/pages/history/historymodels.h"
#include "ui/shell/answerpage.h"

#include <functional>
#include <tuple>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace sanpi {

class Chip;
class Panel;
class RecycleBinView;
class TwoDaysView;

/// Of what is shown, the one that was asked for.
struct HistoryAnswer {
    std::vector<LoggedSet> sets;
    QList<BinRow> bin;
    DayRows days;
};

/// 历史: who changed what, from what, when and why; a change set or the value of one field can be taken back.
/// Beside it the recycle bin, and one record on two days. A location's record narrows it to that record (a
/// project with its facts); its filter says which of the three is shown: "removed", "days",
/// "days=2021-11-30..2021-12-31", else the changes.
class HistoryPage : public AnswerPage<HistoryAnswer> {
    Q_OBJECT

public:
    explicit HistoryPage(const PageServices& services, QWidget* parent = nullptr);

    [[nodiscard]] bool isBusy() const override
    {
        return AnswerPage::isBusy() || m_detailQuestion != 0 || m_writing;
    }

private:
    enum View { Changes, Bin, Days };
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const HistoryAnswer& answer) override;
    void presentChanges(const std::vector<LoggedSet>& sets);
    void presentBin(const QList<BinRow>& rows);
    QWidget* buildChanges();
    QWidget* buildFilters();
    QWidget* buildRestoring();
    void wireViews();
    void turn(View view);
    void showTurn();
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] bool mayWrite() const;
    void restoreRecords(const QList<RecordId>& ids, bool together, const QString& reason);
    using FieldValue = std::tuple<RecordId, QString, Value>;
    void restoreValues(const std::vector<FieldValue>& values, const QString& label, const QString& reason,
        std::function<void(const QString& problem)> tell);
    void restoreChosen();
    void showRestoring();
    [[nodiscard]] QString problemText(const Outcome& outcome) const;
    void showDetail();
    void takeDetail(const LoggedSet& set, const Result<ChangeRows>& rows);
    void fillAuthors(const std::vector<LoggedSet>& sets);
    void showRecordChip();
    void tellCount();

    View m_view = Changes;
    bool m_writing = false;
    QDate m_first; ///< of the two days; invalid until chosen
    QDate m_second;
    QString m_record; ///< projects/17
    JobToken m_detailQuestion = 0;
    qint64 m_chosen = 0; ///< change set that stays chosen when the list is read again

    QButtonGroup* m_turn = nullptr;
    QStackedWidget* m_views = nullptr;
    RecycleBinView* m_bin = nullptr;
    TwoDaysView* m_days = nullptr;
    QLineEdit* m_word = nullptr;
    QComboBox* m_authors = nullptr;
    QWidget* m_recordPlace = nullptr;
    QTableView* m_list = nullptr;
    HistoryModel* m_sets = nullptr;
    Panel* m_detailPanel = nullptr;
    QLabel* m_detailText = nullptr;
    QTableView* m_changesView = nullptr;
    ChangeModel* m_changes = nullptr;
    QPushButton* m_undo = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_restore = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace sanpi
