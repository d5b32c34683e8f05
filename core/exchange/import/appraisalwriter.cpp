// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/appraisalwriter.h"

#include "exchange/import/appraisaltext.h"

namespace sanpi {

using namespace Qt::StringLiterals;

AppraisalWriter::AppraisalWriter(
    Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder, const QString& title)
    : m_ledger(ledger), m_cache(known.cache()), m_builder(builder), m_period(periodIn(title))
{
}

Result<void> AppraisalWriter::load()
{
    auto known = knownAppraisals(m_ledger);
    if (!known)
        return known.error();
    m_known = std::move(known).value();
    for (const auto& [key, record] : m_known)
        m_cache.add(record);
    return {};
}

Fields AppraisalWriter::fieldsOf(const std::vector<RowValue>& typed) const
{
    Fields fields;
    for (const RowValue& cell : typed) {
        if (cell.column && cell.column->target.of == Kind::Appraisal && !cell.value.isNull())
            fields.insert_or_assign(cell.field->key, cell.value);
    }
    if (!fields.contains(u"period"_s) && !m_period.isEmpty())
        fields.emplace(u"period"_s, m_period);
    const auto period = fields.find(u"period"_s);
    if (!fields.contains(u"on"_s) && period != fields.end()) {
        if (const QDate last = lastDayOf(period->second.text()); last.isValid())
            fields.emplace(u"on"_s, last);
    }
    return fields;
}

void AppraisalWriter::check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    const Fields fields = fieldsOf(typed);
    for (const QString& key : {u"period"_s, u"on"_s, u"indicator"_s, u"place"_s}) {
        const bool told = std::ranges::any_of(row.problems, [&](const Problem& p) { return p.field == key; });
        if (!fields.contains(key) && !told)
            report(rowProblem(ProblemCode::Missing, key, {}, {}), key);
    }
}

Result<void> AppraisalWriter::collect(
    ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    Q_UNUSED(report)
    const Fields fields = fieldsOf(typed);
    const AppraisalKey key = appraisalKey(fields);
    const auto known = m_known.find(key);
    const Record* before = known == m_known.end() ? nullptr : &known->second;
    const auto [place, isNew] = m_ids.try_emplace(key);
    if (isNew)
        place->second = before ? before->id : RecordId::appraisal(m_builder.newId());
    if (row.name.isEmpty() && fields.contains(u"indicator"_s))
        row.name = fields.at(u"indicator"_s).text();
    bool changes = false;
    for (const RowValue& cell : typed) {
        const bool own = cell.column && cell.column->target.of == Kind::Appraisal;
        const Value stored = !own ? cell.value : before ? before->value(cell.field->key) : Value();
        row.cells.push_back(shownCell(cell, stored));
        changes = changes || row.cells.back().changes;
    }
    for (const auto& [field, value] : fields) {
        // A day that only follows from the period does not displace one that was stated.
        const bool stated = cellOf(typed, field) != nullptr;
        if (before && (before->value(field) == value || (!stated && !before->value(field).isNull())))
            continue;
        if (const auto done = m_builder.set(place->second, field, value); !done)
            return done;
    }
    if (!before)
        row.state = RowState::Created;
    else if (changes)
        row.state = RowState::Changed;
    return {};
}

} // namespace sanpi
