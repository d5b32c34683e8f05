// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/quarter/quarterjobs.h"

#include <QHash>
#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace sanpi {

class EmptyState;
class TextList;

/// All projects to choose from, narrowed by what is typed: name, code, developer or pinyin initials.
class ProjectChooser : public QWidget {
    Q_OBJECT

public:
    explicit ProjectChooser(QWidget* parent = nullptr);
    /// \p marks: what stands beside a project, by id; \p left out: those that are not offered.
    void setProjects(const std::vector<ChoosableProject>& projects, const QHash<qint64, QString>& marks,
        const QList<qint64>& leftOut);
    [[nodiscard]] QList<qint64> chosen() const;
    void clearChoice();
    void focusSearch();

signals:
    void choiceChanged();
    /// What was looked for is not in the ledger yet.
    void newProjectWanted();

private:
    void narrow();

    QLineEdit* m_search;
    QStackedWidget* m_stack; ///< the list, or that nothing was found
    TextList* m_list;
    EmptyState* m_nothing;
    std::vector<ChoosableProject> m_projects;
    QHash<qint64, QString> m_marks;
    QList<qint64> m_leftOut;
};

} // namespace sanpi
