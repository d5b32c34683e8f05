// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newrecords.h"

#include "domain/dates.h"
#include "domain/week.h"
#include "store/issues.h"

#include <QCoreApplication>

#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct NewRecordWords {
    Q_DECLARE_TR_FUNCTIONS(NewRecords)
};

bool countsItself(Kind kind, const QString& column)
{
    return (kind == Kind::Inspection && column == "seq"_L1)
        || (kind == Kind::Target && column == "revision"_L1);
}

/// The number of an issue is given, the year of what is reported by year is that of the page.
bool givesItself(Kind kind, const QString& field)
{
    return (kind == Kind::Issue && field == "number"_L1) || (kind == Kind::Fund && field == "year"_L1);
}

qint64 numberOf(const KeyPart& part, const Value& value)
{
    return part.type == FieldType::Date ? RecordId::dayNumber(value.date()) : value.number();
}

QDate dayOf(qint64 number)
{
    return QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100));
}

Value valueIn(const Fields& fields, const QString& key)
{
    const auto it = fields.find(key);
    return it == fields.end() ? Value() : it->second;
}

Problem problemOf(ProblemCode code, const RecordId& record, const QString& field, const QString& value = {},
    const QStringList& args = {})
{
    Problem problem;
    problem.code = code;
    problem.record = record;
    problem.field = field;
    problem.value = value;
    problem.args = args;
    return problem;
}

/// Puts the records of one wish after the other into the change set.
class Adding {
public:
    Adding(ChangeSetBuilder& builder, Ledger& ledger, Kind kind, int year, QDate today)
        : m_builder(builder), m_ledger(ledger), m_info(ledger.catalogue().kind(kind)), m_year(year),
          m_today(today)
    {
    }
    Result<void> add(const NewRecord& record)
    {
        const RecordId place = newRecordId(m_info.kind, qsizetype(m_made.ids.size()));
        m_made.ids.push_back(place);
        const QStringList missing = missingIn(m_info, record);
        for (const QString& field : missing)
            m_made.problems.push_back(problemOf(ProblemCode::Missing, place, field));
        if (!missing.isEmpty())
            return {};
        const auto id = idFor(record, place);
        if (!id)
            return id.error();
        if (!*id)
            return {};
        m_made.ids.back() = **id;
        if (const auto done = m_builder.add(**id); !done)
            return done; // what has no value of its own is a record, too: a membership
        if (m_info.kind == Kind::Fund && valueIn(record.fields, u"year"_s).isNull()) {
            if (const auto done = m_builder.set(**id, u"year"_s, m_year); !done)
                return done;
        }
        for (const auto& [key, value] : record.fields) {
            if (value.isNull())
                continue;
            if (const auto done = m_builder.set(**id, key, value); !done)
                return done;
        }
        return {};
    }
    [[nodiscard]] NewRecords made() const { return m_made; }

private:
    Result<std::optional<RecordId>> idFor(const NewRecord& record, const RecordId& place)
    {
        if (m_info.kind == Kind::Issue && valueIn(record.fields, u"number"_s).isNull())
            return numberedIssue(record);
        if (m_info.isEntity())
            return std::optional(RecordId {m_info.kind, {m_builder.newId(), 0, 0}});
        RecordId id = statedId(m_info, record, m_year);
        if (const auto wrong = keyProblem(id, place)) {
            m_made.problems.push_back(*wrong);
            return std::optional<RecordId>();
        }
        for (size_t part = 0; part < m_info.key.size(); ++part) {
            if (countsItself(m_info.kind, m_info.key[part].column) && id.key[part] == 0)
                return counted(id, part);
        }
        const auto there = m_builder.current(id);
        if (!there)
            return there.error();
        if (*there) {
            const KeyPart& last = m_info.key.back();
            m_made.problems.push_back(problemOf(ProblemCode::Duplicate, place, last.column,
                m_ledger.catalogue().idText(id).section(u':', -1), {m_info.zh}));
            return std::optional<RecordId>();
        }
        return std::optional(id);
    }

    std::optional<Problem> keyProblem(const RecordId& id, const RecordId& place) const
    {
        for (size_t part = 0; part < m_info.key.size(); ++part) {
            const KeyPart& key = m_info.key[part];
            if (m_info.kind == Kind::Inspection && key.type == FieldType::Date && m_today.isValid()
                && dayOf(id.key[part]) > m_today)
                return problemOf(ProblemCode::OutOfRange, place, key.column,
                    dayOf(id.key[part]).toString(Qt::ISODate), {u"…"_s, m_today.toString(Qt::ISODate)});
        }
        return {};
    }

