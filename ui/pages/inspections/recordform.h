// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/inspecting.h"
#include "store/storagethread.h"
#include "ui/pages/inspections/inspectionjobs.h"
#include "ui/shell/pageservices.h"

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace sanpi {

class EntryFields;
class FindingBox;
class LedgerSession;

/// 巡查记录, made for the keyboard: Enter goes on, F4 takes what stood there the week before, F8 opens the
/// fields that are rarely needed, Ctrl+Enter keeps the record and goes on with the next project. What was
/// typed for a project stays until it is kept, whatever is looked at meanwhile.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    explicit RecordForm(const PageServices& services, QWidget* parent = nullptr);

    /// The week and what the fields offer. What is being typed stays.
    void showWeek(const InspectionsData& answer, const Scope& scope);
    /// Its inspection of the week where there is one, else an empty form; 0: the project is to be typed.
    void showProject(qint64 project);
    void focusEntry();
    void sameAsBefore();
    void showMore(bool more);
    [[nodiscard]] bool isMoreShown() const;
    void submit();
    /// Whose record is shown; 0: none is chosen.
    [[nodiscard]] qint64 project() const { return m_project; }
    /// Room below the fields for the photos of the record that recordShown() names.
    [[nodiscard]] QVBoxLayout* photoPlace() const { return m_photos; }
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_waiting > 0; }

signals:
    /// Another project was typed into the form.
    void projectChosen(qint64 project);
    /// The record is on its way into the ledger; the form is free for the next.
    void sent(qint64 project);
    void kept(const sanpi::RecordId& record);
    /// It was not kept; what was typed is there again when the project is shown.
    void failed(qint64 project);
    /// What the form is about; nothing for a record that does not exist yet.
    void recordShown(const std::optional<sanpi::RecordId>& record);
    void notified(const sanpi::Notification& notification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using DraftKey = std::pair<QDate, qint64>;
    void buildMain(QVBoxLayout* column);
    void buildMore(QVBoxLayout* column);
    void buildFoot(QVBoxLayout* column);
    QWidget* addField(const QString& key, QWidget* parent);
    void stash();
    void fill();
    void fillNew(const PlannedVisit* visit);
    void ask(const std::optional<RecordId>& record);
    void take(const RecordDetail& detail);
    void showBefore();
    void setTexts(const QMap<QString, QString>& texts);
    void noteEdit(const QString& key);
    void noteProject();
    [[nodiscard]] QDate usualDay(const PlannedVisit* visit) const;
    [[nodiscard]] QString unitOf(qint64 project) const;
    [[nodiscard]] std::optional<qint64> resolved(Kind kind, const QString& text) const;
    [[nodiscard]] std::optional<InspectionWish> wish();
    void send(const InspectionWish& wish);
    void refuse(const QString& why, const QString& key);
    void anotherOne();
    void removeRecord();

    PageServices m_services;
    LedgerSession& m_session;
    InspectionsData m_data;
    Scope m_scope;
    QMap<QString, QList<qint64>> m_projects; ///< by name and by code
    qint64 m_project = 0;
    std::optional<RecordId> m_record;
    std::optional<InspectionFact> m_before;
    std::map<DraftKey, QMap<QString, QString>> m_drafts;
    std::map<DraftKey, QString> m_refusals;
    QString m_lastInspectors;
    QDate m_lastOn;
    bool m_modified = false;
    bool m_filling = false;
    bool m_another = false; ///< a second inspection of the week is being typed
    JobToken m_question = 0;
    int m_waiting = 0;

    EntryFields* m_fields;
    QLabel* m_title = nullptr;
    QLabel* m_beforeText = nullptr;
    QPushButton* m_same = nullptr;
    QToolButton* m_moreButton = nullptr;
    QWidget* m_more = nullptr;
    QFormLayout* m_moreForm = nullptr;
    FindingBox* m_finding = nullptr;
    QVBoxLayout* m_photos = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
    QToolButton* m_anotherButton = nullptr;
    QToolButton* m_removeButton = nullptr;
};

} // namespace sanpi
