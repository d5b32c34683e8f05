// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfwriter.h"

#include "report/officialpage.h"
#include "report/pagelayout.h"
#include "report/pdffinish.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int twipsPerInch = 1440;

QPageLayout paperOf(const LaidPage& page)
{
    const bool wide = page.orientation == doc::Orientation::Landscape;
    QPageLayout layout(
        QPageSize(QPageSize::A4), wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

Result<QByteArray> paintPages(const PageLayout& layout, const WriteJob& job)
{
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(twipsPerInch);
    writer.setPageLayout(paperOf(layout.page(0)));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error {ErrorCode::CannotWrite, u"the PDF painter did not start"_s, {}};
    for (int number = 0; number < layout.pageCount(); ++number) {
        if (job.cancelled())
            return Error {ErrorCode::Cancelled, {}, {}};
        if (number > 0) {
            writer.setPageLayout(paperOf(layout.page(number)));
            writer.newPage();
        }
        layout.paint(painter, number);
        job.tell(number + 1, layout.pageCount());
    }
    painter.end();
    return raw;
}

} // namespace

Result<QByteArray> makePdf(
    const Document& document, const FontPlan& plan, const WriteJob& job, Written& written)
{
    // Setting the lines is the quick part: its progress is not told apart.
    WriteJob quiet;
    quiet.cancel = job.cancel;
    const Result<PageLayout> layout = PageLayout::of(document, plan, quiet);
    if (!layout)
        return layout.error();
    const Result<QByteArray> raw = paintPages(*layout, job);
    if (!raw)
        return raw.error();
    written.pages = layout->pageCount();
    written.replaced = layout->replaced();
    written.missing = layout->missing();
    return finishPdf(*raw, *layout, document.meta);
}

Result<Written> writePdf(
    const Document& document, const QString& file, const FontPlan& plan, const WriteJob& job)
{
    Written written;
    const Result<QByteArray> pdf = makePdf(document, plan, job, written);
    if (!pdf)
        return pdf.error();
    if (const Result<void> saved = saveWhole(file, *pdf); !saved)
        return saved.error();
    return written;
}

} // namespace sanpi
