// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/value.h"

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <map>

namespace sanpi {

/// The kinds of record that a ledger holds. The order is that of kindNames in catalogue.cpp; nothing stores
/// the number.
enum class Kind : quint8 {
    Unit,
    Period,
    List,
    Setting,
    Project,
    Entry,
    Target,
    Investment,
    Stated,
    Progress,
    Transition,
    Membership,
    Batch,
    Rebuild,
    Stoppage,
    Milestone,
    Procedure,
    Attachment,
    Rule,
    Acceptance,
    Inspection,
    Visit,
    Supervision,
    Issue,
    IssueProject,
    Step,
    Order,
    Notice,
    UsedNumber,
    Fund,
    OwnField,
    Dispatch,
    Reply,
    Closing,
    Statistic,
    Turn,
    Campaign,
    Resumption,
    Candidate,
    Tour,
    TourStop,
    TourScore,
    Person,
    Assignment,
    Meeting,
    AgendaItem,
    Decision,
    Appraisal,
};
inline constexpr int kindCount = 48;

/// Which part of the key of a kind's records names the project that they belong to; −1 for none.
[[nodiscard]] constexpr int projectPart(Kind kind)
{
    switch (kind) {
    case Kind::Unit:
    case Kind::Period:
    case Kind::List:
    case Kind::Setting:
    case Kind::Attachment:
    case Kind::Rule:
    case Kind::Acceptance:
    case Kind::Supervision:
    case Kind::Issue:
    case Kind::Step:
    case Kind::Order:
    case Kind::Notice:
    case Kind::UsedNumber:
    case Kind::Fund:
    case Kind::OwnField:
    case Kind::Dispatch:
    case Kind::Reply:
    case Kind::Closing:
    case Kind::Campaign:
    case Kind::Tour:
    case Kind::Person:
    case Kind::Meeting:
    case Kind::AgendaItem:
    case Kind::Decision:
    case Kind::Appraisal:
        return -1;
    case Kind::Membership:
    case Kind::Visit:
    case Kind::IssueProject:
    case Kind::Resumption:
    case Kind::TourStop:
    case Kind::TourScore:
        return 1;
    case Kind::Batch:
    case Kind::Candidate:
        return 2;
    default:
        return 0;
    }
}

/// Names one record: an entity by its id (key[0]), a fact by its natural key in the order of KindInfo::key.
/// A negative project or entity id stands for a record that the same change set creates.
struct RecordId {
    Kind kind = Kind::Project;
    std::array<qint64, 3> key {};

    auto operator<=>(const RecordId&) const = default;

    /// Dates within keys are yyyymmdd numbers.
    [[nodiscard]] static qint64 dayNumber(QDate day)
    {
        return day.year() * 10'000 + day.month() * 100 + day.day();
    }

