// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/ordersfilter.h"

#include "ui/widgets/filterbar.h"

#include <QStringList>

namespace sanpi {

using namespace Qt::StringLiterals;

QString OrdersFilter::text() const
{
    QStringList parts;
    if (!show.isEmpty())
        parts << u"show="_s + show;
    if (order > 0)
        parts << u"order=%1"_s.arg(order);
    if (!proposal.isEmpty())
        parts << u"proposal="_s + proposal;
    return parts.join(u" and "_s);
}

OrdersFilter OrdersFilter::parse(const QString& text)
{
    OrdersFilter filter;
    for (const QString& part : filterParts(text)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        if (key == "show"_L1)
            filter.show = value;
        else if (key == "order"_L1)
            filter.order = value.toLongLong();
        else if (key == "proposal"_L1)
            filter.proposal = value;
    }
    return filter;
}

} // namespace sanpi
