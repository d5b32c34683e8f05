// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/import/importsession.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QTreeWidget;

namespace sanpi {

/// What was recognised of a file, each thing with its switch: sheet, unit, year, encoding, and the mapping of
/// columns.
class FactsPanel : public QWidget {
    Q_OBJECT

public:
    FactsPanel(const Catalogue& catalogue, bool english, QWidget* parent);
    void show(const ImportFile& file);

signals:
    void sheetChosen(int sheet);
    void unitChosen(std::optional<sanpi::Unit> unit);
    void yearChosen(int year);
    void encodingChosen(const QString& encoding);
    void columnMapped(int column, const QString& field);
    void mappingForgotten();

private:
    void showFacts(const ImportFile& file);
    QWidget* buildMemory();
    void showMapping(const ImportPlan& plan);
    QComboBox* targetBox(const SheetColumn& column, ImportKind kind);

    const Catalogue& m_catalogue;
    bool m_english = false;
    QLabel* m_kind;
    QComboBox* m_sheet;
    QComboBox* m_unit;
    QSpinBox* m_year;
    QLabel* m_encodingLabel;
    QComboBox* m_encoding;
    QTreeWidget* m_mapping;
    QWidget* m_memory; ///< line that says that earlier corrections were followed
};

} // namespace sanpi
