// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QTableView>

namespace sanpi {

/// A table as all pages show it: fixed row height that follows the font, hairlines, no row numbers, no trap
/// for the keyboard (Ctrl+Tab and Ctrl+Shift+Tab leave), Enter activates.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);
    /// Room above and below the text of a row, together.
    void setRowPadding(int pixels);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitRows();

    int m_padding = gap(2);
};

} // namespace sanpi
