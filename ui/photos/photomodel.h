// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/photos/photoitem.h"

#include <QAbstractListModel>

namespace sanpi {

class PhotoLibrary;

/// The photos of a strip: those that are kept, then those that wait to be kept.
class PhotoModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ProblemRole = Qt::UserRole + 1, ViewRole, TimeKnownRole, PendingRole };

    explicit PhotoModel(PhotoLibrary& library, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const PhotoItems& items() const { return m_items; }
    /// Those that are kept, anew; what waits stays.
    void setKept(const std::vector<SitePhoto>& photos);
    void addPending(const PhotoItem& item); ///< not twice the same content
    void setPhoto(int row, const SitePhoto& photo);
    void removeRow(int row);
    void clear();
    [[nodiscard]] PhotoItems pending() const;
    /// Forgets those that wait.
    [[nodiscard]] PhotoItems takePending();

private:
    void thumbCame(const QString& sha256);

    PhotoLibrary& m_library;
    PhotoItems m_items;
};

} // namespace sanpi
