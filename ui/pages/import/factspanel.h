// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/import/importsession.h"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace sanpi {

class UnitsBox;

/// What was recognised of a file, each thing with its switch: sheet, kind, header, period, unit, encoding;
/// what the sheet hides or merges; units that nobody knows; and the mapping of columns.
class FactsPanel : public QWidget {
    Q_OBJECT

public:
    FactsPanel(const Catalogue& catalogue, bool english, QWidget* parent);
    void show(const ImportFile& file);
    /// The header is this row of the sheet (from 0).
    void pickHeader(int sheetRow);

signals:
    /// Answers to what the file is: the options as they shall be from now on.
    void optionsChosen(const sanpi::ImportOptions& options);
    void sheetChosen(int sheet);
    void otherSheetsAsked();
    void textChosen(const QString& encoding, char32_t delimiter);
    void columnMapped(int column, const QString& field);
    void mappingForgotten();

private:
    void buildForm();
    void wire();
    void setRowVisible(QWidget* field, bool visible);
    [[nodiscard]] static QString kindText(ImportKind kind, int month);
    [[nodiscard]] static std::vector<std::pair<char32_t, QString>> delimiters();
    void choose(const std::function<void(ImportOptions&)>& change);
    void showFacts(const ImportFile& file);
    void showHeader(const Recognition& found, const ImportHints& hints);
    void showText(const ImportFile& file);
    void showSwitches(const ImportFile& file);
    QWidget* buildMemory();
    void showMapping(const ImportPlan& plan);
    QComboBox* targetBox(const SheetColumn& column, const ImportPlan& plan);
    [[nodiscard]] QString chosenTarget(const SheetColumn& column, const ImportPlan& plan) const;

    const Catalogue& m_catalogue;
    bool m_english = false;
    ImportOptions m_options; ///< of the file that is shown
    bool m_headerMissing = false; ///< none was found in it
    QFormLayout* m_form = nullptr;
    QLabel* m_recognised;
    QWidget* m_sheetLine;
    QComboBox* m_sheet;
    QPushButton* m_otherSheets;
    QComboBox* m_kind;
    QWidget* m_headerLine;
    QSpinBox* m_headerRow;
    QComboBox* m_headerDepth;
    QSpinBox* m_year;
    QSpinBox* m_month;
    QComboBox* m_unit;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QCheckBox* m_hidden;
    QCheckBox* m_fillDown;
    UnitsBox* m_units;
    QTreeWidget* m_mapping;
    QWidget* m_memory; ///< line that says that earlier corrections were followed
};

} // namespace sanpi
