// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/projectchooser.h"

#include "domain/text.h"
#include "ui/facts/textlist.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostOffered = 400; ///< more are found by typing
} // namespace

ProjectChooser::ProjectChooser(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)),
      m_list(new TextList(u"chooserTable"_s, tr("Projects to choose from"),
          {tr("Project"), tr("Remark"), tr("Unit"), tr("Stage"), tr("Total, 万元")}, {4}, this))
{
    m_search->setObjectName(u"chooserSearch"_s);
    m_search->setPlaceholderText(tr("Name, code, developer or pinyin initials"));
    m_search->setAccessibleName(tr("Search for projects"));
    m_search->setClearButtonEnabled(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ProjectChooser::narrow);
    connect(m_list, &TextList::choiceChanged, this, &ProjectChooser::choiceChanged);
}

void ProjectChooser::setProjects(const std::vector<ChoosableProject>& projects,
    const QHash<qint64, QString>& marks, const QList<qint64>& leftOut)
{
    m_projects = projects;
    m_marks = marks;
    m_leftOut = leftOut;
    narrow();
}

void ProjectChooser::narrow()
{
    const QString folded = foldName(m_search->text());
    QList<TextRow> rows;
    for (const ChoosableProject& one : m_projects) {
        if (rows.size() == mostOffered)
            break;
        if (m_leftOut.contains(one.id)
            || !(folded.isEmpty() || one.searched.contains(folded) || one.pinyin.contains(folded)))
            continue;
        const QString mark = m_marks.value(one.id);
        rows << TextRow {{one.name, mark, one.unit, one.stage, wanText(one.total)}, one.id,
            {Tone::Plain, mark.isEmpty() ? Tone::Plain : Tone::Warn}, mark};
    }
    m_list->setRows(rows);
    emit choiceChanged();
}

QList<qint64> ProjectChooser::chosen() const
{
    return m_list->chosen();
}

void ProjectChooser::clearChoice()
{
    m_list->clearSelection();
    m_search->clear();
}

void ProjectChooser::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

} // namespace sanpi
