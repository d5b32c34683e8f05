// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/blockplan.h"

#include "domain/dates.h"
#include "domain/text.h"
#include "schema/typed.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/rowplanner.h"
#include "ui/widgets/blocktext.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct PlanTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::BlockPlan)
};

constexpr double mostExact = 999'999'999'999'999; ///< fifteen digits: what a sheet's number keeps

/// Digits, separators and signs only: a number behind it says the same, exactly.
bool isBareNumber(const QString& text)
{
    static const QRegularExpression bare(u"^[-+()¥￥$#,.0-9Ee\\s]*$"_s);
    return bare.match(text).hasMatch();
}

QString plainNumber(const QString& number)
{
    bool ok = false;
    const double value = number.toDouble(&ok);
    if (!ok)
        return {};
    // 1.2E6 and the like; what has its digits already keeps them.
    return number.contains(u'e', Qt::CaseInsensitive)
        ? QString::number(value, 'f', QLocale::FloatingPointShortest)
        : number;
}

/// The rows of records from \p first on, so many of them.
QList<int> recordRows(const GridModel& model, int first, int most)
{
    QList<int> rows;
    for (int row = first; row < model.rowCount() && rows.size() < most; ++row) {
        if (!model.isGroup(row))
            rows << row;
    }
    return rows;
}

} // namespace

QString whyNoValue(const GridModel& model, const MeantCell& meant)
{
    const Field& field = model.field(meant.column);
    if (meant.row < model.rowCount() && model.isGroup(meant.row))
        return PlanTexts::tr("The line of a group takes no values.");
    if (field.home == Home::Membership)
        return PlanTexts::tr("%1 are told by the lists themselves; they are not typed here.")
            .arg(field.label(englishLabels()));
    if (field.home == Home::Figure)
        return PlanTexts::tr("%1 is computed and cannot be typed; change what it is computed from.")
            .arg(field.label(englishLabels()));
    return PlanTexts::tr("%1 names the record and is not changed here.").arg(field.label(englishLabels()));
}

int BlockPlan::rows() const
{
    int rows = 0;
    const RecordId* last = nullptr;
    for (const PlannedCell& cell : cells) {
        if (!cell.problem.isEmpty() || (last && *last == cell.cell.record))
            continue;
        last = &cell.cell.record; // the cells of a row stand together
        ++rows;
    }
    return rows;
}

QString meaningOf(const ClipCell& cell, const Field& field)
{
    // The mark of a text that looks like a formula, ours and Excel's.
    if (cell.text.startsWith(u'\'') && startsFormula(cell.text.mid(1)))
        return cell.text.mid(1);
    if (cell.number.isEmpty())
        return cell.text;
    switch (field.type) {
    case FieldType::Money:
    case FieldType::Count:
        return isBareNumber(cell.text) ? plainNumber(cell.number) : cell.text;
    case FieldType::Date: {
        const auto shown = parseDate(cell.text);
        if (shown && shown->precision == DatePrecision::Day)
            return cell.text;
        const auto day = dateFromSerial(cell.number.toDouble(), false);
        return day ? day->toString(Qt::ISODate) : cell.text;
    }
    case FieldType::Text: {
        static const QRegularExpression shortened(u"^[0-9.]+E\\+[0-9]+$|^#+$"_s);
        const double number = cell.number.toDouble();
        const bool whole = number > 0 && number <= mostExact && cell.number.toLongLong() == qint64(number);
        return shortened.match(cell.text).hasMatch() && whole ? QString::number(qint64(number)) : cell.text;
    }
    default:
        return cell.text;
    }
}

BlockPlanner::BlockPlanner(const GridModel& model, QList<MeantCell> meant)
    : m_model(model), m_meant(std::move(meant))
{
    m_plan.table = model.sharedTable();
}

bool BlockPlanner::run(int milliseconds)
{
    constexpr int between = 64; // cells, looks at the clock
    constexpr int rowsBetween = 8;
    QElapsedTimer clock;
    clock.start();
    for (; m_next < m_meant.size(); ++m_next) {
        if (milliseconds >= 0 && m_next % between == 0 && clock.elapsed() >= milliseconds)
            return false;
        plan(m_meant[m_next]);
    }
    for (int read = 0; !m_fresh.empty(); m_fresh.erase(m_fresh.begin())) {
        if (milliseconds >= 0 && read++ % rowsBetween == 0 && clock.elapsed() >= milliseconds)
            return false;
        if (!m_rows)
            m_rows = std::make_unique<RowPlanner>(m_model);
        const auto planned = m_rows->plan(m_fresh.begin()->second);
        if (!planned)
            continue;
        m_plan.ready += planned->ready ? 1 : 0;
        m_plan.added.append(*planned);
    }
    return true;
}

BlockPlanner::~BlockPlanner() = default;

