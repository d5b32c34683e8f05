// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/sheetsource.h"

#include <QDirIterator>
#include <QTest>

using namespace sanpi;
using namespace Qt::StringLiterals;

/// Runs the reader over a folder of odd and hostile sheets that others collected (-DSANPI_CORPORA=folder):
/// each is read, or refused for a reason of its own; none makes the reader crash, hang or talk nonsense.
class TestCorpora : public QObject {
    Q_OBJECT

private slots:
    void files_data();
    void files();
};

void TestCorpora::files_data()
{
    QTest::addColumn<QString>("path");
    const QString root = QStringLiteral(SANPI_CORPORA);
    QDirIterator it(root, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        QTest::newRow(qPrintable(path.mid(root.size()))) << path;
    }
}

void TestCorpora::files()
{
    QFETCH(QString, path);
    SheetReadOptions options;
    options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    const auto read = readSheets(path, options);
    if (read.ok())
        return;
    const ReaderRefusal refusal = refusalOf(read.error());
    const bool ownReason = refusal > ReaderRefusal::None && refusal < ReaderRefusal::TooMuchMemory;
    QVERIFY2(ownReason, qPrintable(read.error().what));
}

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
