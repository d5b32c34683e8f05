// SPDX-License-Identifier: GPL-3.0-or-later
// Which project belongs into which row.
#include "domain/text.h"
#include "exchange/fill/fillplanner.h"
#include "exchange/reader/limits.h"
#include "figures/filter.h"

#include <algorithm>
#include <iterator>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNear = 5;
constexpr double leastAlike = 0.3;
constexpr double alikeEnough = 0.8;

/// Pairs of neighbouring characters, each once, sorted.
using Pairs = std::vector<quint32>;

Pairs pairsOf(const QString& folded)
{
    Pairs pairs;
    for (qsizetype i = 0; i + 1 < folded.size(); ++i)
        pairs.push_back((quint32(folded[i].unicode()) << 16) | folded[i + 1].unicode());
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// 0 to 1: shared pairs of characters. A name within the other is as good as alike.
double alike(const Pairs& a, const Pairs& b)
{
    if (a.empty() || b.empty())
        return 0;
    Pairs both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    const auto shared = double(both.size());
    const double dice = 2 * shared / double(a.size() + b.size());
    const double within = shared / double(std::min(a.size(), b.size()));
    return within >= 1 ? std::max(dice, alikeEnough) : dice;
}

} // namespace

std::vector<FillCondition> conditionsOf(const QString& title, const Table& table, const Catalogue& catalogue)
{
    std::vector<FillCondition> conditions;
    for (const QString& key : {u"level"_s, u"class"_s, u"sector"_s}) {
        const Field& field = catalogue.field(Kind::Project, key);
        const Choice* best = nullptr;
        qsizetype longest = 0;
        for (const Choice& choice : field.choices) {
            QStringList words = choice.aliases;
            if (choice.zh.size() > 1)
                words << choice.zh;
            for (const QString& word : std::as_const(words)) {
                if (title.contains(word) && word.size() > longest) {
                    best = &choice;
                    longest = word.size();
                }
            }
        }
        if (best)
            conditions.push_back({&field, best->code});
    }
    const QString folded = foldName(title);
    for (const auto& [id, unit] : table.units) {
        const QStringList names = unit.folded.split(u'、', Qt::SkipEmptyParts);
        if (std::ranges::any_of(names, [&](const QString& name) { return folded.contains(name); })) {
            conditions.push_back({&catalogue.field(Kind::Project, u"unit"), id});
            break;
        }
    }
    return conditions;
}

/// As an import does: by code, else by the folded name where that is one project's.
qint64 FillPlanner::matched(const SlotRow& slot) const
{
    if (!slot.code.isEmpty()) {
        if (const auto found = m_known->projectByCode(toHalfWidth(slot.code).trimmed()))
            return *found;
    }
    if (slot.name.isEmpty())
        return 0;
    std::vector<qint64> fitting;
    for (const qint64 candidate : m_known->projectsByName(slot.name)) {
        const QString code = m_known->codeOf(candidate);
        if (slot.code.isEmpty() || code.isEmpty() || code == slot.code)
            fitting.push_back(candidate);
    }
    return fitting.size() == 1 ? fitting.front() : 0;
}

void FillPlanner::matchListed(const BlankRows& rows)
{
    for (const SlotRow& slot : rows.listed) {
        if (cancelled())
            return;
        FillRow row;
        row.row = slot.row;
        row.name = slot.name.isEmpty() ? slot.code : slot.name;
        const QString folded = foldName(row.name);
        const auto picked = m_plan.corrections.rows.find(folded);
        // A project that is gone meanwhile is no answer any more.
        const bool byHand = picked != m_plan.corrections.rows.end()
            && (picked->second == 0 || m_figures.row(picked->second) != nullptr);
        row.project = byHand ? picked->second : matched(slot);
        row.left = byHand && picked->second == 0;
        row.recalled = byHand && !m_options.corrections.rows.contains(folded);
        if (row.project == 0 && !row.left) {
            addNear(row);
            const auto name = std::ranges::find_if(
                m_plan.columns, [](const FillColumn& column) { return column.target.namesProject(); });
            addNote(FillNote::Kind::UnknownRow, slot.row, name == m_plan.columns.end() ? 0 : name->column,
                row.name);
        }
        m_slots.emplace_back(slot, row.project);
        m_plan.rows.push_back(std::move(row));
    }
}

