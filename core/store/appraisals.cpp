// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/appraisals.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct AppraisalWords {
    Q_DECLARE_TR_FUNCTIONS(Appraisals)
};

QString appraisalWord(const Fields& fields, const QString& key)
{
    const auto found = fields.find(key);
    return found == fields.end() ? QString() : foldName(found->second.text());
}

Outcome appraisalFailed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

} // namespace

AppraisalKey appraisalKey(const Fields& fields)
{
    return {appraisalWord(fields, u"period"_s), appraisalWord(fields, u"indicator"_s),
        appraisalWord(fields, u"group"_s)};
}

Result<std::map<AppraisalKey, Record>> knownAppraisals(Ledger& ledger)
{
    auto all = ledger.records().all(Kind::Appraisal);
    if (!all)
        return all.error();
    std::map<AppraisalKey, Record> known;
    for (Record& record : std::vector<Record>(std::move(all).value())) {
        const AppraisalKey key = appraisalKey(record.fields);
        known.emplace(key, std::move(record));
    }
    return known;
}

Outcome keepAppraisals(
    Ledger& ledger, const std::vector<Fields>& appraisals, const QString& author, Source how)
{
    const auto known = knownAppraisals(ledger);
    if (!known)
        return appraisalFailed(known.error());
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    std::map<AppraisalKey, RecordId> ids; // the same place twice in one block is one
    std::map<AppraisalKey, Value> places;
    for (const Fields& fields : appraisals) {
        const AppraisalKey key = appraisalKey(fields);
        if (const auto said = fields.find(u"place"_s); said != fields.end()) {
            const auto [earlier, isFirst] = places.try_emplace(key, said->second);
            if (!isFirst && earlier->second != said->second) {
                const QString why = AppraisalWords::tr("%1, %2: two different places, %3 and %4")
                                        .arg(fields.at(u"period"_s).text(), fields.at(u"indicator"_s).text())
                                        .arg(earlier->second.number())
                                        .arg(said->second.number());
                return appraisalFailed({ErrorCode::Refused, why, {why}});
            }
        }
        const auto [place, isNew] = ids.try_emplace(key);
        if (isNew) {
            const auto before = known->find(key);
            place->second = before != known->end() ? before->second.id : RecordId::appraisal(builder.newId());
        }
        for (const auto& [field, value] : fields) {
            if (const auto done = builder.set(place->second, field, value); !done)
                return appraisalFailed(done.error());
        }
    }
    ChangeSet set;
    set.label = u"上级考评（%1项）"_s.arg(appraisals.size());
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return ledger.apply(set);
}

} // namespace sanpi
