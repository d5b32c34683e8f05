// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace sanpi {

/// A day that is typed or taken from a calendar of the program's own look, weeks beginning on Monday. Digits
/// replace what is clicked or selected, all of it from the year on (2021-12-31, 2021.12.31, 20211231): Qt's
/// own leaves them out, as the place is full. The calendar is made when it is first reached for: it costs as
/// much as a whole bar of a page.
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
    void makeRoom();

    bool m_dressed = false;
    bool m_wentOn = false; ///< a digit filled its place and the next one was entered
};

} // namespace sanpi
