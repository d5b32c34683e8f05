// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/resumption.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class Panel;
class TextList;

/// A campaign that is to be made.
struct CampaignWish {
    QString name;
    qint64 cause = 1;
    QDate since;
};

/// 复工: the rate of a campaign by unit, who is due and has not resumed, and a line to note who has.
class ResumeView : public QWidget {
    Q_OBJECT

public:
    /// \p cause: the field of a campaign's cause.
    explicit ResumeView(const Field& cause, QWidget* parent = nullptr);
    void showCampaigns(const std::vector<std::pair<qint64, QString>>& campaigns,
        const std::optional<Resumption>& shown, QDate asOf, bool editable);
    void setProblem(const QString& message);
    void clearEntry();

signals:
    void campaignChosen(qint64 campaign);
    void campaignWanted(const sanpi::CampaignWish& wish);
    /// An invalid day takes the note back.
    void resumed(qint64 campaign, const QList<qint64>& projects, QDate on);
    void projectWanted(qint64 project);

private:
    void showChoice();

    qint64 m_campaign = 0;
    bool m_editable = false;
    QComboBox* m_campaigns;
    QLabel* m_sentence;
    Panel* m_unitPanel;
    TextList* m_units;
    Panel* m_rowPanel;
    TextList* m_rows;
    QDateEdit* m_on;
    QPushButton* m_note;
    QPushButton* m_takeBack;
    QLineEdit* m_name;
    QComboBox* m_cause;
    QDateEdit* m_since;
    QPushButton* m_begin;
    QLabel* m_problem;
};

} // namespace sanpi
