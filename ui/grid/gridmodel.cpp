// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridmodel.h"

#include "domain/text.h"
#include "schema/messages.h"
#include "schema/rules.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitsOfYi = 2;
constexpr int mostDigits = 4;
constexpr qint8 notYet = -2;

} // namespace

void GridModel::setTable(
    std::shared_ptr<const Table> table, std::shared_ptr<const Catalogue> catalogue, bool readOnly)
{
    const std::shared_ptr<const Table> before = std::exchange(m_table, std::move(table));
    m_catalogue = std::move(catalogue);
    m_readOnly = readOnly;
    m_names.clear();
    m_order = sorted();
    std::vector<int> passing = filtered();
    const auto idIn = [](const Table& from, int row) { return from.rows[size_t(row)].id; };
    // The answer to an edit shows the same rows in the same order; groups may have come and gone.
    const bool same = m_group.isEmpty() && m_became.isEmpty() && before->kind == m_table->kind
        && std::ranges::equal(before->fields, m_table->fields, {}, &Field::key, &Field::key)
        && std::ranges::equal(
            m_passing, passing, [&](int a, int b) { return idIn(*before, a) == idIn(*m_table, b); });
    m_pending.clear();
    if (same) {
        m_passing = std::move(passing);
        arrange();
        findDigits();
        parseColours();
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); // an own field may have another name
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    // Views ask the old rows between the two signals of a reset: give them back for that moment.
    const std::shared_ptr<const Table> now = std::exchange(m_table, before);
    beginResetModel();
    m_table = now;
    m_passing = std::move(passing);
    findInputs();
    dropSettled();
    shapeNewRows();
    arrange();
    findDigits();
    parseColours();
    endResetModel();
    tellArrived();
}

void GridModel::setFilter(const Filter& filter)
{
    m_filter = filter;
    std::vector<int> passing = filtered();
    if (passing != m_passing)
        show(std::move(passing));
}

void GridModel::setSort(const QList<SortKey>& keys)
{
    m_sortKeys = keys;
    m_order = sorted();
    show(filtered());
}

void GridModel::setGroup(const QString& field)
{
    if (field == m_group)
        return;
    m_group = field;
    m_closed.clear();
    m_order = sorted();
    show(filtered());
}

void GridModel::toggleGroup(int row)
{
    if (row < 0 || row >= rowCount() || !isGroup(row))
        return;
    const QString name = m_groups[size_t(-1 - m_rows[size_t(row)])].name;
    if (!m_closed.remove(name))
        m_closed.insert(name);
    beginResetModel();
    arrange();
    endResetModel();
}

