// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findings/findingmodel.h"

#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/widgets/roles.h"

namespace sanpi {

using namespace Qt::StringLiterals;

FindingModel::FindingModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

void FindingModel::setFindings(const Findings& findings, const QHash<qint64, QString>& names, bool open)
{
    beginResetModel();
    m_names = names;
    m_findings.clear();
    for (const Finding& finding : findings) {
        if (finding.isOpen() == open)
            m_findings.push_back(finding);
    }
    endResetModel();
}

QString FindingModel::message(int row) const
{
    return messageOf(finding(row), m_catalogue, englishLabels());
}

QString FindingModel::placeOf(int row) const
{
    const Finding& shown = finding(row);
    if (!shown.record)
        return {};
    const QString project = u"projects/%1"_s.arg(shown.project());
    switch (shown.record->kind) {
    case Kind::Procedure:
        return project + u"/procedure/%1"_s.arg(shown.record->key[1]);
    case Kind::Milestone:
        return project + u"/milestone/%1"_s.arg(shown.record->key[1]);
    case Kind::Transition:
        for (const Field& field : m_catalogue.kind(Kind::Project).fields) {
            if (field.home == Home::Transition && field.stage == shown.record->key[1])
                return project + u"/field/"_s + field.key;
        }
        return project;
    default:
        return shown.field.isEmpty() ? project : project + u"/field/"_s + shown.field;
    }
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case Project:
        return m_names.value(finding(index.row()).project());
    case What:
        return message(index.row());
    default:
        return finding(index.row()).acceptedBecause.value_or(QString());
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Project"), tr("What"), tr("Explained")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(titles.value(section))
                                                                    : QVariant();
}

} // namespace sanpi
