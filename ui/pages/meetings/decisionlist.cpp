// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meetings/decisionlist.h"

namespace sanpi {

using namespace Qt::StringLiterals;

DecisionList::DecisionList(const QString& name, const QString& title, QWidget* parent)
    : TextList(name, title,
        {tr("State"), tr("Matter"), tr("Unit"), tr("Due"), tr("From"), tr("Project"), tr("Result"),
            tr("Issue or order")},
        {}, parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
}

void DecisionList::showDecisions(const std::vector<DecisionRow>& rows)
{
    QList<TextRow> shown;
    for (const DecisionRow& row : rows) {
        const bool overdue = row.state == DecisionState::Overdue;
        const bool done = row.state == DecisionState::Done;
        TextRow line;
        line.cells = {(overdue       ? u"■ "_s
                              : done ? u"● "_s
                                     : u"○ "_s)
                + row.stateText,
            row.text.simplified(), row.unitName, row.due.toString(Qt::ISODate), row.from, row.projectName,
            row.result.simplified(), row.orderCode.isEmpty() ? row.issueNumber : row.orderCode};
        line.key = row.record.id.key[0];
        line.tones = {overdue ? Tone::Bad : done ? Tone::Good : Tone::Plain};
        line.toolTip = row.text;
        shown << line;
    }
    setRows(shown);
}

} // namespace sanpi
