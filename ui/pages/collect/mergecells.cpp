// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/mergecells.h"

#include "ui/widgets/roles.h"

#include <QLocale>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

void MergeCellsModel::setPlan(std::shared_ptr<const ReturnPlan> plan, bool undecided, Fate fate)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_fate = fate;
    m_shown.clear();
    if (m_plan) {
        for (size_t i = 0; i < m_plan->cells.size(); ++i) {
            const MergeCell& cell = m_plan->cells[i];
            if (!undecided || cell.state == MergeCell::State::Conflict || cell.doubt)
                m_shown.push_back(int(i));
        }
        // What is a person's to decide first, decided or not: a row that moved away would be lost to the eye.
        std::ranges::stable_sort(m_shown, {}, [this](int i) {
            const MergeCell& cell = m_plan->cells[size_t(i)];
            return cell.state != MergeCell::State::Conflict && !cell.doubt;
        });
    }
    endResetModel();
}

int MergeCellsModel::rowOfCell(int cell) const
{
    const auto it = std::ranges::find(m_shown, cell);
    return it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

int MergeCellsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int MergeCellsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MergeCellsModel::value(const MergeCell& cell, const Value& value) const
{
    if (value.isNull())
        return u"—"_s;
    const auto column = std::ranges::find(m_plan->columns, cell.key, &TemplateColumn::key);
    return column == m_plan->columns.end() ? value.text() : sentText(*column, value);
}

QString MergeCellsModel::state(const MergeCell& cell) const
{
    if (m_fate == Fate::SentBack)
        return tr("not taken: sent back");
    if (cell.decision == Decision::Keep)
        return tr("ledger kept");
    if (cell.decision == Decision::Take)
        return tr("answer taken");
    if (cell.doubt == ProblemCode::UnitSlip)
        return tr("unit slip? decide");
    if (cell.doubt)
        return tr("takes back a stage: decide");
    return cell.state == MergeCell::State::Conflict ? tr("conflict: decide") : tr("taken");
}

QString MergeCellsModel::text(const MergeCell& cell, int column) const
{
    switch (column) {
    case Cell:
        return cell.cell;
    case Project:
        return cell.name;
    case Field: {
        const auto found = std::ranges::find(m_plan->columns, cell.key, &TemplateColumn::key);
        return found == m_plan->columns.end() ? cell.key : found->header;
    }
    case Sent:
        return value(cell, cell.base);
    case Ours: {
        const QString ours = value(cell, cell.ours);
        if (cell.by.isEmpty())
            return ours;
        return u"%1（%2 %3）"_s.arg(ours, cell.by, cell.at.toLocalTime().toString(u"MM-dd HH:mm"_s));
    }
    case Theirs:
        return cell.theirs.isNull() ? QString::fromUtf16(clearWord) : value(cell, cell.theirs);
    case What:
        return state(cell);
    case Reason:
        return cell.reason;
    default:
        return {};
    }
}

QString MergeCellsModel::sides(int row) const
{
    if (!m_plan || row < 0 || row >= rowCount())
        return {};
    const MergeCell& cell = m_plan->cells[size_t(m_shown[size_t(row)])];
    return tr("%1 · %2: sent %3, ledger %4, returned %5")
        .arg(text(cell, Project), text(cell, Field), text(cell, Sent), text(cell, Ours), text(cell, Theirs));
}

int MergeCellsModel::nextOpen(int row) const
{
    for (int next = row + 1; next < rowCount(); ++next) {
        if (m_plan->cells[size_t(m_shown[size_t(next)])].isOpen())
            return next;
    }
    return -1;
}

QVariant MergeCellsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    const MergeCell& cell = m_plan->cells[size_t(m_shown[size_t(index.row())])];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(cell, index.column());
    if (role == ToneRole && m_fate == Fate::SentBack)
        return int(Tone::Muted);
    if (role == ToneRole && index.column() == What)
        return int(cell.isOpen() ? Tone::Bad : cell.isTaken() ? Tone::Good : Tone::Muted);
    if (role == ToneRole && (index.column() == Sent || (index.column() == Ours && cell.isTaken())))
        return int(Tone::Muted);
    return {};
}

QVariant MergeCellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cell:
        return tr("Cell");
    case Project:
        return tr("Project");
    case Field:
        return tr("Column");
    case Sent:
        return tr("As sent");
    case Ours:
        return tr("Ledger now");
    case Theirs:
        return tr("As returned");
    case What:
        return tr("What becomes of it");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace sanpi
