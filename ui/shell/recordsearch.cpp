// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordsearch.h"

#include "domain/text.h"
#include "figures/filter.h"
#include "store/pinyin.h"
#include "ui/shell/ledgersession.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostProjects = 20;

using Go = std::function<void(const Location&)>;

QString cellText(const Table& table, const TableRow& row, QStringView key)
{
    const int column = table.column(key);
    return column < 0 ? QString() : table.text(row, size_t(column), Unit::Wan);
}

QList<PaletteItem> unitsFound(const Table& table, const QString& text, const Go& go)
{
    std::vector<const Named*> found;
    for (const auto& [id, unit] : table.units) {
        if (unit.folded.contains(foldName(text)) || matchesInitials(unit.pinyin, text))
            found.push_back(&unit);
    }
    std::ranges::sort(found, {}, [](const Named* unit) { return unit->order; });
    QList<PaletteItem> items;
    for (const Named* unit : found) {
        const Location place {u"projects"_s, u"unit="_s + unit->name, {}, {}};
        items.append({Symbol::Unit, unit->name, {}, {}, [go, place] { go(place); }});
    }
    return items;
}

QList<PaletteItem> projectsFound(const Table& table, const QString& text, const Go& go)
{
    QList<PaletteItem> items;
    const std::vector<int> rows = Filter::search(text, table).rows(table);
    for (size_t i = 0; i < std::min(rows.size(), mostProjects); ++i) {
        const TableRow& row = table.rows[size_t(rows[i])];
        const Location place {u"projects"_s, {}, u"projects/"_s + QString::number(row.id.key[0]), {}};
        items.append({Symbol::Projects, cellText(table, row, u"name"), cellText(table, row, u"unit"), {},
            [go, place] { go(place); }});
    }
    return items;
}

} // namespace

PaletteSearch recordSearch(LedgerSession& session, std::function<Scope()> scope, Go go)
{
    return [&session, scope = std::move(scope), go = std::move(go)](
               const QString& text, const std::function<void(QList<PaletteItem>)>& answer) {
        if (!session.isOpen())
            return;
        const Scope now = scope();
        session.projects(now.year, now.asOf, &session,
            [text, answer, go](const Result<std::shared_ptr<const Table>>& table) {
                if (table)
                    answer(unitsFound(**table, text, go) + projectsFound(**table, text, go));
            });
    };
}

} // namespace sanpi
