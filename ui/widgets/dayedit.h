// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace sanpi {

/// A day that is typed or taken from a calendar of the program's own look, weeks beginning on Monday. A click
/// takes year, month or day whole, so that digits replace it: Qt's own leaves them all out, as the place is
/// full. The calendar is made when it is first reached for: it costs as much as a whole bar of a page.
class DayEdit : public QDateEdit {
    Q_OBJECT

public:
    explicit DayEdit(QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();

    bool m_dressed = false;
};

} // namespace sanpi
