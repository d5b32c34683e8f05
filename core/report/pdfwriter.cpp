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

/// \p device: turned to the first page already.
Result<void> paintPages(const PageLayout& layout, QPagedPaintDevice& device, const WriteJob& job)
{
    QPainter painter;
    if (!painter.begin(&device))
        return Error {ErrorCode::CannotWrite, u"the painter did not start"_s, {}};
    const double scale = static_cast<double>(device.logicalDpiX()) / twipsPerInch;
    for (int number = 0; number < layout.pageCount(); ++number) {
        if (job.cancelled())
            return Error {ErrorCode::Cancelled, {}, {}};
        if (number > 0) {
            device.setPageLayout(paperOf(layout.page(number)));
            device.newPage();
        }
        painter.save();
        painter.scale(scale, scale);
        layout.paint(painter, number);
        painter.restore();
        job.tell(number + 1, layout.pageCount());
    }
    return {};
}

Result<QByteArray> pdfPages(const PageLayout& layout, const WriteJob& job)
{
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(twipsPerInch);
    writer.setPageLayout(paperOf(layout.page(0)));
    if (const Result<void> painted = paintPages(layout, writer, job); !painted)
        return painted.error();
    return raw;
}

Result<PageLayout> layoutOf(const Document& document, const FontPlan& plan, const WriteJob& job)
{
    // Setting the lines is the quick part: its progress is not told apart.
    WriteJob quiet;
    quiet.cancel = job.cancel;
    return PageLayout::of(document, plan, quiet);
}

Written toldOf(const PageLayout& layout)
{
    return {layout.pageCount(), layout.replaced(), layout.missing()};
}

} // namespace

Result<QByteArray> makePdf(
    const Document& document, const FontPlan& plan, const WriteJob& job, Written& written)
{
    const Result<PageLayout> layout = layoutOf(document, plan, job);
    if (!layout)
        return layout.error();
    const Result<QByteArray> raw = pdfPages(*layout, job);
    if (!raw)
        return raw.error();
    written = toldOf(*layout);
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

Result<Written> printDocument(
    const Document& document, QPagedPaintDevice& device, const FontPlan& plan, const WriteJob& job)
{
    const Result<PageLayout> layout = layoutOf(document, plan, job);
    if (!layout)
        return layout.error();
    device.setPageLayout(paperOf(layout->page(0)));
    if (const Result<void> painted = paintPages(*layout, device, job); !painted)
        return painted.error();
    return toldOf(*layout);
}

} // namespace sanpi
