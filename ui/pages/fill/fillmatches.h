// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/offers.h"
#include "ui/pages/fill/fillsession.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace sanpi {

class FieldEdit;

/// Rows of the sheet that no project was found for: for each the projects with like names, or any by name,
/// code and pinyin initials. Below them what else the person should know.
class FillMatches : public QWidget {
    Q_OBJECT

public:
    FillMatches(FillSession* session, QWidget* parent);
    /// All projects, for the picker.
    void setProjects(const Table& projects);
    /// Shows the session as it stands.
    void refresh();
    [[nodiscard]] FieldEdit* picker() const { return m_pick; }

signals:
    /// The person goes to a cell of the sheet.
    void cellWanted(int row, int column);

private:
    struct Line {
        int row = -1;
        int column = -1;
        QString name; ///< of a row that can be matched; empty: a note
    };
    void showCurrent();
    void makePicker(const FillRow* row);
    void pick();
    [[nodiscard]] const FillRow* currentRow() const;

    FillSession* m_session;
    QListWidget* m_list;
    QList<Line> m_lines;
    QWidget* m_choice;
    QHBoxLayout* m_choiceRow;
    QLabel* m_ask;
    FieldEdit* m_pick = nullptr;
    QPushButton* m_none;
    QList<Offer> m_offers;
    QHash<QString, qint64> m_projects; ///< by the text of the offer
    QString m_picked; ///< the name whose answer is awaited: then the next one is asked
};

} // namespace sanpi
