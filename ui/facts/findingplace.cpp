// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/findingplace.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QString findingPlace(const Finding& finding, const Catalogue& catalogue)
{
    if (!finding.record)
        return {};
    const QString project = u"projects/%1"_s.arg(finding.project());
    switch (finding.record->kind) {
    case Kind::Procedure:
        return project + u"/procedure/%1"_s.arg(finding.record->key[1]);
    case Kind::Milestone:
        return project + u"/milestone/%1"_s.arg(finding.record->key[1]);
    case Kind::Transition:
        for (const Field& field : catalogue.kind(Kind::Project).fields) {
            if (field.home == Home::Transition && field.stage == finding.record->key[1])
                return project + u"/field/"_s + field.key;
        }
        return project;
    default:
        return finding.field.isEmpty() ? project : project + u"/field/"_s + finding.field;
    }
}

} // namespace sanpi
