// SPDX-License-Identifier: GPL-3.0-or-later
// What guides the hand in the workbook that units fill in: rules of cells, protection, 填报说明; and the
// sheet that nobody sees.
#include "exchange/collect/templatesheet.h"
#include "exchange/sheets/workbook.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace templatelayout;
using namespace templatecells;

void TemplateWriter::addRule(size_t column)
{
    const TemplateColumn& described = m_book.columns[column];
    const int place = columnOf(column);
    const QString first = cellName(firstRow, place);
    const QString clear = QString::fromUtf16(clearWord);
    lxw_data_validation rule {};
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.show_error = LXW_VALIDATION_ON;
    rule.show_input = LXW_VALIDATION_ON;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    QByteArray formula;
    QByteArray title = u"请核对"_s.toUtf8();
    QByteArray message;
    QList<QByteArray> words;
    std::vector<const char*> list;
    if (described.field.type == FieldType::Choice) {
        for (const Choice& choice : described.field.choices)
            words << choice.zh.toUtf8();
        words << clear.toUtf8();
        for (const QByteArray& word : words)
            list.push_back(word.constData());
        list.push_back(nullptr);
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = const_cast<char**>(list.data()); // the library copies it
        message = u"请从下拉列表中选择。"_s.toUtf8();
    } else if (described.isAmount() && described.field.min.value_or(0) < 0) {
        rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        formula = u"=OR(ISNUMBER(%1),%1=\"%2\")"_s.arg(first, clear).toUtf8();
        message = u"请填数，单位为万元；要清除已有的数请填“清空”。"_s.toUtf8();
    } else if (described.field.type == FieldType::Count || described.field.type == FieldType::Percent) {
        // The cell is a text, so that 12.5% stays what it is.
        rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        formula = u"=OR(ISNUMBER(IFERROR(VALUE(%1),\"\")),%1=\"%2\")"_s.arg(first, clear).toUtf8();
        message = (described.field.type == FieldType::Count ? u"请填整数。"_s : u"请填百分数，如12.5%。"_s)
                      .toUtf8();
    } else if (described.isAmount()) {
        rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        formula = u"=OR(AND(ISNUMBER(%1),%1>=0),%1=\"%2\")"_s.arg(first, clear).toUtf8();
        message = u"请填不小于0的数，单位为万元；要清除已有的数请填“清空”。"_s.toUtf8();
    } else if (described.field.type == FieldType::Date) {
        rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        formula = u"=OR(AND(ISNUMBER(%1),%1>=DATE(1990,1,1),%1<DATE(2101,1,1)),%1=\"%2\")"_s.arg(first, clear)
                      .toUtf8();
        message = u"请填日期，如2021-11-05。"_s.toUtf8();
    } else {
        rule.validate = LXW_VALIDATION_TYPE_LENGTH;
        rule.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
        rule.value_number = described.field.maxLength;
        message = u"最多%1个字。"_s.arg(described.field.maxLength).toUtf8();
    }
    rule.value_formula = formula.isEmpty() ? nullptr : formula.data();
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_range(m_sheet, at(firstRow), col(place), at(lastRow()), col(place), &rule);
}

void TemplateWriter::writeRules()
{
    for (size_t i = 0; i < m_book.columns.size(); ++i) {
        if (m_book.columns[i].isFill())
            addRule(i);
    }
}

/// Against slips of the hand, not against the unit: without a password anyone can lift it.
void TemplateWriter::protect()
{
    lxw_protection options {};
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    options.autofilter = LXW_TRUE;
    worksheet_protect(m_sheet, nullptr, &options);
}

void TemplateWriter::writeGuide()
{
    lxw_worksheet* guide = workbook_add_worksheet(m_out, QString::fromUtf16(guideName).toUtf8().constData());
    worksheet_set_column(guide, 0, 0, 110, nullptr);
    const QStringList lines {u"填报说明"_s,
        u"1. 本表由项目服务中心下发，只列本单位负责的项目。请在“填报”表的黄色格中填写，其余各格为台账现有内容，仅供核对，改动不会采用；确有错误请在“存在问题”中写明。"_s,
        u"2. 金额一律以万元为单位，填当月完成数，不填累计数；“1-n月累计”和“占年度计划”自动计算。"_s,
        u"3. 空着的格表示与台账一致、不作改动。要清除台账里已有的内容，请在该格填“清空”两字。"_s,
        u"4. “数据类型”请选预计、快报或定报：25日前后按月底预计数报的选“预计”，月后按账面报的选“定报”。"_s,
        u"5. 形象进度写到部位和数量，如“主体施工至8层”；存在问题写明需要哪个部门协调什么事项。上月内容列在左侧，供对照。"_s,
        u"6. 开工日期、竣工（投产）日期只在当月确已开工、竣工（投产）时填写，格式如2021-11-05；相关手续和照片另行报送。"_s,
        u"7. 可以调整列宽、筛选；请不要删除行列、改动表头或另做表格。可用WPS、Excel或LibreOffice填写，保存为xlsx或ods均可。"_s,
        u"8. 请于%1前报回。逾期计为迟报。报回后如需更正，在本表上改好再报一次即可。"_s.arg(
            m_book.due.toString(u"yyyy年M月d日"_s))};
    for (int i = 0; i < lines.size(); ++i)
        text(guide, i, 0, lines[i], {i == 0 ? TemplateLook::Face::GuideHead : TemplateLook::Face::Guide});
    for (int i = 1; i < lines.size(); ++i)
        worksheet_set_row(guide, at(i), linesOf(lines[i], 110) * 15.0 + 6, nullptr);
}

void TemplateWriter::writeHidden()
{
    lxw_worksheet* sheet = workbook_add_worksheet(m_out, QString::fromUtf16(hiddenName).toUtf8().constData());
    const QList<QStringList> head {{QString::fromUtf16(mark), QString::number(templatelayout::format)},
        {u"ledger"_s, m_book.ledger}, {u"token"_s, m_book.token}, {u"period"_s, m_book.period.text()},
        {u"unit"_s, QString::number(m_book.unit), m_book.unitName},
        {u"version"_s, QString::number(m_book.version)}, {u"sent"_s, m_book.sentOn.toString(Qt::ISODate)},
        {u"due"_s, m_book.due.toString(Qt::ISODate)}};
    for (int i = 0; i < head.size(); ++i) {
        for (int j = 0; j < head[i].size(); ++j)
            text(sheet, i, j, head[i][j], {TemplateLook::Face::Plain});
    }
    for (size_t i = 0; i < m_book.columns.size(); ++i)
        text(sheet, valuesRow, int(i) + 1, m_book.columns[i].key, {TemplateLook::Face::Plain});
    for (size_t row = 0; row < m_book.rows.size(); ++row) {
        const int place = valuesRow + 1 + int(row);
        text(sheet, place, 0, u'P' + QString::number(m_book.rows[row].project), {TemplateLook::Face::Plain});
        for (size_t i = 0; i < m_book.columns.size(); ++i) {
            const QString sent = sentText(m_book.columns[i], m_book.rows[row].cells[i]);
            if (!sent.isEmpty())
                text(sheet, place, int(i) + 1, sent, {TemplateLook::Face::Plain});
        }
    }
    worksheet_hide(sheet);
}

} // namespace sanpi
