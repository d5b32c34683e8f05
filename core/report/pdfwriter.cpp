// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfwriter.h"

#include "report/pagebuilder.h"
#include "report/pagelayout.h"
#include "report/pdffinish.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <optional>

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

/// Paints pages on a device of pages, in their order.
class PagePainter {
public:
    explicit PagePainter(QPagedPaintDevice& device) : m_device(device) { }
    Result<void> paint(const PageLayout& layout, int number)
    {
        m_device.setPageLayout(paperOf(layout.page(number)));
        if (number == 0 && !m_painter.begin(&m_device))
            return Error {ErrorCode::CannotWrite, u"the painter did not start"_s, {}};
        if (number > 0)
            m_device.newPage();
        const double scale = static_cast<double>(m_device.logicalDpiX()) / twipsPerInch;
        m_painter.save();
        m_painter.scale(scale, scale);
        layout.paint(m_painter, number);
        m_painter.restore();
        return {};
    }

private:
    QPagedPaintDevice& m_device;
    QPainter m_painter;
};

/// The pages as Qt writes them, each as soon as it is set; \p layout keeps what is needed to finish.
Result<QByteArray> pdfPages(
    const Document& document, const FontPlan& plan, const WriteJob& job, std::optional<PageLayout>& layout)
{
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(twipsPerInch);
    // Pages that say how many there are want to be counted before the first is painted: setting the lines is
    // the quick part.
    WriteJob quiet;
    quiet.cancel = job.cancel;
    const auto counted
        = PageBuilder(document, plan).build(quiet, [](const PageLayout&, int) { return Result<void>(); });
    if (!counted)
        return counted.error();
    {
        PagePainter painter(writer);
        auto built
            = PageBuilder(document, plan)
                  .build(
                      job, [&](const PageLayout& pages, int number) { return painter.paint(pages, number); },
                      counted->pageCount());
        if (!built)
            return built.error();
        layout = std::move(built).value();
    }
    return raw;
}

Written toldOf(const PageLayout& layout)
{
    return {layout.pageCount(), layout.replaced(), layout.missing()};
}

} // namespace

Result<QByteArray> makePdf(
    const Document& document, const FontPlan& plan, const WriteJob& job, Written& written)
{
    std::optional<PageLayout> layout;
    const Result<QByteArray> raw = pdfPages(document, plan, job, layout);
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
    // Setting the lines is the quick part here: its progress is not told apart.
    WriteJob quiet;
    quiet.cancel = job.cancel;
    const Result<PageLayout> layout = PageLayout::of(document, plan, quiet);
    if (!layout)
        return layout.error();
    PagePainter painter(device);
    for (int number = 0; number < layout->pageCount(); ++number) {
        if (job.cancelled())
            return Error {ErrorCode::Cancelled, {}, {}};
        if (const auto painted = painter.paint(*layout, number); !painted)
            return painted.error();
        job.tell(number + 1, layout->pageCount());
    }
    return toldOf(*layout);
}

} // namespace sanpi