    /// The first number after those that are taken, in the ledger or in this change set.
    Result<std::optional<RecordId>> counted(RecordId id, size_t part)
    {
        for (id.key[part] = 1;; ++id.key[part]) {
            const auto there = m_builder.current(id);
            if (!there)
                return there.error();
            if (!*there)
                return std::optional(id);
        }
    }

    Result<std::optional<RecordId>> numberedIssue(const NewRecord& record)
    {
        NewIssue issue;
        issue.on = valueIn(record.fields, u"collected_on"_s).date();
        issue.text = valueIn(record.fields, u"text"_s).text();
        issue.project = valueIn(record.fields, u"project"_s).number();
        issue.unit = valueIn(record.fields, u"unit"_s).number();
        const auto added = addIssue(m_builder, m_ledger, issue, m_numbered[issue.on.year()]++);
        if (!added)
            return added.error();
        return std::optional(RecordId::issue(added->id));
    }

    ChangeSetBuilder& m_builder;
    Ledger& m_ledger;
    const KindInfo& m_info;
    int m_year;
    QDate m_today;
    NewRecords m_made;
    std::map<int, int> m_numbered; ///< issues of this set, by year
};

} // namespace

QString whyNotByHand(Kind kind)
{
    switch (kind) {
    case Kind::Transition:
        return NewRecordWords::tr("A stage is taken with its day and papers, in the panel of the project.");
    case Kind::Stoppage:
        return NewRecordWords::tr("停工, 停缓建 and 调出 are entered in the panel of the project.");
    case Kind::Step:
        return NewRecordWords::tr("Steps are taken on the page of the issues, each in its order.");
    case Kind::Order:
        return NewRecordWords::tr("Orders are drafted on the page 督办, from an issue.");
    case Kind::Notice:
        return NewRecordWords::tr("A notice is made on the page 通报.");
    case Kind::UsedNumber:
        return NewRecordWords::tr("A number is used by the document that bears it.");
    case Kind::Dispatch:
        return NewRecordWords::tr("Workbooks are sent out on the page 填报.");
    case Kind::Reply:
        return NewRecordWords::tr("Returned workbooks are taken on the page 填报.");
    case Kind::Attachment:
        return NewRecordWords::tr("Papers and photos are attached to the record that they belong to.");
    case Kind::Project:
        return NewRecordWords::tr("Projects are added on the page 项目.");
    case Kind::Setting:
    case Kind::Rule:
    case Kind::OwnField:
        return NewRecordWords::tr("This is set on the page 设置.");
    case Kind::Acceptance:
        return NewRecordWords::tr("What was found is explained on the page 核对.");
    default:
        return {};
    }
}

QStringList missingIn(const KindInfo& kind, const NewRecord& record)
{
    QStringList missing;
    if (!kind.isEntity()) {
        for (const KeyPart& part : kind.key) {
            const bool given = !valueIn(record.key, part.column).isNull();
            if (!given && !countsItself(kind.kind, part.column) && part.column != "year"_L1)
                missing << part.column;
        }
    }
    for (const Field& field : kind.fields) {
        const bool wanted = field.required && field.home == Home::Own && !givesItself(kind.kind, field.key);
        if (wanted && valueIn(record.fields, field.key).isNull())
            missing << field.key;
    }
    return missing;
}

RecordId newRecordId(Kind kind, qsizetype place)
{
    return {kind, {-1 - qint64(place), 0, 0}};
}

RecordId statedId(const KindInfo& kind, const NewRecord& record, int year)
{
    RecordId id {kind.kind, {}};
    for (size_t i = 0; i < kind.key.size(); ++i) {
        const KeyPart& part = kind.key[i];
        const Value value = valueIn(record.key, part.column);
        if (!value.isNull())
            id.key[i] = numberOf(part, value);
        else if (part.column == "year"_L1)
            id.key[i] = year;
        if (kind.kind == Kind::Visit && part.type == FieldType::Date && !value.isNull())
            id.key[i] = RecordId::dayNumber(Week::of(value.date()).monday()); // a week is known by its Monday
    }
    return id;
}

Result<NewRecords> addRecords(ChangeSetBuilder& builder, Ledger& ledger, Kind kind,
    const std::vector<NewRecord>& records, int year, QDate today)
{
    if (const QString why = whyNotByHand(kind); !why.isEmpty())
        return Error {ErrorCode::Refused, why, {why}};
    Adding adding(builder, ledger, kind, year, today);
    for (const NewRecord& record : records) {
        if (const auto done = adding.add(record); !done)
            return done.error();
    }
    return adding.made();
}

} // namespace sanpi