void BlockPlanner::plan(const MeantCell& one)
{
    if (one.row >= m_model.rowCount() || (!m_model.isGroup(one.row) && m_model.isNew(one.row))) {
        m_fresh[one.row].append(one);
        return;
    }
    const QModelIndex index = m_model.index(one.row, one.column);
    const Field& field = m_model.field(one.column);
    PlannedCell cell;
    cell.row = one.row;
    cell.column = one.column;
    cell.cell = {m_model.record(one.row), field.key};
    cell.before = m_model.value(index);
    cell.typed = meaningOf(one.text, field);
    if (!m_model.isGroup(one.row))
        cell.stored = &m_model.row(one.row);
    if (!m_model.isEditable(index)) {
        if (index.data().toString() == one.text.text.trimmed()
            || valueText(m_model.table(), field, cell.before, m_model.unit()).remove(u',')
                == QString(one.text.text).remove(u',').trimmed()) {
            ++m_plan.same;
            return;
        }
        cell.problem = whyNoValue(m_model, one);
    } else {
        const Typed typed = m_model.read(field, cell.typed, m_model.unit());
        cell.after = typed.value;
        if (typed.problem)
            cell.problem = m_model.messageOf(*typed.problem);
        else if (typed.value == cell.before) {
            ++m_plan.same;
            return;
        }
    }
    if (!cell.problem.isEmpty())
        ++m_plan.refused;
    else if (!cell.before.isNull())
        ++m_plan.overwritten;
    m_plan.cells.append(std::move(cell));
}

BlockPlan planOf(const GridModel& model, const QList<MeantCell>& meant)
{
    BlockPlanner planner(model, meant);
    planner.run(-1);
    return planner.take();
}

Placed placed(const GridModel& model, const ClipBlock& block, const QModelIndexList& selected,
    const QList<int>& columns)
{
    Placed result;
    if (block.isEmpty() || selected.isEmpty())
        return result;
    std::set<int> rowsOf;
    std::set<qsizetype> placesOf;
    for (const QModelIndex& index : selected) {
        rowsOf.insert(index.row());
        placesOf.insert(columns.indexOf(index.column()));
    }
    std::erase_if(rowsOf, [&](int row) { return model.isGroup(row); });
    if (rowsOf.empty())
        return result;
    const bool solid = rowsOf.size() * placesOf.size() >= size_t(selected.size());
    const bool tall = solid && int(rowsOf.size()) % block.height() == 0;
    const bool wide = solid && int(placesOf.size()) % block.width() == 0;
    const int height = tall && wide ? int(rowsOf.size()) : block.height();
    const int width = tall && wide ? int(placesOf.size()) : block.width();
    QList<int> rows = tall && wide ? QList<int>(rowsOf.begin(), rowsOf.end())
                                   : recordRows(model, *rowsOf.begin(), height);
    for (int next = model.rowCount(); model.offersNewRows() && rows.size() < height; ++next)
        rows << next;
    const qsizetype first = *placesOf.begin();
    const int fits = int(std::min<qsizetype>(width, columns.size() - first));
    result.lostRows = height - int(rows.size());
    result.lostColumns = width - fits;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (int place = 0; place < fits; ++place) {
            result.cells.append(
                {rows[row], columns[first + place], block.rows[row % block.height()][place % block.width()]});
        }
    }
    return result;
}

QList<MeantCell> filled(
    const GridModel& model, const QModelIndexList& selected, const QList<int>& columns, Qt::Orientation along)
{
    const bool down = along == Qt::Vertical;
    // By column (row): the places of its selected cells, in order.
    std::map<int, std::set<int>> lines;
    for (const QModelIndex& index : selected) {
        if (model.isGroup(index.row()))
            continue;
        const int place = int(columns.indexOf(index.column()));
        if (down)
            lines[place].insert(index.row());
        else
            lines[index.row()].insert(place);
    }
    QList<MeantCell> meant;
    for (auto& [line, places] : lines) {
        if (places.size() == 1) {
            int before = *places.begin() - 1;
            while (down && before >= 0 && model.isGroup(before))
                --before;
            if (before < 0)
                continue;
            places.insert(before);
        }
        const auto indexOf = [&, line = line](int place) {
            return down ? model.index(place, columns[line]) : model.index(line, columns[place]);
        };
        const QString text = indexOf(*places.begin()).data(Qt::EditRole).toString();
        for (const int place : places) {
            const QModelIndex target = indexOf(place);
            if (place != *places.begin())
                meant.append({target.row(), target.column(), {text, {}}});
        }
    }
    std::ranges::sort(meant, {}, [&](const MeantCell& cell) { return std::pair(cell.row, cell.column); });
    return meant;
}

bool holds(const QString& text, const Replacement& wanted)
{
    const Qt::CaseSensitivity cases = wanted.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (wanted.wholeCell)
        return text.compare(wanted.find, cases) == 0;
    return !wanted.find.isEmpty() && text.contains(wanted.find, cases);
}

QList<MeantCell> replaced(const GridModel& model, const QModelIndexList& cells, const Replacement& wanted)
{
    QList<MeantCell> meant;
    const Qt::CaseSensitivity cases = wanted.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (const QModelIndex& index : cells) {
        if (!model.isEditable(index))
            continue;
        QString text = index.data(Qt::EditRole).toString();
        if (!holds(text, wanted))
            continue;
        if (wanted.wholeCell)
            text = wanted.with;
        else
            text.replace(wanted.find, wanted.with, cases);
        meant.append({index.row(), index.column(), {text, {}}});
    }
    return meant;
}

} // namespace sanpi
