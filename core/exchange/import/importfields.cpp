// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/importfields.h"

#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

ColumnTarget target(Kind of, const QString& key)
{
    return {ColumnTarget::Kind::Field, key, 0, {}, 0, of};
}

/// The parts of the membership's key that a sheet states, and under which headers.
Field keyPartField(const KindInfo& kind, const QString& key)
{
    for (size_t part = 0; part < kind.key.size(); ++part) {
        if (kind.key[part].column != key)
            continue;
        Field field = kind.keyField(part);
        field.required = true;
        if (key == "period"_L1) {
            field.type = FieldType::Text; // 第一期: periodNumber() reads it
            field.headers = {u"期次"_s, u"期数"_s, u"期别"_s, u"活动期次"_s, u"所属期次"_s, u"列入期次"_s};
        } else if (key == "on"_L1) {
            field.headers = {u"巡查日期"_s, u"检查日期"_s, u"巡查时间"_s, u"督导日期"_s, u"日期"_s};
        } else {
            field.headers
                = {u"批次"_s, u"所属批次"_s, u"批次类别"_s, u"三个一批类别"_s, u"清单类别"_s, u"列入批次"_s};
        }
        return field;
    }
    return {};
}

Field startedField()
{
    return making::typedField(FieldType::Flag, u"started"_s, u"是否开工"_s, u"Started"_s,
        {u"是否开工"_s, u"是否已开工"_s, u"开工情况"_s, u"开工与否"_s});
}

bool takenByList(const Field& field, ImportKind kind)
{
    if (standsAlone(kind)) // the name is the record's own
        return kind == ImportKind::Funds && field.key == "code"_L1;
    if (refersToProjects(kind)) // whose row it is; nothing of the project is altered
        return field.key == "code"_L1 || field.key == "name"_L1;
    switch (field.home) {
    case Home::Own:
        return field.key != "bundle"_L1 && field.key != "parent"_L1;
    case Home::Entry:
        return field.key == "unit"_L1 || field.key == "sector"_L1;
    case Home::Transition:
        return true;
    case Home::Target:
    case Home::Stated:
        return kind == ImportKind::Rebuild;
    default:
        return false;
    }
}

} // namespace

QString importKindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Ledger:
        return u"projects"_s;
    case ImportKind::Batches:
        return u"batches"_s;
    case ImportKind::Rebuild:
        return u"rebuild"_s;
    case ImportKind::Issues:
        return u"issues"_s;
    case ImportKind::Weekly:
        return u"weekly"_s;
    case ImportKind::Funds:
        return u"funds"_s;
    case ImportKind::Appraisals:
        return u"appraisals"_s;
    case ImportKind::Months:
    case ImportKind::MonthReturn:
        break;
    }
    return u"investment"_s;
}

Kind recordKindOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Ledger:
        return Kind::Project;
    case ImportKind::Batches:
        return Kind::Batch;
    case ImportKind::Rebuild:
        return Kind::Rebuild;
    case ImportKind::Issues:
        return Kind::Issue;
    case ImportKind::Weekly:
        return Kind::Inspection;
    case ImportKind::Funds:
        return Kind::Fund;
    case ImportKind::Appraisals:
        return Kind::Appraisal;
    case ImportKind::Months:
    case ImportKind::MonthReturn:
        break;
    }
    return Kind::Investment;
}

std::vector<ColumnTarget> importTargets(const Catalogue& catalogue, ImportKind kind)
{
    std::vector<ColumnTarget> targets;
    if (kind == ImportKind::Batches)
        targets = {target(Kind::Batch, u"period"_s), target(Kind::Batch, u"batch"_s)};
    if (kind == ImportKind::Weekly)
        targets = {target(Kind::Inspection, u"on"_s)};
    if (isList(kind)) {
        for (const Field& field : catalogue.kind(recordKindOf(kind)).fields) {
            // What the program computes is taken only where a ledger states it, as steps of an issue.
            if (field.isInput() || !field.headers.isEmpty())
                targets.push_back(target(recordKindOf(kind), field.key));
        }
    }
    if (kind == ImportKind::Rebuild)
        targets.push_back(target(Kind::Rebuild, u"started"_s));
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        const bool taken
            = isList(kind) ? takenByList(field, kind) : field.isInput() && field.home != Home::Membership;
        if (taken)
            targets.push_back(target(Kind::Project, field.key));
    }
    return targets;
}

Field importField(const Catalogue& catalogue, const ColumnTarget& target)
{
    if (target.kind == ColumnTarget::Kind::Month)
        return catalogue.field(Kind::Investment, target.field);
    const KindInfo& kind = catalogue.kind(target.of);
    if (const Field* field = kind.field(target.field))
        return *field;
    return target.field == "started"_L1 ? startedField() : keyPartField(kind, target.field);
}

} // namespace sanpi
