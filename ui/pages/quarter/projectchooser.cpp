// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/projectchooser.h"

#include "domain/text.h"
#include "store/pinyin.h"
#include "ui/facts/textlist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/states.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostOffered = 400; ///< more are found by typing
constexpr int leastChoosable = 172;
constexpr int widestMark = 96; ///< the rest is in the tool tip

enum ChooserColumn { NameColumn, MarkColumn, TotalColumn, StageColumn, UnitColumn };
} // namespace

ProjectChooser::ProjectChooser(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_stack(new QStackedWidget(this)),
      m_list(new TextList(u"chooserTable"_s, tr("Projects to choose from"),
          {tr("Project"), tr("Remark"), tr("Total, 万元"), tr("Stage"), tr("Unit")}, {TotalColumn}, m_stack)),
      m_nothing(new EmptyState(m_stack))
{
    m_list->setStretch(NameColumn, leastChoosable);
    m_list->setWidest(MarkColumn, widestMark);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    m_nothing->setObjectName(u"chooserNothing"_s);
    m_search->setObjectName(u"chooserSearch"_s);
    m_search->setPlaceholderText(tr("Name, code, developer or pinyin initials"));
    m_search->setAccessibleName(tr("Search for projects"));
    m_search->setClearButtonEnabled(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_search);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ProjectChooser::narrow);
    connect(m_list, &TextList::choiceChanged, this, &ProjectChooser::choiceChanged);
    connect(m_nothing, &EmptyState::actionTriggered, this, &ProjectChooser::newProjectWanted);
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
    const bool latin = std::ranges::all_of(folded, [](QChar c) { return c.unicode() < 0x80; });
    QList<TextRow> rows;
    bool marked = false;
    bool isLeftOut = false;
    for (const ChoosableProject& one : m_projects) {
        if (rows.size() == mostOffered)
            break;
        if (!(folded.isEmpty() || one.searched.contains(folded)
                || (latin && matchesInitials(one.pinyin, folded))))
            continue;
        if (m_leftOut.contains(one.id)) {
            isLeftOut = true;
            continue;
        }
        const QString mark = m_marks.value(one.id);
        marked = marked || !mark.isEmpty();
        QStringList said {one.name, mark, one.unit};
        said.removeAll(QString());
        rows << TextRow {{one.name, mark, wanText(one.total), one.stage, one.unit}, one.id,
            {Tone::Plain, mark.isEmpty() ? Tone::Plain : Tone::Warn}, said.join(u'\n')};
    }
    m_list->setColumnHidden(MarkColumn, !marked);
    m_list->setRows(rows);
    m_stack->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget*>(m_nothing) : m_list);
    m_nothing->setContent({Symbol::Projects, tr("No project found"),
        isLeftOut
            ? tr("What you look for is in the list at the left already.")
            : tr("Look for a part of the name, the code, the developer or pinyin initials. A project that "
                 "the ledger does not have is entered first."),
        isLeftOut ? QString() : tr("Enter it on the page of projects …")});
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
