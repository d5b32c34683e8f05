// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/batchfilter.h"

#include "ui/widgets/filterbar.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QString BatchFilter::text() const
{
    QStringList parts;
    if (period > 0)
        parts << u"period=%1"_s.arg(period);
    if (!batch.isEmpty())
        parts << u"batch="_s + batch;
    if (!unit.isEmpty())
        parts << u"unit="_s + unit;
    if (!sector.isEmpty())
        parts << u"sector="_s + sector;
    if (provincial)
        parts << u"provincial=1"_s;
    if (board)
        parts << u"view=board"_s;
    if (member > 0)
        parts << u"member=%1"_s.arg(member);
    return parts.join(u" and "_s);
}

BatchFilter BatchFilter::parse(const QString& text)
{
    BatchFilter filter;
    for (const QString& part : filterParts(text)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        if (key == "period"_L1)
            filter.period = value.toInt();
        else if (key == "batch"_L1)
            filter.batch = value;
        else if (key == "unit"_L1)
            filter.unit = value;
        else if (key == "sector"_L1)
            filter.sector = value;
        else if (key == "provincial"_L1)
            filter.provincial = value == "1"_L1;
        else if (key == "view"_L1)
            filter.board = value == "board"_L1;
        else if (key == "member"_L1)
            filter.member = value.toLongLong();
    }
    return filter;
}

} // namespace sanpi
