// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/assigning.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct AssigningWords {
    Q_DECLARE_TR_FUNCTIONS(Assignments)
};

constexpr qint64 leaderKind = 1; // person.kind; the roles have the same numbers

Outcome notAssigned(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome assignmentRefused(const QString& why)
{
    return notAssigned({ErrorCode::Refused, why, {why}});
}

QDate dayOfKey(qint64 number)
{
    return QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100));
}

/// The person meant, made in the set where there is none of the name; 0 for nobody.
Result<qint64> wishedPerson(ChangeSetBuilder& builder, Ledger& ledger, const AssignWish& wish)
{
    const QString name = wish.name.trimmed();
    if (wish.person != 0 || name.isEmpty())
        return wish.person;
    const auto known = ledger.records().idWhere(Kind::Person, u"name"_s, name);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const RecordId id = RecordId::person(builder.newId());
    const std::pair<QString, Value> fields[] = {{u"name"_s, Value(name)},
        {u"kind"_s, Value(leaderKind + int(wish.role) - int(ProjectRole::Leader))},
        {u"phone"_s, Value(wish.phone)}};
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done.error();
    }
    return id.key[0];
}

/// One project's course of the role: \p person (0: nobody) from the day on, as far as the next begins.
Result<void> assignOne(
    ChangeSetBuilder& builder, Ledger& ledger, qint64 project, qint64 person, const AssignWish& wish)
{
    const auto all = ledger.records().ofProject(Kind::Assignment, project);
    if (!all)
        return all.error();
    const Record* before = nullptr; // the one that is in force, or was the last to begin
    QDate next;
    for (const Record& one : *all) {
        if (one.id.key[1] != int(wish.role))
            continue;
        const QDate since = dayOfKey(one.id.key[2]);
        if (since <= wish.since)
            before = &one;
        else if (!next.isValid())
            next = since;
    }
    const bool inForce
        = before && (before->value(u"until"_s).isNull() || before->value(u"until"_s).date() >= wish.since);
    if (inForce && before->value(u"person"_s).number() == person)
        return {};
    const RecordId id = RecordId::assignment(project, int(wish.role), wish.since);
    if (inForce && before->id != id) {
        if (const auto done = builder.set(before->id, u"until"_s, wish.since.addDays(-1)); !done)
            return done;
    }
    if (person == 0)
        return before && before->id == id ? builder.remove(id) : Result<void>();
    const std::pair<QString, Value> fields[]
        = {{u"person"_s, Value(person)}, {u"until"_s, next.isValid() ? Value(next.addDays(-1)) : Value()},
            {u"document"_s, Value(wish.document)}, {u"note"_s, Value(wish.note)}};
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

QString assigningLabel(Ledger& ledger, const AssignWish& wish, const QString& name)
{
    const Field role = ledger.catalogue().kind(Kind::Assignment).keyField(1);
    const Choice* choice = role.choice(int(wish.role));
    const QString who = name.isEmpty() ? u"无"_s : name;
    return u"%1调整为%2（%3个项目）"_s.arg(choice ? choice->zh : QString(), who).arg(wish.projects.size());
}

} // namespace

Outcome assignProjects(Ledger& ledger, const AssignWish& wish)
{
    if (wish.projects.empty() || !wish.since.isValid())
        return assignmentRefused(AssigningWords::tr("Projects and the day must be given"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto person = wishedPerson(builder, ledger, wish);
    if (!person)
        return notAssigned(person.error());
    for (const qint64 project : wish.projects) {
        if (const auto done = assignOne(builder, ledger, project, *person, wish); !done)
            return notAssigned(done.error());
    }
    QString name = wish.name.trimmed();
    if (*person > 0) {
        const auto record = ledger.records().find(RecordId::person(*person));
        if (!record || !*record)
            return notAssigned(record
                    ? Error {ErrorCode::NotFound, u"no such person"_s, {QString::number(*person)}}
                    : record.error());
        name = (*record)->value(u"name"_s).text();
    }
    ChangeSet set;
    set.label = assigningLabel(ledger, wish, name);
    set.author = wish.author;
    set.source = wish.how;
    set.records = builder.changes();
    return ledger.apply(set);
}

Outcome keepPerson(Ledger& ledger, qint64 person, const Fields& fields, const QString& author, Source how)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId id = RecordId::person(person != 0 ? person : builder.newId());
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return notAssigned(done.error());
    }
    const auto name = builder.current(id);
    if (!name)
        return notAssigned(name.error());
    ChangeSet set;
    set.label = u"人员 "_s + (*name ? (*name)->value(u"name"_s).text() : QString());
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return ledger.apply(set);
}

} // namespace sanpi