void GridModel::setColours(const QList<ColourRule>& rules)
{
    m_colours = rules;
    parseColours();
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::parseColours()
{
    m_colourFilters.clear();
    for (const ColourRule& rule : std::as_const(m_colours)) {
        auto parsed = Filter::parse(rule.expression, *m_table);
        const auto* filter = std::get_if<Filter>(&parsed);
        m_colourFilters.push_back(filter ? *filter : Filter());
    }
    m_colourOf.assign(m_colours.isEmpty() ? 0 : m_table->rows.size(), notYet);
}

int GridModel::colourOf(int tableRow) const
{
    if (m_colourOf.empty())
        return -1;
    qint8& known = m_colourOf[size_t(tableRow)];
    if (known == notYet) {
        known = -1;
        for (size_t i = 0; i < m_colourFilters.size() && known < 0; ++i) {
            const bool holds = !m_colourFilters[i].isEmpty()
                && m_colourFilters[i].passes(*m_table, m_table->rows[size_t(tableRow)]);
            if (holds)
                known = qint8(i);
        }
    }
    return known;
}

std::vector<int> GridModel::colourCounts() const
{
    std::vector<int> counts(size_t(m_colours.size()), 0);
    for (const int row : m_passing) {
        if (const int rule = colourOf(row); rule >= 0)
            ++counts[size_t(rule)];
    }
    return counts;
}

void GridModel::setLabelColumn(int column)
{
    if (column == m_labelColumn)
        return;
    m_labelColumn = column;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::setUnit(Unit unit)
{
    m_unit = unit;
    findDigits();
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::show(std::vector<int> passing)
{
    beginResetModel();
    m_passing = std::move(passing);
    arrange();
    endResetModel();
}

void GridModel::arrange()
{
    m_rowOf.clear();
    m_totals = sumsOf(*m_table, m_passing);
    const int column = m_table->column(m_group);
    m_groups.clear();
    if (m_group.isEmpty() || column < 0)
        m_rows = m_passing;
    else
        m_rows = groupedRows(*m_table, m_passing, column, m_closed, m_groups);
    for (int place = 0; place < m_new.count() && !m_readOnly; ++place)
        m_rows.push_back(int(m_table->rows.size()) + place);
}

std::vector<int> GridModel::sorted() const
{
    return sortedRows(*m_table, m_sortKeys, m_group);
}

std::vector<int> GridModel::filtered() const
{
    if (m_filter.isEmpty())
        return m_order;
    std::vector<int> rows;
    rows.reserve(m_order.size());
    for (const int row : m_order) {
        if (m_filter.passes(*m_table, m_table->rows[size_t(row)]))
            rows.push_back(row);
    }
    return rows;
}

void GridModel::findDigits()
{
    m_digits.assign(m_table->fields.size(), 0);
    for (size_t column = 0; column < m_digits.size(); ++column) {
        if (m_table->fields[column].type != FieldType::Money)
            continue;
        if (m_unit == Unit::Yi) {
            m_digits[column] = digitsOfYi;
            continue;
        }
        for (const TableRow& row : m_table->rows) {
            if (m_digits[column] < mostDigits && !row.cells[column].isNull())
                m_digits[column] = std::max(m_digits[column], decimalsOf(row.cells[column].money(), m_unit));
        }
        m_digits[column] = std::min(m_digits[column], mostDigits);
    }
}

void GridModel::findInputs()
{
    m_inputs.assign(m_table->fields.size(), false);
    if (!m_catalogue)
        return;
    const KindInfo& kind = m_catalogue->kind(m_table->kind);
    QSet<QString> seen;
    // Backwards: facts carry their project's code and name in front, and a field of their own may bear the
    // same key.
    for (size_t column = m_inputs.size(); column-- > 0;) {
        const QString& key = m_table->fields[column].key;
        const Field* own = kind.field(key);
        const bool ofProject = m_table->kind == Kind::Project;
        if (own && !seen.contains(key))
            m_inputs[column] = own->home != Home::Figure && own->home != Home::Membership
                && (ofProject || own->home == Home::Own);
        seen.insert(key);
    }
}

RecordId GridModel::record(int row) const
{
    if (isGroup(row))
        return {m_table->kind, {0, 1 - m_rows[size_t(row)], 0}};
    return this->row(row).id;
}

QString GridModel::nameOf(int row) const
{
    return isGroup(row) ? QString() : nameOf(this->row(row));
}

QString GridModel::nameOf(const TableRow& row) const
{
    for (const QStringView key : {QStringView(u"name"), QStringView(u"number"), QStringView(u"title")}) {
        const int column = columnOf(key);
        const bool own = column >= 0 && (isInput(column) || m_table->kind == Kind::Project);
        if (own && !row.cells[size_t(column)].isNull())
            return m_table->text(row, size_t(column), m_unit);
    }
    QStringList parts;
    for (int column = 0; column < columnCount(); ++column) {
        const Field& shown = field(column);
        const bool names = !isInput(column) && shown.home == Home::Own && !isLongText(shown)
            && shown.type != FieldType::Money && shown.key != "code"_L1;
        const QString text = names ? textOf(column, row.cells[size_t(column)]) : QString();
        if (!text.isEmpty() && !parts.contains(text))
            parts << text;
    }
    return parts.join(u" · "_s);
}

int GridModel::rowOf(const RecordId& record) const
{
    if (m_rowOf.isEmpty() && !m_rows.empty()) {
        m_rowOf.reserve(rowCount());
        for (int i = 0; i < rowCount(); ++i)
            m_rowOf.insert(this->record(i), i);
    }
    const auto row = m_rowOf.constFind(record);
    if (row != m_rowOf.cend())
        return *row;
    const auto became = m_became.constFind(record);
    return became == m_became.cend() ? -1 : m_rowOf.value(*became, -1);
}

CellId GridModel::cellId(const QModelIndex& index) const
{
    return {record(index.row()), fieldAt(index).key};
}

Value GridModel::value(const QModelIndex& index) const
{
    if (isGroup(index.row())) {
        const RowGroup& group = m_groups[size_t(-1 - m_rows[size_t(index.row())])];
        return isSummed(field(index.column())) ? Value(group.sums[size_t(index.column())]) : Value();
    }
    if (!m_pending.isEmpty()) {
        if (const auto it = m_pending.constFind(cellId(index)); it != m_pending.cend())
            return *it;
    }
    return row(index.row()).cells[size_t(index.column())];
}

int GridModel::columnOf(QStringView key) const
{
    for (int column = columnCount(); column-- > 0;) {
        if (field(column).key == key)
            return column;
    }
    return -1;
}

Value GridModel::storedValue(const CellId& cell) const
{
    const int row = rowOf(cell.record);
    const int column = columnOf(cell.field);
    return row < 0 || column < 0 ? Value() : this->row(row).cells[size_t(column)];
}

Value GridModel::totalOf(int column) const
{
    return isSummed(field(column)) ? Value(m_totals[size_t(column)]) : Value();
}

bool GridModel::isInput(int column) const
{
    return size_t(column) < m_inputs.size() && m_inputs[size_t(column)];
}

bool GridModel::isEditable(const QModelIndex& index) const
{
    if (m_readOnly || !index.isValid() || isGroup(index.row()))
        return false;
    return isNew(index.row()) ? m_new.takes(index.column()) && !m_new.isSent(record(index.row()))
                              : isInput(index.column());
}

Typed GridModel::read(const Field& field, const QString& text, Unit bare) const
{
    const Resolver names = [this](Kind kind, const QString& name) -> std::optional<qint64> {
        return m_names.find(*m_table, kind, name);
    };
    Typed typed = typedFromText(field, text, bare, names);
    if (!typed.problem)
        typed.problem = checkField(field, typed.value);
    return typed;
}

QString GridModel::messageOf(const Problem& problem) const
{
    return sanpi::messageOf(problem, *m_catalogue, englishLabels());
}

bool GridModel::submit(const QModelIndex& index, const QString& text)
{
    if (!isEditable(index))
        return false;
    if (isNew(index.row()))
        return submitNew(index, text);
    const CellId cell = cellId(index);
    const Typed typed = read(field(index.column()), text, m_unit);
    if (typed.problem) {
        setProblem(cell, text, messageOf(*typed.problem));
        return false;
    }
    clearProblem(cell);
    if (typed.value == value(index))
        return true;
    setPending(cell, typed.value);
    emit edited(cell, typed.value);
    return true;
}

void GridModel::setPending(const CellId& cell, const Value& value)
{
    m_pending.insert(cell, value);
    cellChanged(cell);
}

void GridModel::setPending(const QList<QPair<CellId, Value>>& cells)
{
    for (const auto& [cell, value] : cells) {
        m_pending.insert(cell, value);
        if (!m_problems.isEmpty())
            m_problems.remove(cell);
    }
    manyChanged(cells.size(), [&](qsizetype at) { return cells[at].first; });
}

void GridModel::settle(const QList<CellId>& cells)
{
    for (const CellId& cell : cells)
        m_pending.remove(cell);
    manyChanged(cells.size(), [&](qsizetype at) { return cells[at]; });
}

/// A signal each for a few; one for all of many, which costs the views no more than one.
void GridModel::manyChanged(qsizetype count, const std::function<CellId(qsizetype)>& cellAt)
{
    constexpr qsizetype few = 50;
    if (count > few) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    for (qsizetype at = 0; at < count; ++at)
        cellChanged(cellAt(at));
}

void GridModel::setProblem(const CellId& cell, const QString& typed, const QString& message)
{
    markProblem(cell, typed, message);
    emit problemFound(cell, message);
}

void GridModel::clearProblem(const CellId& cell)
{
    if (m_problems.remove(cell))
        cellChanged(cell);
}

void GridModel::cellChanged(const CellId& cell)
{
    const int row = rowOf(cell.record);
    const int column = columnOf(cell.field);
    if (row >= 0 && isNew(row))
        emit dataChanged(index(row, 0), index(row, columnCount() - 1)); // the project stands in three cells
    else if (row >= 0 && column >= 0)
        emit dataChanged(index(row, column), index(row, column));
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table->fields.size());
}

QString GridModel::textOf(int column, const Value& value) const
{
    const Field& shown = field(column);
    if (shown.type == FieldType::Money && !value.isNull())
        return value.money().grouped(m_unit, m_digits[size_t(column)]);
    if (shown.type == FieldType::LongText)
        return oneLine(value.text());
    return valueText(*m_table, shown, value, m_unit);
}

QString GridModel::editingText(const QModelIndex& index, const Value& value) const
{
    const Field& shown = field(index.column());
    if (shown.type == FieldType::Money)
        return editText(shown, value, m_unit, englishLabels());
    return valueText(*m_table, shown, value, m_unit);
}

QVariant GridModel::toolTip(const QModelIndex& index, const Value& value) const
{
    const Field& shown = field(index.column());
    if (shown.type == FieldType::Money && m_unit == Unit::Yi && !value.isNull())
        return valuePhrase(*m_table, shown, value, Unit::Wan);
    if (shown.type == FieldType::LongText && !value.isNull())
        return value.text();
    return {};
}

QVariant GridModel::groupData(const QModelIndex& index, int role) const
{
    const RowGroup& group = m_groups[size_t(-1 - m_rows[size_t(index.row())])];
    const bool label = index.column() == m_labelColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (label)
            return tr("%1 (%2)").arg(group.name.isEmpty() ? tr("Nothing") : group.name).arg(group.count);
        return isSummed(field(index.column())) ? QVariant(textOf(index.column(), value(index))) : QVariant();
    case Qt::FontRole:
        return fontOf(TextRole::Strong);
    case Qt::BackgroundRole:
        return colors(themeOf(QApplication::palette())).sunken;
    case Qt::TextAlignmentRole:
        return int((isFigure(field(index.column())) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case GroupRole:
        return group.open;
    case LabelRole:
        return label;
    case NullRole:
        return value(index).isNull();
    default:
        return {};
    }
}

QVariant GridModel::ground(const QModelIndex& index) const
{
    if (isNew(index.row()))
        return {};
    const int rule = colourOf(m_rows[size_t(index.row())]);
    if (rule < 0)
        return {};
    const Colors& c = colors(themeOf(QApplication::palette()));
    switch (m_colours[rule].tone) {
    case Tone::Good:
        return c.goodSoft;
    case Tone::Warn:
        return c.warnSoft;
    case Tone::Bad:
        return c.badSoft;
    default:
        return c.noticeSoft;
    }
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroup(index.row()))
        return groupData(index, role);
    if (!m_problems.isEmpty()
        && (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole
            || role == ProblemRole)) {
        if (const auto it = m_problems.constFind(cellId(index)); it != m_problems.cend())
            return role == Qt::DisplayRole || role == Qt::EditRole ? it->typed : it->message;
    }
    if (isNew(index.row())) {
        if (const QVariant told = newData(index, role); told.isValid())
            return told;
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.column(), value(index));
    case Qt::EditRole:
        return editingText(index, value(index));
    case Qt::ToolTipRole:
        return toolTip(index, value(index));
    case Qt::TextAlignmentRole:
        return int((isFigure(field(index.column())) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::BackgroundRole:
        return ground(index);
    case SortRole: {
        const Value raw = value(index);
        return raw.isNumber() ? QVariant(raw.number()) : QVariant(raw.text());
    }
    case LampRole:
        return field(index.column()).key == "lamp"_L1 ? QVariant(int(value(index).number())) : QVariant();
    case NullRole:
        return value(index).isNull();
    case PendingRole:
        return !m_pending.isEmpty() && m_pending.contains(cellId(index));
    case MarkRole: {
        const int rule = index.column() == m_labelColumn && !isNew(index.row())
            ? colourOf(m_rows[size_t(index.row())])
            : -1;
        return rule < 0 ? QVariant() : QVariant(int(m_colours[rule].tone));
    }
    case ToneRole:
        return int(isEditable(index) || isFigure(field(index.column())) ? Tone::Plain : Tone::Muted);
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field& shown = field(section);
    if (role == Qt::DisplayRole)
        return columnTitle(shown, m_unit);
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(shown) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return isInput(section) ? columnTitle(shown, m_unit)
                                : tr("%1 is computed").arg(columnTitle(shown, m_unit));
    return {};
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEditable(index) ? all | Qt::ItemIsEditable : all;
}

bool GridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && checkIndex(index, CheckIndexOption::IndexIsValid)
        && submit(index, value.toString());
}

} // namespace sanpi
