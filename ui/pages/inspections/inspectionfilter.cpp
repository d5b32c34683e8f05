// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/inspectionfilter.h"

#include "domain/dates.h"
#include "ui/widgets/filterbar.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QString InspectionFilter::text() const
{
    QStringList parts;
    if (week.isValid())
        parts << u"week="_s + week.toString(Qt::ISODate);
    for (const auto& [key, value] : {std::pair {u"view"_s, view}, std::pair {u"show"_s, show},
             std::pair {u"group"_s, group}, std::pair {u"unit"_s, unit}, std::pair {u"panel"_s, panel}}) {
        if (!value.isEmpty())
            parts << key + u'=' + value;
    }
    if (project > 0)
        parts << u"project=%1"_s.arg(project);
    if (supervision > 0)
        parts << u"supervision=%1"_s.arg(supervision);
    return parts.join(u" and "_s);
}

InspectionFilter InspectionFilter::parse(const QString& text)
{
    InspectionFilter filter;
    for (const QString& part : filterParts(text)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        if (key == "week"_L1) {
            const QDate day = QDate::fromString(value, Qt::ISODate);
            if (day.isValid())
                filter.week = Week::of(day).monday();
        } else if (key == "view"_L1)
            filter.view = value;
        else if (key == "show"_L1)
            filter.show = value;
        else if (key == "group"_L1)
            filter.group = value;
        else if (key == "unit"_L1)
            filter.unit = value;
        else if (key == "panel"_L1)
            filter.panel = value;
        else if (key == "project"_L1)
            filter.project = value.toLongLong();
        else if (key == "supervision"_L1)
            filter.supervision = value.toLongLong();
    }
    return filter;
}

} // namespace sanpi
