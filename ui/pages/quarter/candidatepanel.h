// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/applications.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class PhotoStrip;

/// One application: 项目简介 with its counter, the checklist, the venue and the photos.
class CandidatePanel : public QWidget {
    Q_OBJECT

public:
    explicit CandidatePanel(const PageServices& services, QWidget* parent = nullptr);
    void showCandidate(const CandidateRow& row, bool editable);
    [[nodiscard]] bool isBusy() const;

signals:
    void notified(const sanpi::Notification& notification);
    void projectWanted(qint64 project);

private:
    QWidget* buildChecks(const Catalogue& catalogue);
    void showCount();
    void save();
    [[nodiscard]] bool isEdited() const;

    PageServices m_services;
    CandidateRow m_row;
    bool m_editable = false;
    bool m_writing = false;
    QPushButton* m_name;
    QLabel* m_facts;
    QPlainTextEdit* m_brief;
    QLabel* m_count;
    QHash<QString, QComboBox*> m_checks; ///< by field
    QComboBox* m_venue;
    QLineEdit* m_note;
    QPushButton* m_save;
    QLabel* m_problem;
    PhotoStrip* m_photos;
};

} // namespace sanpi
