// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/adjustment.h"
#include "store/adjusting.h"
#include "ui/facts/offers.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class FieldEdit;
class Panel;
class TextList;

/// A project as it is found by name, code or pinyin initials for an adjustment.
struct AdjustableProject {
    qint64 id = 0;
    Offer offer;
    bool listed = false; ///< in the year's list on the day; what has left it is in neither half
};
/// The projects of a table of the year, by name; the code stands behind names that are there twice.
[[nodiscard]] QList<AdjustableProject> adjustableProjects(
    const Table& projects, const Adjustment& adjustment);

/// 中期调整: before and after by sector, the projects that were adjusted, and a form to adjust one more. What
/// is added is offered from outside the list, what is removed or altered from within.
class AdjustView : public QWidget {
    Q_OBJECT

public:
    AdjustView(const Catalogue& catalogue, bool english, QWidget* parent = nullptr);
    void showAdjustment(
        const Adjustment& adjustment, const QList<AdjustableProject>& projects, bool editable);
    void setProblem(const QString& message);
    void clearEntry();

signals:
    void wanted(const sanpi::AdjustmentWish& wish);
    void projectWanted(qint64 project);

private:
    void buildForm();
    void ask();
    void showKind();
    [[nodiscard]] AdjustmentWish::What what() const;

    Field m_amountField;
    Field m_levelField;
    bool m_english;
    int m_year = 0;
    bool m_editable = false;
    QList<AdjustableProject> m_projects;
    QHash<QString, qint64> m_offered; ///< of the adjustment that is chosen, by text
    QLabel* m_sentence;
    Panel* m_sectorPanel;
    TextList* m_sectors;
    Panel* m_rowPanel;
    TextList* m_rows;
    QComboBox* m_what;
    FieldEdit* m_project;
    QLineEdit* m_amount;
    QComboBox* m_level;
    QDateEdit* m_on;
    QLineEdit* m_document;
    QLineEdit* m_reason;
    QPushButton* m_adjust;
    QLabel* m_problem;
};

} // namespace sanpi
