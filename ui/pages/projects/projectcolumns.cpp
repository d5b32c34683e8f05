// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projectcolumns.h"

namespace sanpi {

using namespace Qt::StringLiterals;

ColumnLayout projectColumns()
{
    ColumnLayout layout;
    layout.shown = {u"lamp"_s, u"name"_s, u"level"_s, u"unit"_s, u"total"_s, u"target"_s, u"done"_s,
        u"rate"_s, u"gap"_s, u"lag"_s, u"class"_s, u"sector"_s, u"stage"_s, u"start_planned"_s,
        u"end_planned"_s, u"progress"_s, u"remark"_s, u"leader"_s, u"contact"_s, u"phone"_s, u"code"_s};
    layout.frozen = 2;
    return layout;
}

} // namespace sanpi
