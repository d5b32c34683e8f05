// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photomodel.h"

#include "ui/photos/photolibrary.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

PhotoModel::PhotoModel(PhotoLibrary& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library)
{
    connect(&library, &PhotoLibrary::arrived, this, &PhotoModel::thumbCame);
}

int PhotoModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PhotoModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PhotoItem& item = m_items[size_t(index.row())];
    const SeenPhoto* seen = m_library.seen(item.photo.sha256, thumbEdge);
    const QString time = photoTimeLine(item.photo);
    switch (role) {
    case Qt::DisplayRole:
        return time;
    case Qt::DecorationRole:
        if (!seen)
            m_library.want(item, thumbEdge); // only what comes into sight is asked for
        return seen ? QVariant(seen->image) : QVariant();
    case ProblemRole:
        return seen ? seen->problem : QString();
    case ViewRole:
        return item.photo.view;
    case TimeKnownRole:
        return !item.photo.takenAt.isEmpty();
    case PendingRole:
        return !item.isKept();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList words {
            item.photo.name, time, item.photo.view, item.photo.note, seen ? seen->problem : QString()};
        words.removeAll(QString());
        return words.join(u'\n');
    }
    default:
        return {};
    }
}

void PhotoModel::setKept(const std::vector<SitePhoto>& photos)
{
    PhotoItems waiting = pending();
    PhotoItems all;
    for (const SitePhoto& photo : photos)
        all.push_back({photo, {}, {}});
    // What waited is among the kept ones when it has arrived there.
    for (PhotoItem& item : waiting) {
        if (std::ranges::none_of(
                photos, [&](const SitePhoto& photo) { return photo.sha256 == item.photo.sha256; }))
            all.push_back(std::move(item));
    }
    const bool sameRows = all.size() == m_items.size()
        && std::ranges::equal(
            all, m_items, {}, [](const PhotoItem& item) { return item.photo.sha256; },
            [](const PhotoItem& item) { return item.photo.sha256; });
    if (sameRows) { // the cursor and what is in sight stay
        m_items = std::move(all);
        if (!m_items.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(all);
    endResetModel();
}

void PhotoModel::addPending(const PhotoItem& item)
{
    if (std::ranges::any_of(
            m_items, [&](const PhotoItem& one) { return one.photo.sha256 == item.photo.sha256; }))
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_items.push_back(item);
    endInsertRows();
}

void PhotoModel::setPhoto(int row, const SitePhoto& photo)
{
    m_items[size_t(row)].photo = photo;
    emit dataChanged(index(row), index(row));
}

void PhotoModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_items.erase(m_items.begin() + row);
    endRemoveRows();
}

void PhotoModel::clear()
{
    beginResetModel();
    m_items.clear();
    endResetModel();
}

PhotoItems PhotoModel::pending() const
{
    PhotoItems waiting;
    std::ranges::copy_if(
        m_items, std::back_inserter(waiting), [](const PhotoItem& item) { return !item.isKept(); });
    return waiting;
}

PhotoItems PhotoModel::takePending()
{
    PhotoItems waiting = pending();
    if (waiting.empty())
        return waiting;
    beginResetModel();
    std::erase_if(m_items, [](const PhotoItem& item) { return !item.isKept(); });
    endResetModel();
    return waiting;
}

void PhotoModel::thumbCame(const QString& sha256)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_items[size_t(row)].photo.sha256 == sha256)
            emit dataChanged(index(row), index(row));
    }
}

} // namespace sanpi
