// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/templatecolumns.h"

#include <QByteArray>

#include <map>

namespace sanpi {

/// A remark on one cell, for the sender.
struct CellRemark {
    int row = 0; ///< index into TemplateBook::rows
    QString key; ///< of the column
    QString text;
};

struct TemplateRow {
    qint64 project = 0;
    std::vector<Value> cells; ///< by TemplateBook::columns; Serial and Computed have none
};

/// The workbook that one unit fills in. Amounts in 元, shown in 万元.
struct TemplateBook {
    CollectPeriod period;
    QString ledger; ///< which ledger it comes from
    QString token; ///< of this sending
    qint64 unit = 0;
    QString unitName;
    int version = 1;
    QDate sentOn;
    QDate due;
    std::vector<TemplateColumn> columns;
    std::vector<TemplateRow> rows;

    [[nodiscard]] int column(QStringView key) const; ///< −1 when there is none
    [[nodiscard]] QString title() const; ///< 2021年11月重点项目填报表（文昌街道）
    [[nodiscard]] QString fileName() const; ///< 文昌街道-2021年11月填报表.xlsx
};

/// Where things stand in the workbook; both its writer and its reader go by this.
namespace templatelayout {
inline constexpr int format = 1; ///< of all below; a reader refuses a higher one
inline constexpr int keyColumn = 0; ///< hidden: P17
inline constexpr int firstColumn = 1;
inline constexpr int titleRow = 0;
inline constexpr int noteRow = 1;
inline constexpr int keyRow = 2; ///< hidden
inline constexpr int headerRow = 3;
inline constexpr int totalRow = 4;
inline constexpr int firstRow = 5;
inline constexpr char16_t sheetName[] = u"填报";
inline constexpr char16_t guideName[] = u"填报说明";
inline constexpr char16_t hiddenName[] = u"sanpi";
inline constexpr char16_t mark[] = u"sanpi-template";
inline constexpr int valuesRow = 10; ///< of the hidden sheet: names of the columns, then a row a project
} // namespace templatelayout

/// The text under which a value is written in the hidden sheet and compared afterwards.
[[nodiscard]] QString sentText(const TemplateColumn& column, const Value& value);

/// The workbook's bytes. Needs no ledger: any thread. CannotWrite.
[[nodiscard]] Result<QByteArray> writeTemplate(const TemplateBook& book);

} // namespace sanpi
