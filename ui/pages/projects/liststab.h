// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/projects/projectjobs.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace sanpi {

/// The lists that hold a project: joined, left, document and reason are edited where they stand; a project is
/// put into a list (a new one by its name) and taken out. It tells what is wished and writes nothing itself.
class ListsTab : public QWidget {
    Q_OBJECT

public:
    explicit ListsTab(QWidget* parent = nullptr);
    void showDetail(const ProjectDetail& detail, const Catalogue& catalogue, bool editable);

signals:
    /// A field of the membership, as typed.
    void edited(qint64 list, const QString& field, const QString& text);
    /// \p list 0: the one of that name, which may have to be made.
    void joinWanted(qint64 list, const QString& name);
    void leaveWanted(qint64 list, const QString& name);

private:
    void fillRows(const ProjectDetail& detail, bool editable);
    void fillOffers(const ProjectDetail& detail);
    void enable();
    void commit(const QTableWidgetItem* item);
    void join();
    void leave();

    QTableWidget* m_table;
    QComboBox* m_offers;
    QPushButton* m_join;
    QPushButton* m_leave;
    bool m_editable = false;
};

} // namespace sanpi
