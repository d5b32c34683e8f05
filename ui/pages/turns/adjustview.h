// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/adjustment.h"
#include "store/adjusting.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class Panel;
class TextList;

/// 中期调整: before and after by sector, the projects that were adjusted, and a line to adjust one more.
class AdjustView : public QWidget {
    Q_OBJECT

public:
    explicit AdjustView(const Field& amount, QWidget* parent = nullptr);
    /// \p projects: of the year's list, by name.
    void showAdjustment(
        const Adjustment& adjustment, const QList<QPair<qint64, QString>>& projects, bool editable);
    void setProblem(const QString& message);
    void clearEntry();

signals:
    void wanted(const sanpi::AdjustmentWish& wish);
    void projectWanted(qint64 project);

private:
    void ask();
    void showKind();

    Field m_amountField;
    int m_year = 0;
    bool m_editable = false;
    QLabel* m_sentence;
    Panel* m_sectorPanel;
    TextList* m_sectors;
    Panel* m_rowPanel;
    TextList* m_rows;
    QComboBox* m_project;
    QComboBox* m_what;
    QLineEdit* m_amount;
    QDateEdit* m_on;
    QLineEdit* m_document;
    QLineEdit* m_reason;
    QPushButton* m_adjust;
    QLabel* m_problem;
};

} // namespace sanpi
