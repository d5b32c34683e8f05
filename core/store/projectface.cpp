// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projectface.h"

#include "domain/people.h"

#include <QCoreApplication>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

struct FaceWords {
    Q_DECLARE_TR_FUNCTIONS(ProjectFace)
};

constexpr int proposedState = 1; // 申报
constexpr int issuedState
    = 3; // 已下达: what an imported or typed target counts as (design.md, definition 11)

Result<void> writeSingle(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value)
{
    if (!value.isNull())
        return builder.set(id, field, value);
    const auto stored = builder.current(id);
    if (!stored)
        return stored.error();
    return *stored ? builder.remove(id) : Result<void>();
}

/// The revisions of the year's target that are stored, oldest first.
Result<std::vector<RecordId>> revisionsOf(ChangeSetBuilder& builder, qint64 project, int year)
{
    std::vector<RecordId> ids;
    if (project < 0)
        return ids;
    const auto targets = builder.ofProject(Kind::Target, project);
    if (!targets)
        return targets.error();
    for (const Record& record : *targets) {
        if (record.id.key[1] == year)
            ids.push_back(record.id);
    }
    return ids;
}

Result<void> writeTarget(ChangeSetBuilder& builder, qint64 project, const FaceDate& date, const Value& value)
{
    const int year = date.year;
    const auto revisions = revisionsOf(builder, project, year);
    if (!revisions)
        return revisions.error();
    const RecordId first = RecordId::target(project, year, 1);
    if (value.isNull()) {
        // Were only the newest taken back, the field would show the one before it.
        for (const RecordId& id : *revisions) {
            if (const auto done = builder.remove(id); !done)
                return done;
        }
        return revisions->empty() ? writeSingle(builder, first, u"amount"_s, {}) : Result<void>();
    }
    const RecordId id = revisions->empty() ? first : revisions->back();
    const auto standing = builder.current(id);
    if (!standing)
        return standing.error();
    if (!*standing) {
        if (const auto done = builder.set(id, u"state"_s, Value(date.proposed ? proposedState : issuedState));
            !done)
            return done;
    }
    return builder.set(id, u"amount"_s, value);
}

bool isPlan(const Field& field)
{
    return field.key == "start_planned"_L1 || field.key == "end_planned"_L1;
}

/// When work is to begin and to end: the project's, as its newest year plans. A new year's plan must not move
/// what an earlier year was judged by (start due, own pace, lamp), so the earlier entries keep theirs.
Result<void> writePlan(
    ChangeSetBuilder& builder, qint64 project, int year, const Field& field, const Value& value)
{
    const RecordId id = RecordId::project(project);
    const auto entries = project > 0 ? builder.ofProject(Kind::Entry, project) : std::vector<Record>();
    const auto stored = builder.current(id);
    if (!entries || !stored)
        return entries ? stored.error() : entries.error();
    const Value before = *stored ? (*stored)->value(field.key) : Value();
    bool isNewest = true;
    for (const Record& entry : *entries)
        isNewest = isNewest && (year <= 0 || entry.id.key[1] <= year);
    if (!isNewest)
        return builder.set(RecordId::entry(project, year), field.key, value);
    for (const Record& entry : *entries) {
        const auto own = builder.current(entry.id);
        if (!own)
            return own.error();
        if (!*own)
            continue;
        const bool pinned = !(*own)->value(field.key).isNull();
        const bool earlier = entry.id.key[1] < year;
        if (earlier && !pinned && !before.isNull() && before != value) {
            if (const auto done = builder.set(entry.id, field.key, before); !done)
                return done;
        } else if (!earlier && pinned) {
            if (const auto done = builder.set(entry.id, field.key, value); !done)
                return done;
        }
    }
    return builder.set(id, field.key, value);
}

/// 分包领导: the project's own text until somebody is assigned by day; from then on that text says nothing
/// and is not written.
Result<void> writeSponsor(
    ChangeSetBuilder& builder, qint64 project, QDate on, const Field& field, const Value& value)
{
    const auto all
        = project > 0 && on.isValid() ? builder.ofProject(Kind::Assignment, project) : std::vector<Record>();
    if (!all)
        return all.error();
    qint64 person = 0;
    bool assigned = false;
    for (const Record& one : *all) {
        if (one.id.key[1] != int(ProjectRole::Leader) || one.id.key[2] > RecordId::dayNumber(on))
            continue;
        assigned = true;
        const QDate until = one.value(u"until"_s).date();
        person = until.isValid() && until < on ? 0 : one.value(u"person"_s).number();
    }
    if (!assigned)
        return builder.set(RecordId::project(project), field.key, value);
    const auto record = builder.current(RecordId::person(person));
    if (!record)
        return record.error();
    if ((*record ? (*record)->value(u"name"_s) : Value()) == value)
        return {};
    const QString why
        = FaceWords::tr("The leader of this project is assigned by day: change him on the page of leaders");
    return Error {ErrorCode::Refused, why, {why}};
}

/// The month's statistical figure goes when its amount does; its parts go with it.
Result<void> writeStatistic(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value)
{
    if (field == "amount"_L1)
        return writeSingle(builder, id, field, value);
    const auto stored = builder.current(id);
    if (!stored)
        return stored.error();
    return *stored || !value.isNull() ? builder.set(id, field, value) : Result<void>();
}

Result<void> writeProgress(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value)
{
    if (!value.isNull())
        return builder.set(id, field, value);
    const auto stored = builder.current(id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return {};
    const QString other = field == "text"_L1 ? u"remark"_s : u"text"_s;
    return (*stored)->value(other).isNull() ? builder.remove(id) : builder.set(id, field, value);
}

} // namespace

QString statisticField(const Field& field)
{
    return field.key.mid(5); // stat_amount → amount
}

Result<void> writeProjectField(
    ChangeSetBuilder& builder, qint64 project, const FaceDate& date, const Field& field, const Value& value)
{
    switch (field.home) {
    case Home::Own:
        if (isPlan(field))
            return writePlan(builder, project, date.year, field, value);
        if (field.key == "sponsor"_L1)
            return writeSponsor(builder, project, date.on, field, value);
        return builder.set(RecordId::project(project), field.key, value);
    case Home::Entry:
        return builder.set(RecordId::entry(project, date.year), field.key, value);
    case Home::Target:
        return writeTarget(builder, project, date, value);
    case Home::Stated:
        return writeSingle(builder, RecordId::stated(project, date.year, date.through), u"amount"_s, value);
    case Home::Statistic:
        return writeStatistic(builder,
            RecordId::statistic(project, date.month.isValid() ? date.month : date.through),
            statisticField(field), value);
    case Home::Transition:
        return writeSingle(builder, RecordId::transition(project, field.stage), u"on"_s, value);
    case Home::Progress:
        return writeProgress(builder, RecordId::progress(project, date.on),
            field.key == "progress"_L1 ? u"text"_s : u"remark"_s, value);
    case Home::Membership:
    case Home::Figure:
        break;
    }
    return Error {ErrorCode::WrongUse, u"computed field "_s + field.key, {field.zh}};
}

Result<void> writeInvestment(ChangeSetBuilder& builder, qint64 project, Month month, const Value& amount)
{
    return writeSingle(builder, RecordId::investment(project, month), u"amount"_s, amount);
}

} // namespace sanpi
