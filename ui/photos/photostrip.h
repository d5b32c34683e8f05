// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/photos/photoitem.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QDate>
#include <QPointer>

#include <map>

class QLabel;
class QListView;
class QMimeData;
class QToolButton;

namespace sanpi {

class BusyBar;
class PhotoCompare;
class PhotoFacts;
class PhotoIntake;
class PhotoKeeper;
class PhotoLibrary;
class PhotoModel;
class PhotoView;

/// The photos of a record: dropped, pasted or chosen, many at a time, with the time and view of each beside
/// it. Insert adds, Ctrl+V pastes, Enter opens, F2 asks for the time, F3 for the view, Delete removes with a
/// way back. Without a record yet, what is chosen waits until attachTo().
class PhotoStrip : public QWidget {
    Q_OBJECT

public:
    /// \p reader: path of sanpi-reader; empty: beside the running program.
    explicit PhotoStrip(const PageServices& services, QWidget* parent = nullptr, const QString& reader = {});
    ~PhotoStrip() override;

    /// Asks for the photos of \p record anew. Without one, what is chosen is held for the project and comes
    /// back with it. \p project: whose views are offered and whose weeks are compared; 0: of none.
    void setRecord(const std::optional<RecordId>& record, qint64 project, bool editable);
    /// The day that a time alone is of, and whose year a day without one has; by default that of an
    /// inspection, else of the newest photo.
    void setDay(QDate day);
    [[nodiscard]] std::optional<RecordId> record() const { return m_record; }

    /// Photos that are chosen and not kept.
    [[nodiscard]] int pending() const;
    /// Keeps what was held for the record's project, now that the record exists; it need not be the one that
    /// is shown. attached() or notified() follows, or nothing when there is nothing.
    void attachTo(const RecordId& record);

    void addFiles(const QStringList& paths);
    void chooseFiles();
    /// Files, or a picture, from the clipboard; false when it has neither.
    bool paste();
    void openCurrent();
    void compareWeeks();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] PhotoView* view() const;
    [[nodiscard]] PhotoCompare* comparison() const;

signals:
    void counted(int photos);
    void attached(const sanpi::RecordId& record, int photos);
    void notified(const sanpi::Notification& notification);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Answer {
        std::vector<SitePhoto> photos;
        QStringList views; ///< of the project, the most used first
    };
    static Result<Answer> answerOf(Ledger& ledger, const RecordId& record, qint64 project);
    QWidget* buildFoot();
    void wireWork();
    void hold();
    void addPending(const PhotoItems& items);
    void keep(const RecordId& record, const PhotoItems& items);
    void ask();
    void take(const Result<Answer>& answer);
    void takeRead(const PhotoItem& item, const PhotoTarget& target);
    void endIntake();
    bool handleKey(QKeyEvent* event);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QDate dayOf(int row) const;
    void noteCurrent();
    void restoreCurrent();
    void showCurrent();
    void refreshFoot();
    void change(const QString& label, const std::vector<std::pair<QString, Value>>& fields);
    void setTime(const QString& takenAt);
    void setView(const QString& view);
    void removeCurrent();
    void saveOriginal(int row);

    PageServices m_services;
    PhotoLibrary* m_library;
    PhotoModel* m_model;
    PhotoIntake* m_intake;
    PhotoKeeper* m_keeper;
    QListView* m_list;
    PhotoFacts* m_facts;
    BusyBar* m_busy;
    QLabel* m_hint = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_compare = nullptr;
    QPointer<QWidget> m_overlay;
    std::optional<RecordId> m_record;
    qint64 m_project = 0;
    bool m_editable = false;
    QDate m_day;
    int m_lastRow = -1; ///< under the cursor before a reset
    QString m_lastContent;
    std::map<qint64, PhotoItems> m_held; ///< by project: chosen for records that do not exist yet
    std::map<qint64, RecordId> m_late; ///< by project: kept while photos for it were still being read
    bool m_otherRecord = false;
    JobToken m_question = 0;
    int m_writing = 0;
    QStringList m_failures; ///< of the files being read
};

} // namespace sanpi