void FillPlanner::addNear(FillRow& row)
{
    const Table& table = m_figures.table();
    const auto name = size_t(table.column(u"name"));
    const auto brief = size_t(table.column(u"short"));
    if (m_pairs.empty()) {
        for (const TableRow& candidate : table.rows)
            m_pairs.emplace_back(pairsOf(candidate.folded), pairsOf(foldName(candidate.cells[brief].text())));
    }
    const Pairs wanted = pairsOf(foldName(row.name));
    std::vector<std::pair<double, const TableRow*>> found;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const double likeness = std::max(alike(wanted, m_pairs[i].first), alike(wanted, m_pairs[i].second));
        if (likeness >= leastAlike)
            found.emplace_back(likeness, &table.rows[i]);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    for (size_t i = 0; i < std::min(found.size(), mostNear); ++i)
        row.near.emplace_back(found[i].second->id.key[0], found[i].second->cells[name].text());
}

/// The filter's projects in the district's order; without a filter the year's key projects.
Result<std::vector<qint64>> FillPlanner::wanted()
{
    if (m_options.where.trimmed().isEmpty())
        return m_figures.keyProjects();
    const auto parsed = Filter::parse(m_options.where, m_figures.table());
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        m_plan.whereProblem = messageOf(*error);
        return std::vector<qint64>();
    }
    std::vector<qint64> projects;
    for (const int row : std::get<Filter>(parsed).rows(m_figures.table()))
        projects.push_back(m_figures.table().rows[size_t(row)].id.key[0]);
    m_figures.sort(projects);
    return projects;
}

Result<void> FillPlanner::spread(const BlankRows& rows)
{
    auto projects = wanted();
    if (!projects)
        return projects.error();
    // Nothing is put below a header of which nothing is known.
    if (namingColumns().filled.empty())
        return {};
    const bool grouped = std::ranges::any_of(rows.groups, [&](const QString& title) {
        return !conditionsOf(title, m_figures.table(), m_ledger.catalogue()).empty();
    });
    if (grouped)
        spreadGroups(rows, std::move(projects).value());
    else
        spreadInOrder(rows, *projects);
    return {};
}

void FillPlanner::spreadGroups(const BlankRows& rows, std::vector<qint64> projects)
{
    for (size_t group = 0; group < rows.groups.size(); ++group) {
        const auto conditions = conditionsOf(rows.groups[group], m_figures.table(), m_ledger.catalogue());
        const auto fits = [&](qint64 project) { return !conditions.empty() && belongs(project, conditions); };
        auto next = projects.begin();
        for (const SlotRow& slot : rows.free) {
            if (slot.group != int(group))
                continue;
            next = std::find_if(next, projects.end(), fits);
            if (next == projects.end())
                break;
            put(slot, *next);
            next = projects.erase(next);
        }
    }
    if (!projects.empty())
        addNote(FillNote::Kind::NoRoom, -1, -1, QString::number(projects.size()));
}

void FillPlanner::spreadInOrder(const BlankRows& rows, const std::vector<qint64>& projects)
{
    size_t done = 0;
    for (; done < std::min(projects.size(), rows.free.size()); ++done)
        put(rows.free[done], projects[done]);
    // Behind the last row there is room where nothing follows.
    int next = rows.lastRow + 1;
    for (; rows.endRow < 0 && done < projects.size() && next <= int(maxSheetRow); ++done)
        put({next++, {}, {}, -1}, projects[done]);
    if (done < projects.size())
        addNote(FillNote::Kind::NoRoom, -1, -1, QString::number(projects.size() - done));
}

} // namespace sanpi
