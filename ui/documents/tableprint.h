// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documents/printpreview.h"
#include "ui/documents/tablesheet.h"

#include <QPointer>
#include <QTimer>

#include <memory>

class QAbstractItemView;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace sanpi {

class BusyBar;
class ExportBox;

/// Any table of the window on paper: beside the pages the choice of columns, paper and width, and the files
/// that the same rows can be written into. It reads the view piece by piece and keeps a copy, so that what
/// changes meanwhile does not change what is printed.
class TablePrint : public PrintPreview {
    Q_OBJECT

public:
    TablePrint(const PageServices& services, QWidget* parent = nullptr);
    ~TablePrint() override;
    void showTable(QAbstractItemView* view, const QString& title, const QString& scope, QDate asOf);
    [[nodiscard]] bool isBusy() const;

private:
    QWidget* buildSide();
    void readMore();
    void offerColumns();
    void changed();
    void compose();
    void chooseAll(bool all);
    [[nodiscard]] SheetChoice choice() const;

    QPointer<QAbstractItemView> m_view;
    std::unique_ptr<SheetReader> m_reader;
    bool m_reading = false;
    QTimer m_delay; ///< a person ticks several columns in a row
    QLineEdit* m_title = nullptr;
    QListWidget* m_columns = nullptr;
    QComboBox* m_paper = nullptr;
    QCheckBox* m_fit = nullptr;
    QCheckBox* m_selected = nullptr;
    ExportBox* m_export = nullptr;
    BusyBar* m_busy = nullptr;
};

} // namespace sanpi
