// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/fundwriter.h"

#include "domain/text.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

FundWriter::FundWriter(
    Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder, int year, const QString& title)
    : m_ledger(ledger), m_cache(known.cache()), m_builder(builder),
      m_kinds(ledger.catalogue().field(Kind::Fund, u"kind")), m_year(year), m_titleKind(kindIn(title))
{
}

Result<void> FundWriter::load()
{
    const auto funds = m_ledger.records().all(Kind::Fund);
    if (!funds)
        return funds.error();
    for (const Record& fund : *funds) {
        const Key key {fund.value(u"year"_s).number(), fund.value(u"kind"_s).number(),
            foldName(fund.value(u"name"_s).text())};
        m_known[key].push_back(fund);
        m_cache.add(fund);
    }
    for (auto& [key, records] : m_known)
        std::ranges::sort(records, {}, [](const Record& fund) { return fund.id.key[0]; });
    return {};
}

// The longest name that the title holds: 中央预算内投资 also bears 预算内.
qint64 FundWriter::kindIn(const QString& title) const
{
    qint64 kind = 0;
    qsizetype longest = 1;
    for (const Choice& choice : m_kinds.choices) {
        QStringList words = choice.aliases;
        words << choice.zh;
        for (const QString& word : std::as_const(words)) {
            // 其他 says nothing in a title.
            if (word.size() > std::max<qsizetype>(longest, 2) && title.contains(word)) {
                longest = word.size();
                kind = choice.code;
            }
        }
    }
    return kind;
}

void FundWriter::openGroup(const QString& title)
{
    m_groupKind = kindIn(title);
}

FundWriter::Key FundWriter::keyOf(const std::vector<RowValue>& typed) const
{
    const RowValue* year = cellOf(typed, u"year");
    const RowValue* kind = cellOf(typed, u"kind");
    const RowValue* name = cellOf(typed, u"name");
    const qint64 common = m_groupKind != 0 ? m_groupKind : m_titleKind;
    return {year ? year->value.number() : m_year, kind ? kind->value.number() : common,
        name ? foldName(name->value.text()) : QString()};
}

void FundWriter::check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    const auto demand = [&](const QString& key, bool given) {
        const bool told = std::ranges::any_of(row.problems, [&](const Problem& p) { return p.field == key; });
        if (!given && !told)
            report(rowProblem(ProblemCode::Missing, key, {}, {}), key);
    };
    demand(u"name"_s, cellOf(typed, u"name") != nullptr);
    demand(u"kind"_s, std::get<1>(keyOf(typed)) != 0);
}

Result<void> FundWriter::collect(ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    Q_UNUSED(report)
    const Key key = keyOf(typed);
    const size_t number = m_seen[key]++;
    const auto known = m_known.find(key);
    const Record* before
        = known != m_known.end() && number < known->second.size() ? &known->second[number] : nullptr;
    const RecordId id = before ? before->id : RecordId::fund(m_builder.newId());
    const auto write = [&](const QString& field, const Value& value) {
        return before && before->value(field) == value ? Result<void>() : m_builder.set(id, field, value);
    };
    bool changes = false;
    for (const RowValue& cell : typed) {
        const bool own = cell.column && cell.column->target.of == Kind::Fund;
        // A name that differs in marks and spaces alone is kept as it stands.
        const bool sameName = before && cell.field->key == "name"_L1;
        const Value stored = !own || sameName ? cell.value
            : before                          ? before->value(cell.field->key)
                                              : Value();
        row.cells.push_back(shownCell(cell, stored));
        changes = changes || row.cells.back().changes;
        if (!own || sameName)
            continue;
        if (const auto done = write(cell.field->key, cell.value); !done)
            return done;
    }
    for (const auto& [field, value] :
        {std::pair {u"year"_s, Value(std::get<0>(key))}, std::pair {u"kind"_s, Value(std::get<1>(key))}}) {
        if (const auto done = write(field, value); !done)
            return done;
    }
    // A link that somebody made by hand stays.
    const bool linked = before && !before->value(u"project"_s).isNull();
    if (row.project != 0 && !linked) {
        changes = true;
        if (const auto done = write(u"project"_s, Value(row.project)); !done)
            return done;
    }
    if (!before)
        row.state = RowState::Created;
    else if (changes)
        row.state = RowState::Changed;
    return {};
}

} // namespace sanpi
