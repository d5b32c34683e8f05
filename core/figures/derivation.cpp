// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/derivation.h"

#include "schema/field.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QString ruleCitation(const RuleBook& rules, RuleKind kind)
{
    static const Field field = Catalogue::builtIn().kind(Kind::Rule).keyField(0);
    const Choice* named = field.choice(qint64(kind));
    const QString name = (named ? named->zh : QString()) + u"规则"_s;
    const RuleSource source = rules.source(kind);
    if (!source.since.isValid())
        return name + u"（默认）"_s;
    const QString since = u"自%1起"_s.arg(source.since.toString(Qt::ISODate));
    return name + u'（' + (source.document.isEmpty() ? since : source.document + u'，' + since) + u'）';
}

} // namespace sanpi
