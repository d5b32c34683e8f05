// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/frozen.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

bool isIssued(const Record& notice)
{
    return !notice.value(u"issued_on"_s).isNull();
}

} // namespace

Result<bool> staysForEver(RecordTable& records, const Record& stored)
{
    switch (stored.id.kind) {
    case Kind::UsedNumber:
        return true;
    case Kind::Notice:
        return isIssued(stored);
    case Kind::Attachment: {
        const QString owner = stored.value(u"record"_s).text();
        if (!owner.startsWith("notice/"_L1))
            return false;
        const auto notice = records.find(RecordId::notice(owner.section(u'/', 1).toLongLong()));
        if (!notice)
            return notice.error();
        return *notice && isIssued(**notice);
    }
    default:
        return false;
    }
}

Result<void> leaveFrozen(RecordTable& records, std::vector<RecordChange>& changes)
{
    std::vector<RecordChange> rest;
    rest.reserve(changes.size());
    for (RecordChange& change : changes) {
        const auto stored = records.find(change.id);
        if (!stored)
            return stored.error();
        if (*stored) {
            const auto stays = staysForEver(records, **stored);
            if (!stays)
                return stays.error();
            if (*stays)
                continue;
        }
        rest.push_back(std::move(change));
    }
    changes = std::move(rest);
    return {};
}

} // namespace sanpi
