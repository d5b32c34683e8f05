// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Cells through the system clipboard of a real display, between programs of their own: what LibreOffice Calc
/// 7.4 put there (recorded in tests/data/clipboard, formats and all) is read with codes, dates and amounts
/// kept, and what the grid puts there tells other programs what is a text, a number and a day.
class TestClipboard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString server = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (server.isEmpty())
            QSKIP("needs Xvfb");
        m_server.start(server, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"800x600x24"_s});
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.waitForReadyRead(100) || m_server.bytesAvailable() > 0, 20'000);
        m_display = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
        QVERIFY(m_display.size() > 1);
    }
    void cleanup()
    {
        m_holder.kill();
        m_holder.waitForFinished();
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    void calcsCellsAreReadExactly()
    {
        const QString folder = QStringLiteral(SANPI_TEST_DATA "/clipboard/");
        hold({u"hold"_s, folder + u"calc.html"_s, folder + u"calc.txt"_s});
        const QStringList cells = ask(u"read"_s).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(cells.size(), 15);
        QCOMPARE(cells[0], u"00123|"_s); // a text stays one
        QCOMPARE(cells[2], u"1,234,568|1234567.891"_s); // seen rounded, told exactly
        QCOMPARE(cells[3], u"3月5日|44260"_s); // the year is behind it
        QCOMPARE(cells[5], u"2101-410871-04-01-100099|"_s);
        QCOMPARE(cells[6], u"甲 & 乙\\n丙|"_s); // its plain text has a space there
        QCOMPARE(cells[10], u"410871200001|"_s);
        QCOMPARE(cells[11], u"=文本|"_s);
        QCOMPARE(cells[12], u"0|0.0001"_s);
        QCOMPARE(cells[13], u"|"_s);
    }

    void whatWeCopySaysWhatItIs()
    {
        const QString path = m_dir.filePath(u"block.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("00123\t12345.6789\t2021-03-05\n410871200001001\t0.0001\t=1+1\n");
        file.close();
        hold({u"copy"_s, path});
        const QString html = ask(u"html"_s);
        QVERIFY2(html.contains(u"mso-number-format:\"\\@\"' sdnum=\"2052;0;@\">00123<"_s), qPrintable(html));
        QVERIFY(html.contains(u"<td>12345.6789<"_s));
        QVERIFY(html.contains(u"<td>0.0001<"_s));
        QVERIFY(html.contains(u"sdval=\"44260\" sdnum=\"2052;0;YYYY-MM-DD\">2021-03-05<"_s));
        QVERIFY(html.contains(u"sdnum=\"2052;0;@\">410871200001001<"_s));
        QVERIFY(html.contains(u">'=1+1<"_s)); // never a formula
        // And back into the grid's own reading.
        const QStringList cells = ask(u"read"_s).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(cells[0], u"00123|"_s);
        QCOMPARE(cells[1], u"12345.6789|"_s);
        QCOMPARE(cells[2], u"2021-03-05|44260"_s);
        QCOMPARE(cells[3], u"410871200001001|"_s);
    }

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"DISPLAY"_s, m_display);
        variables.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        return variables;
    }
    [[nodiscard]] static QString program() { return QStringLiteral(SANPI_CLIPHOLDER); }
    void hold(const QStringList& arguments)
    {
        m_holder.setProcessEnvironment(environment());
        m_holder.start(program(), arguments);
        QVERIFY(m_holder.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_holder.canReadLine() || m_holder.waitForReadyRead(100), 20'000);
        QCOMPARE(m_holder.readLine(), QByteArray("held\n"));
    }
    [[nodiscard]] QString ask(const QString& what) const
    {
        QProcess reader;
        reader.setProcessEnvironment(environment());
        reader.start(program(), {what});
        reader.waitForFinished(20'000);
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    QTemporaryDir m_dir;
    QProcess m_server;
    QProcess m_holder;
    QString m_display;
};

QTEST_GUILESS_MAIN(TestClipboard)
#include "tst_clipboard.moc"
