// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/historymodels.h"

#include "domain/text.h"
#include "ui/widgets/roles.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct SourceTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::Source)
};

} // namespace

QString sourceLabel(Source source)
{
    switch (source) {
    case Source::Form:
        return SourceTexts::tr("form");
    case Source::Grid:
        return SourceTexts::tr("table");
    case Source::Paste:
        return SourceTexts::tr("paste");
    case Source::Import:
        return SourceTexts::tr("import");
    case Source::TemplateReturn:
        return SourceTexts::tr("returned workbook");
    case Source::Undo:
        return SourceTexts::tr("undo");
    case Source::Merge:
        return SourceTexts::tr("merge");
    case Source::CommandLine:
        return SourceTexts::tr("command line");
    case Source::Demo:
        return SourceTexts::tr("sample");
    case Source::Setup:
        return SourceTexts::tr("set-up");
    case Source::Issue:
        return SourceTexts::tr("issued");
    }
    return {};
}

void HistoryModel::setSets(std::vector<LoggedSet> sets)
{
    beginResetModel();
    m_sets = std::move(sets);
    select();
    endResetModel();
}

void HistoryModel::setWord(const QString& word)
{
    beginResetModel();
    m_word = foldName(word);
    select();
    endResetModel();
}

void HistoryModel::select()
{
    m_shown.clear();
    for (int i = 0; i < int(m_sets.size()); ++i) {
        const ChangeSet& set = m_sets[size_t(i)].set;
        const QString words = set.label + set.author + set.reason;
        if (m_word.isEmpty() || foldName(words).contains(m_word))
            m_shown << i;
    }
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HistoryModel::text(const LoggedSet& logged, int column) const
{
    switch (column) {
    case At:
        return logged.set.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    case Label:
        return logged.set.label;
    case Author:
        return logged.set.author;
    case SourceColumn:
        return sourceLabel(logged.set.source);
    case Records:
        return QString::number(logged.count);
    case State:
        return logged.undone ? tr("undone") : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LoggedSet& logged = set(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(logged, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Records ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return logged.set.reason.isEmpty() ? QVariant() : tr("Reason: %1").arg(logged.set.reason);
    case ToneRole:
        return int(logged.undone ? Tone::Muted : Tone::Plain);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("When"), tr("What"), tr("Who"), tr("How"), tr("Records"), tr("State")};
    return titles.value(section);
}

void ChangeModel::setRows(const QList<ChangeRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ChangeRow& row = m_rows.at(index.row());
    if (role == ToneRole)
        return int(index.column() == Before ? Tone::Muted : Tone::Plain);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Record:
        return row.record;
    case FieldColumn:
        return row.field;
    case Before:
        return row.before.isEmpty() && role == Qt::DisplayRole ? u"—"_s : row.before;
    case After:
        return row.after.isEmpty() && role == Qt::DisplayRole ? u"—"_s : row.after;
    default:
        return {};
    }
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("Record"), tr("Field"), tr("Before"), tr("After")};
    return titles.value(section);
}

} // namespace sanpi
