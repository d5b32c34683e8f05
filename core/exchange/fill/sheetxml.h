// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exchange/reader/cells.h"
#include "exchange/reader/limits.h"
#include "exchange/reader/values.h"
#include "exchange/sheets/workbook.h"

#include <QByteArray>

#include <atomic>
#include <string>
#include <vector>

namespace sanpi {

/// A c element where it stands in the sheet's part. Offsets are bytes.
struct XmlCell {
    int column = 0; ///< from 0
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t valueBegin = 0; ///< its v element; both 0: none
    std::size_t valueEnd = 0;
    std::string attributes; ///< all but r and t, as in a tag, each with a blank before it
    int style = -1; ///< −1: none stated
    bool stated = false; ///< it bears its own reference
    bool hasValue = false; ///< v or is, even where it is empty
    bool hasFormula = false;
    bool sharedFormula = false; ///< or an array's or a table's: its text does not tell all that it reads
    std::string formula;
};

struct XmlRow {
    int number = 0; ///< from 0
    std::size_t begin = 0;
    std::size_t openEnd = 0; ///< behind the start tag
    std::size_t closeBegin = 0; ///< the end tag; as openEnd where the element is empty
    std::size_t end = 0;
    bool selfClosed = false;
    std::string attributes; ///< height and style only, as in a tag
    int style = -1;
    std::vector<XmlCell> cells; ///< by column
};

/// A drop-down.
struct XmlChoices {
    std::vector<CellRange> where;
    QString source; ///< "省,市,区" with its quotes, or a range
};

/// One sheet of an xlsx package as bytes and the places in them: what writing into it needs to know beside
/// what sanpi-reader tells of its cells. Read by the reader's own bounded pieces, so that no DOCTYPE, no
/// endless tag and no unpacked flood gets here.
struct SheetXml {
    std::string part; ///< its name in the package
    QByteArray bytes;
    std::string prefix; ///< of the elements, with its colon; mostly empty
    std::vector<XmlRow> rows; ///< by number
    std::size_t dataEnd = 0; ///< where further rows go: the end tag of sheetData
    std::size_t dimensionBegin = 0; ///< the dimension element; both 0: none
    std::size_t dimensionEnd = 0;
    std::string dimension;
    struct ColumnStyle {
        int first = 0;
        int last = 0;
        int style = -1;
    };
    std::vector<ColumnStyle> columnStyles;
    std::vector<XmlChoices> choices;
    std::vector<reader::NumberFormat> formats; ///< by style
    bool date1904 = false;

    [[nodiscard]] const XmlRow* row(int number) const;
    [[nodiscard]] const XmlCell* cell(int row, int column) const;
    /// The style that a cell has or will take: its own, its row's, its column's, else −1.
    [[nodiscard]] int styleAt(int row, int column) const;
    [[nodiscard]] NumberClass classAt(int row, int column) const;
};

/// The file as bytes; at most the reader's limit.
[[nodiscard]] Result<QByteArray> loadPackage(const QString& path);

/// Any thread. ReaderFailed as from readSheets(), and where the part is not in UTF-8 or its rows stand out of
/// order (XmlDamaged): such a sheet is left alone.
[[nodiscard]] Result<SheetXml> readSheetXml(const QByteArray& package, const QString& sheet);

/// One part of the package, unpacked.
[[nodiscard]] Result<QByteArray> readPart(const QByteArray& package, const std::string& part);

/// The package with other bytes for one part. All other entries are copied as they are, packed bytes, order
/// and dates included. CannotWrite.
[[nodiscard]] Result<QByteArray> withPart(
    const QByteArray& package, const std::string& part, const QByteArray& bytes);

/// The same for several parts; those that were not there are added.
[[nodiscard]] Result<QByteArray> withParts(
    const QByteArray& package, const std::vector<std::pair<std::string, QByteArray>>& parts);

} // namespace sanpi
