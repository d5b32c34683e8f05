// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bigsheet.h"

#include "bench/measure.h"

#include <QDate>

#include <xlsxwriter.h>

#include <array>
#include <functional>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

/// Writes one row cell by cell.
class RowWriter {
public:
    RowWriter(lxw_worksheet* sheet, int row, lxw_format* date)
        : m_sheet(sheet), m_row(lxw_row_t(row)), m_date(date)
    {
    }
    RowWriter& text(const QString& text)
    {
        worksheet_write_string(m_sheet, m_row, m_column++, text.toUtf8().constData(), nullptr);
        return *this;
    }
    RowWriter& number(double number)
    {
        worksheet_write_number(m_sheet, m_row, m_column++, number, nullptr);
        return *this;
    }
    RowWriter& date(QDate day)
    {
        lxw_datetime value {day.year(), day.month(), day.day(), 0, 0, 0};
        worksheet_write_datetime(m_sheet, m_row, m_column++, &value, m_date);
        return *this;
    }

private:
    lxw_worksheet* m_sheet;
    lxw_row_t m_row;
    lxw_col_t m_column = 0;
    lxw_format* m_date;
};

const QStringList& headers()
{
    static const QStringList list {u"序号"_s, u"项目代码"_s, u"项目名称"_s, u"项目简称"_s, u"项目级别"_s,
        u"建设性质"_s, u"所属领域"_s, u"责任单位"_s, u"建设单位"_s, u"统一社会信用代码"_s, u"建设地点"_s,
        u"建设规模及主要内容"_s, u"总投资"_s, u"截至2020年底累计完成投资"_s, u"2021年计划投资"_s,
        u"2021年累计完成投资"_s, u"完成比例(%)"_s, u"计划开工时间"_s, u"计划竣工时间"_s, u"签约时间"_s,
        u"开工时间"_s, u"投产时间"_s, u"入统时间"_s, u"形象进度"_s, u"存在问题"_s, u"分包领导"_s, u"责任人"_s,
        u"联系人"_s, u"联系电话"_s, u"备注"_s};
    return list;
}

void project(RowWriter row, int i)
{
    static const std::array levels {u"区"_s, u"区"_s, u"区"_s, u"市"_s, u"省"_s};
    static const std::array sectors {
        u"科技创新"_s, u"产业集群"_s, u"现代服务业"_s, u"城乡一体基础设施"_s, u"社会事业"_s};
    static const std::array units {
        u"文昌街道"_s, u"李万街道"_s, u"阳庙镇"_s, u"区科技局"_s, u"区住建局"_s, u"恩村街道"_s};
    const double total = 5000 + i * 13 % 90'000;
    const double target = 500 + i * 7 % 4000;
    const double done = 400 + i * 11 % 4000;
    const QDate start = QDate(2020, 1, 1).addDays(i % 300);
    row.number(i + 1)
        .text(u"2101-410871-04-01-%1"_s.arg(i, 6, 10, QChar(u'0')))
        .text(u"示范区高端装备制造产业园%1号厂房及配套设施建设项目"_s.arg(i))
        .text(u"装备园%1"_s.arg(i))
        .text(levels[size_t(i) % levels.size()])
        .text(i % 3 == 0 ? u"新建"_s : u"续建"_s)
        .text(sectors[size_t(i) % sectors.size()])
        .text(units[size_t(i) % units.size()])
        .text(u"焦作示范区第%1建设发展有限公司"_s.arg(i % 900))
        .text(u"91350100M000100Y43"_s)
        .text(u"中原路与神州路交叉口向东%1米"_s.arg(i % 700))
        .text(u"总建筑面积%1平方米，建设生产车间、研发办公楼、仓储及配套设施，购置设备%2台（套）"_s
                  .arg(3000 + i)
                  .arg(i % 90))
        .number(total)
        .number(i % 2000)
        .number(target)
        .number(done)
        .number(done / target * 100)
        .date(start)
        .date(start.addYears(2))
        .date(start.addDays(-60))
        .date(start.addDays(10))
        .date(start.addDays(600))
        .date(start.addDays(40))
        .text(u"主体结构施工至%1层，二次结构同步推进，设备已订货"_s.arg(i % 20))
        .text(i % 6 == 0 ? u"用地手续未办结，需协调自然资源部门"_s : QString())
        .text(u"区领导%1"_s.arg(i % 12))
        .text(u"负责人%1"_s.arg(i % 400))
        .text(u"联系人%1"_s.arg(i % 400))
        .text(u"0391-35%1"_s.arg(i % 100'000, 5, 10, QChar(u'0')))
        .text(QString());
}

} // namespace

void makeBigSheet(const QString& path, int rows)
{
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "2021年");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    worksheet_merge_range(sheet, 0, 0, 0, lxw_col_t(headers().size() - 1), "2021年重点项目台账", nullptr);
    RowWriter(sheet, 1, date).text(u"单位：万元"_s);
    RowWriter head(sheet, 2, date);
    for (const QString& header : headers())
        head.text(header);
    for (int i = 0; i < rows; ++i)
        project(RowWriter(sheet, i + 3, date), i);
    if (workbook_close(book) != LXW_NO_ERROR)
        giveUp(u"cannot write "_s + path);
}

} // namespace sanpi::bench
