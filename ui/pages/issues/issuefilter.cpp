// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuefilter.h"

#include "ui/widgets/filterbar.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QString IssueFilter::text() const
{
    QStringList parts;
    if (!show.isEmpty())
        parts << u"show="_s + show;
    if (!unit.isEmpty())
        parts << u"unit="_s + unit;
    if (!kind.isEmpty())
        parts << u"kind="_s + kind;
    if (board)
        parts << u"view=board"_s;
    if (collect)
        parts << u"view=collect"_s;
    if (issue > 0)
        parts << u"issue=%1"_s.arg(issue);
    return parts.join(u" and "_s);
}

IssueFilter IssueFilter::parse(const QString& text)
{
    IssueFilter filter;
    for (const QString& part : filterParts(text)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        if (key == "show"_L1)
            filter.show = value;
        else if (key == "unit"_L1)
            filter.unit = value;
        else if (key == "kind"_L1)
            filter.kind = value;
        else if (key == "view"_L1)
            (value == "board"_L1 ? filter.board : filter.collect) = true;
        else if (key == "issue"_L1)
            filter.issue = value.toLongLong();
    }
    return filter;
}

} // namespace sanpi
