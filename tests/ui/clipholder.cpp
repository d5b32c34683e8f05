// SPDX-License-Identifier: GPL-3.0-or-later
// A program of its own on a display of its own, for tests of the system clipboard:
//   clipholder hold HTML TEXT   puts the files on the clipboard as another program does, says "held" and
//   waits clipholder read             reads the clipboard as the grid does: one cell a line, rows apart by a
//   blank one clipholder html             prints the HTML on the clipboard clipholder copy FILE        puts
//   tabbed lines of FILE on the clipboard as the grid copies them, and waits
#include "ui/grid/clipblock.h"
#include "ui/widgets/blocktext.h"
#include "ui/widgets/copying.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QFile>
#include <QMimeData>
#include <QTimer>

#include <cstdio>

using namespace sanpi;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int held(QMimeData* data)
{
    QApplication::clipboard()->setMimeData(data);
    std::puts("held");
    std::fflush(stdout);
    return QApplication::exec();
}

OutRow outRow(const QStringList& line)
{
    OutRow row;
    for (const QString& cell : line) {
        bool number = false;
        (void)cell.toDouble(&number);
        const QDate day = QDate::fromString(cell, Qt::ISODate);
        // Codes begin with a zero or are long: texts, as the grid knows from the catalogue.
        const bool code = !cell.contains(u'.') && (cell.startsWith(u'0') || cell.size() > 10);
        row.append({cell, number && !code, day});
    }
    return row;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString what = arguments.value(1);
    if (what == "hold"_L1) {
        auto* data = new QMimeData;
        data->setHtml(contentOf(arguments.value(2)));
        data->setText(contentOf(arguments.value(3)));
        return held(data);
    }
    if (what == "copy"_L1) {
        QList<OutRow> rows;
        for (const QStringList& line : tabbedRows(contentOf(arguments.value(2))))
            rows << outRow(line);
        return held(tableMime(rows).release());
    }
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (what == "html"_L1) {
        std::fputs(data->html().toUtf8().constData(), stdout);
        return 0;
    }
    for (const ClipRow& row : ClipBlock::from(*data).rows) {
        for (const ClipCell& cell : row) {
            QString text = cell.text;
            const QByteArray line = QString(text.replace(u'\n', u"\\n"_s) + u'|' + cell.number).toUtf8();
            std::puts(line.constData());
        }
        std::puts("");
    }
    return 0;
}