    [[nodiscard]] static RecordId unit(qint64 id) { return {Kind::Unit, {id, 0, 0}}; }
    [[nodiscard]] static RecordId project(qint64 id) { return {Kind::Project, {id, 0, 0}}; }
    [[nodiscard]] static RecordId entry(qint64 project, int year)
    {
        return {Kind::Entry, {project, year, 0}};
    }
    [[nodiscard]] static RecordId target(qint64 project, int year, int revision)
    {
        return {Kind::Target, {project, year, revision}};
    }
    [[nodiscard]] static RecordId investment(qint64 project, Month month)
    {
        return {Kind::Investment, {project, month.number(), 0}};
    }
    /// What was stated as done in \p year from January through \p through.
    [[nodiscard]] static RecordId stated(qint64 project, int year, Month through)
    {
        return {Kind::Stated, {project, year, through.number()}};
    }
    [[nodiscard]] static RecordId progress(qint64 project, QDate on)
    {
        return {Kind::Progress, {project, dayNumber(on), 0}};
    }
    [[nodiscard]] static RecordId transition(qint64 project, int stage)
    {
        return {Kind::Transition, {project, stage, 0}};
    }
    /// A project in one of the three lists of a period; \p list is a Batch.
    [[nodiscard]] static RecordId batch(int period, int list, qint64 project)
    {
        return {Kind::Batch, {period, list, project}};
    }
    [[nodiscard]] static RecordId rebuild(qint64 project) { return {Kind::Rebuild, {project, 0, 0}}; }
    [[nodiscard]] static RecordId procedure(qint64 project, int kind)
    {
        return {Kind::Procedure, {project, kind, 0}};
    }
    [[nodiscard]] static RecordId milestone(qint64 project, int kind)
    {
        return {Kind::Milestone, {project, kind, 0}};
    }
    [[nodiscard]] static RecordId stoppage(qint64 project, int kind, QDate on)
    {
        return {Kind::Stoppage, {project, kind, dayNumber(on)}};
    }
    [[nodiscard]] static RecordId rule(int kind, QDate since)
    {
        return {Kind::Rule, {kind, dayNumber(since), 0}};
    }
    /// \p seq: from 1, where a project was inspected several times on a day.
    [[nodiscard]] static RecordId inspection(qint64 project, QDate on, int seq = 1)
    {
        return {Kind::Inspection, {project, dayNumber(on), seq}};
    }
    [[nodiscard]] static RecordId visit(Week week, qint64 project)
    {
        return {Kind::Visit, {dayNumber(week.monday()), project, 0}};
    }
    [[nodiscard]] static RecordId supervision(qint64 id) { return {Kind::Supervision, {id, 0, 0}}; }
    [[nodiscard]] static RecordId issue(qint64 id) { return {Kind::Issue, {id, 0, 0}}; }
    [[nodiscard]] static RecordId issueProject(qint64 issue, qint64 project)
    {
        return {Kind::IssueProject, {issue, project, 0}};
    }
    /// \p seq: from 1, in the order in which the steps were taken.
    [[nodiscard]] static RecordId step(qint64 issue, int seq) { return {Kind::Step, {issue, seq, 0}}; }
    [[nodiscard]] static RecordId order(qint64 id) { return {Kind::Order, {id, 0, 0}}; }
    [[nodiscard]] static RecordId notice(qint64 id) { return {Kind::Notice, {id, 0, 0}}; }
    [[nodiscard]] static RecordId fund(qint64 id) { return {Kind::Fund, {id, 0, 0}}; }
    [[nodiscard]] static RecordId ownField(qint64 id) { return {Kind::OwnField, {id, 0, 0}}; }
    [[nodiscard]] static RecordId dispatch(qint64 id) { return {Kind::Dispatch, {id, 0, 0}}; }
    [[nodiscard]] static RecordId reply(qint64 id) { return {Kind::Reply, {id, 0, 0}}; }
    [[nodiscard]] static RecordId closing(Month month) { return {Kind::Closing, {month.number(), 0, 0}}; }
    [[nodiscard]] static RecordId statistic(qint64 project, Month month)
    {
        return {Kind::Statistic, {project, month.number(), 0}};
    }
    [[nodiscard]] static RecordId turn(qint64 project, int year) { return {Kind::Turn, {project, year, 0}}; }
    [[nodiscard]] static RecordId campaign(qint64 id) { return {Kind::Campaign, {id, 0, 0}}; }
    [[nodiscard]] static RecordId resumption(qint64 campaign, qint64 project)
    {
        return {Kind::Resumption, {campaign, project, 0}};
    }
    /// A project that applies for one of the three lists of a period; \p list is a Batch.
    [[nodiscard]] static RecordId candidate(int period, int list, qint64 project)
    {
        return {Kind::Candidate, {period, list, project}};
    }
    [[nodiscard]] static RecordId tour(qint64 id) { return {Kind::Tour, {id, 0, 0}}; }
    [[nodiscard]] static RecordId tourStop(qint64 tour, qint64 project)
    {
        return {Kind::TourStop, {tour, project, 0}};
    }
    /// \p seq: from 1, a judge each.
    [[nodiscard]] static RecordId tourScore(qint64 tour, qint64 project, int seq)
    {
        return {Kind::TourScore, {tour, project, seq}};
    }
    [[nodiscard]] static RecordId person(qint64 id) { return {Kind::Person, {id, 0, 0}}; }
    /// \p role is a ProjectRole.
    [[nodiscard]] static RecordId assignment(qint64 project, int role, QDate since)
    {
        return {Kind::Assignment, {project, role, dayNumber(since)}};
    }
    [[nodiscard]] static RecordId meeting(qint64 id) { return {Kind::Meeting, {id, 0, 0}}; }
    /// \p seq: from 1, in the order of the agenda.
    [[nodiscard]] static RecordId agendaItem(qint64 meeting, int seq)
    {
        return {Kind::AgendaItem, {meeting, seq, 0}};
    }
    [[nodiscard]] static RecordId decision(qint64 id) { return {Kind::Decision, {id, 0, 0}}; }
    [[nodiscard]] static RecordId appraisal(qint64 id) { return {Kind::Appraisal, {id, 0, 0}}; }
    [[nodiscard]] static RecordId membership(qint64 list, qint64 project)
    {
        return {Kind::Membership, {list, project, 0}};
    }
};

[[nodiscard]] inline size_t qHash(const RecordId& id, size_t seed = 0)
{
    return qHashMulti(seed, int(id.kind), id.key[0], id.key[1], id.key[2]);
}

/// The project that the record belongs to; 0 for none.
[[nodiscard]] inline qint64 projectOf(const RecordId& id)
{
    const int part = projectPart(id.kind);
    return part < 0 ? 0 : id.key[size_t(part)];
}

/// Field key → value; a missing key is nothing.
using Fields = std::map<QString, Value>;

struct Record {
    RecordId id;
    Fields fields;

    [[nodiscard]] Value value(const QString& key) const
    {
        const auto it = fields.find(key);
        return it == fields.end() ? Value() : it->second;
    }
    bool operator==(const Record&) const = default;
};

} // namespace sanpi
