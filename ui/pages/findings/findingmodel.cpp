// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findings/findingmodel.h"

#include "figures/doubts.h"
#include "schema/messages.h"
#include "ui/facts/findingplace.h"
#include "ui/facts/valuetext.h"
#include "ui/widgets/roles.h"

namespace sanpi {

using namespace Qt::StringLiterals;

FindingModel::FindingModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

void FindingModel::setFindings(const Findings& findings, const QHash<qint64, QString>& names, Part part)
{
    beginResetModel();
    m_names = names;
    m_findings.clear();
    for (const Finding& finding : findings) {
        if (finding.isOpen() == (part != Part::Explained)
            && (part != Part::Figures || touchesFigures(finding)))
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
    return findingPlace(finding(row), m_catalogue);
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
