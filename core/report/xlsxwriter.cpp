// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsxwriter.h"

#include "report/xlsxtable.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSheet = LXW_ROW_MAX - 10;
constexpr int rowsBetweenWords = 64; // to the watcher

/// The text of a document, a block a row. There is no sheet of it where a document is tables alone.
class ProseSheet {
public:
    explicit ProseSheet(xlsx::Book& book) : m_book(book) { }
    void write(const Document& document)
    {
        for (const doc::Section& section : document.sections) {
            for (qsizetype at = 0; at < section.blocks.size(); ++at) {
                if (!std::holds_alternative<doc::Heading>(section.blocks[at]) || hasProse(section, at))
                    std::visit([this](const auto& one) { put(one); }, section.blocks[at]);
            }
        }
    }
    [[nodiscard]] static bool isIn(const Document& document)
    {
        for (const doc::Section& section : document.sections) {
            for (const doc::Block& block : section.blocks) {
                if (std::holds_alternative<doc::Paragraph>(block))
                    return true;
            }
        }
        return false;
    }

private:
    using Role = xlsx::Look::Role;
    /// Whether words follow under the heading; where only tables do, they stand on sheets of their own.
    static bool hasProse(const doc::Section& section, qsizetype heading)
    {
        const int level = std::get<doc::Heading>(section.blocks[heading]).level;
        for (qsizetype at = heading + 1; at < section.blocks.size(); ++at) {
            if (const auto* next = std::get_if<doc::Heading>(&section.blocks[at]);
                next && next->level <= level)
                return false;
            if (std::holds_alternative<doc::Paragraph>(section.blocks[at]))
                return true;
        }
        return false;
    }
    void line(const QString& text, Role role, doc::Align align = doc::Align::Left)
    {
        if (text.isEmpty())
            return;
        if (!m_sheet) {
            m_sheet = m_book.addSheet(u"正文"_s);
            worksheet_set_column(m_sheet, 0, 0, width, nullptr);
            worksheet_set_paper(m_sheet, 9);
            worksheet_fit_to_pages(m_sheet, 1, 0);
        }
        m_book.putText(m_sheet, m_row, 0, text, {role, align, {}, {}});
        // Types of 14 pt are a third wider than the measure of the columns.
        m_book.setLines(m_sheet, m_row++, xlsx::linesOf(text, width * 10.5 / proseSize), proseSize);
    }
    void put(const doc::Title& title) { line(title.lines.join(QString()), Role::Title, doc::Align::Centre); }
    void put(const doc::RedHead& head) { line(head.number, Role::Prose, doc::Align::Centre); }
    void put(const doc::BulletinHead& head)
    {
        line(u"%1　%2"_s.arg(head.name, head.issue), Role::ProseHead, doc::Align::Centre);
    }
    void put(const doc::Salutation& salutation) { line(salutation.text + u"："_s, Role::Prose); }
    void put(const doc::Heading& heading) { line(heading.text, Role::ProseHead); }
    void put(const doc::Paragraph& paragraph)
    {
        QString text;
        for (const doc::Run& run : paragraph.runs)
            text += run.text;
        line(text, Role::Prose, paragraph.align);
    }
    void put(const doc::Attachments& attachments)
    {
        if (!attachments.names.isEmpty())
            line(u"附件："_s + attachments.names.join(u"；"_s), Role::Prose);
    }
    void put(const doc::Signature& signature)
    {
        line(signature.organ, Role::Prose, doc::Align::Right);
        line(doc::chineseDate(signature.date), Role::Prose, doc::Align::Right);
    }
    void put(const doc::Table&) { }
    void put(const doc::Note&) { }
    void put(const doc::Chart&) { }
    void put(const doc::PhotoRow&) { } // a workbook is for figures
    void put(const doc::AnnexHead&) { }
    void put(const doc::PageBreak&) { }

    static constexpr double width = 76; // what a page holds
    static constexpr double proseSize = 14;
    xlsx::Book& m_book;
    lxw_worksheet* m_sheet = nullptr;
    int m_row = 0;
};

/// A table's title: its own, else that of the annex or chapter it stands in, else the document's.
QString titleOf(const doc::Table& table, const QString& above, const doc::Meta& meta)
{
    if (!table.caption.isEmpty())
        return table.caption;
    return above.isEmpty() ? meta.title : above;
}

class Sheets {
public:
    Sheets(const Document& document, const WriteJob& job)
        : m_document(document), m_job(job), m_book(document.meta, true)
    {
        for (const doc::Section& section : document.sections) {
            for (const doc::Block& block : section.blocks) {
                if (const auto* table = std::get_if<doc::Table>(&block)) {
                    m_rows += static_cast<int>(table->rows.size());
                    m_longest = std::max(m_longest, table->rows.size());
                }
            }
        }
    }
    [[nodiscard]] Result<QByteArray> write()
    {
        if (m_longest > longestSheet)
            return Error {ErrorCode::WrongUse, u"a table is longer than a sheet"_s, {}};
        if (const auto opened = m_book.opened(); !opened)
            return opened.error();
        if (ProseSheet::isIn(m_document))
            ProseSheet(m_book).write(m_document);
        for (const doc::Section& section : m_document.sections) {
            m_above.clear();
            for (qsizetype at = 0; at < section.blocks.size(); ++at) {
                if (m_job.cancelled() || !put(section, at))
                    return Error {ErrorCode::Cancelled, {}, {}};
            }
        }
        if (m_book.lastName().isEmpty()) // a workbook needs a sheet
            m_book.addSheet(m_document.meta.title);
        return m_book.take();
    }

private:
    bool put(const doc::Section& section, qsizetype at)
    {
        const doc::Block& block = section.blocks[at];
        if (const auto* title = std::get_if<doc::Title>(&block))
            m_above = title->lines.join(QString());
        else if (const auto* head = std::get_if<doc::AnnexHead>(&block))
            m_above = head->title.join(QString());
        else if (const auto* heading = std::get_if<doc::Heading>(&block))
            m_above = heading->text;
        else if (const auto* chart = std::get_if<doc::Chart>(&block))
            xlsx::writeChart(m_book, chart->spec);
        const auto* table = std::get_if<doc::Table>(&block);
        if (!table || table->columns.isEmpty())
            return true;
        xlsx::TablePlace place {titleOf(*table, m_above, m_document.meta), section.orientation, {}};
        for (++at; at < section.blocks.size(); ++at) {
            const auto* note = std::get_if<doc::Note>(&section.blocks[at]);
            if (!note)
                break;
            place.notes.append(note->text);
        }
        return xlsx::writeTable(m_book, *table, place, [this] { return step(); });
    }
    bool step()
    {
        if (++m_done % rowsBetweenWords != 0 && m_done != m_rows)
            return true;
        m_job.tell(m_done, m_rows);
        return !m_job.cancelled();
    }

    const Document& m_document;
    const WriteJob& m_job;
    xlsx::Book m_book;
    QString m_above;
    int m_rows = 0;
    int m_done = 0;
    qsizetype m_longest = 0;
};

} // namespace

Result<QByteArray> makeXlsx(const Document& document, const WriteJob& job)
{
    return Sheets(document, job).write();
}

Result<Written> writeXlsx(const Document& document, const QString& file, const WriteJob& job)
{
    const Result<QByteArray> bytes = makeXlsx(document, job);
    if (!bytes)
        return bytes.error();
    if (const Result<void> saved = saveWhole(file, *bytes); !saved)
        return saved.error();
    return Written {};
}

} // namespace sanpi
