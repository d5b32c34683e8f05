// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writeany.h"

#include "report/docxwriter.h"
#include "report/htmlwriter.h"
#include "report/pdfwriter.h"
#include "report/xlsxwriter.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QStringList documentSuffixes()
{
    return {u"docx"_s, u"pdf"_s, u"xlsx"_s, u"html"_s};
}

Result<Written> writeDocument(
    const Document& document, const QString& file, const QString& suffix, const WriteJob& job)
{
    if (suffix == "docx"_L1)
        return writeDocx(document, file, job);
    if (suffix == "pdf"_L1)
        return writePdf(document, file, FontPlan::fromSystem(), job);
    if (suffix == "xlsx"_L1)
        return writeXlsx(document, file, job);
    if (suffix == "html"_L1)
        return writeHtml(document, file, job);
    return Error {ErrorCode::WrongUse, u"unknown format "_s + suffix, {suffix}};
}

} // namespace sanpi
