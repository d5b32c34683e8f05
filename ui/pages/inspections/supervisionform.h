// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/inspectionjobs.h"
#include "ui/shell/pageservices.h"

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace sanpi {

class EntryFields;
class FindingBox;
class LedgerSession;

/// 督导记录: a new one, or the one that is chosen, with the issue that follows from it.
class SupervisionForm : public QWidget {
    Q_OBJECT

public:
    explicit SupervisionForm(const PageServices& services, QWidget* parent = nullptr);
    /// \p supervision 0: a new one. What is being typed stays while the same is shown.
    void showSupervision(const InspectionsData& answer, const Scope& scope, qint64 supervision);
    void focusEntry();
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

signals:
    void kept(qint64 supervision);
    void newWanted();
    void notified(const sanpi::Notification& notification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildFields();
    void fill();
    void submit();
    [[nodiscard]] std::optional<qint64> resolved(Kind kind, const QString& text) const;

    LedgerSession& m_session;
    InspectionsData m_data;
    Scope m_scope;
    qint64 m_supervision = -1; ///< nothing was shown yet
    QString m_lastSupervisors;
    bool m_modified = false;
    bool m_filling = false;
    int m_waiting = 0;
    EntryFields* m_fields;
    QFormLayout* m_form = nullptr;
    FindingBox* m_finding;
    QLabel* m_title;
    QLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_new;
};

} // namespace sanpi
