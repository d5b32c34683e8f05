// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derive.h"

#include "domain/text.h"
#include "store/pinyin.h"

namespace sanpi {

using namespace Qt::StringLiterals;

std::vector<std::pair<QString, Value>> derivedColumns(Kind kind, const std::vector<FieldChange>& fields)
{
    if (kind != Kind::Project && kind != Kind::Unit)
        return {};
    for (const FieldChange& change : fields) {
        if (change.field == "name"_L1) {
            const QString name = change.after.text();
            return {{u"name_folded"_s, Value(foldName(name))}, {u"pinyin"_s, Value(pinyinKey(name))}};
        }
    }
    return {};
}

} // namespace sanpi
