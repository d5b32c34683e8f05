// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace sanpi {

/// Where the keyboard is on a page that opens: on the page itself, which marks nothing. The first arrow key
/// goes into its table, the first Tab to its first control. The same holds when what had the focus goes away
/// and Qt would hand it to a tool in the page's head: the next key would print.
class FocusKeeper : public QObject {
    Q_OBJECT

public:
    FocusKeeper(QWidget* rail, QWidget* pages);
    /// \p page was just brought to the front.
    void land(QWidget* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moved(QWidget* from, QWidget* to);

    QWidget* m_rail;
    QWidget* m_page = nullptr; ///< the one in front
};

} // namespace sanpi
