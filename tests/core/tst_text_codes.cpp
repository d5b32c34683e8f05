// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "domain/text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::CreditCodeCheck;

class TestTextCodes : public QObject {
    Q_OBJECT

private slots:
    void halfWidth();
    void foldsNames_data();
    void foldsNames();
    void cleans_data();
    void cleans();
    void joinsLines_data();
    void joinsLines();
    void blankWords_data();
    void blankWords();
    void countsCharacters();
    void projectCodes_data();
    void projectCodes();
    void creditCodes_data();
    void creditCodes();
};

void TestTextCodes::halfWidth()
{
    QCOMPARE(sanpi::toHalfWidth(u"ＡＢＣａｂｃ０１２３－（１）：\u3000\u00A0"), u"ABCabc0123-(1):  "_s);
    QCOMPARE(sanpi::toHalfWidth(u"项目，。、“一期”【二】"), u"项目,。、“一期”【二】"_s);
    QCOMPARE(sanpi::toHalfWidth(u""), QString());
}

void TestTextCodes::foldsNames_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("brackets") << u"焦作职业技术大学（一期）"_s << u"焦作职业技术大学(一期)"_s << true;
    QTest::newRow("corner brackets") << u"【一期】"_s << u"（一期）"_s << true;
    QTest::newRow("white space") << u"恒森 年产\u300030亿套\u00A0项目"_s << u"恒森年产30亿套项目"_s << true;
    QTest::newRow("line break") << u"恒森年产\r\n30亿套项目\n"_s << u"恒森年产30亿套项目"_s << true;
    QTest::newRow("zero width") << u"\uFEFF恒森\u200B项目"_s << u"恒森项目"_s << true;
    QTest::newRow("width and case") << u"５Ｇ智慧工厂"_s << u"5g智慧工厂"_s << true;
    QTest::newRow("another phase") << u"职业技术大学一期"_s << u"职业技术大学二期"_s << false;
    QTest::newRow("an opening bracket is no closing one") << u"(一期"_s << u")一期"_s << false;
}

void TestTextCodes::foldsNames()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(sanpi::foldName(a) == sanpi::foldName(b), same);
    QCOMPARE(sanpi::foldName(sanpi::foldName(a)), sanpi::foldName(a));
}

void TestTextCodes::cleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("nothing to do") << u"名仁大健康产业园"_s << u"名仁大健康产业园"_s;
    QTest::newRow("ends") << u"\uFEFF\u3000 \u00A0项目 一\u200B\n\t"_s << u"项目 一"_s;
    QTest::newRow("control characters") << u"项\u0001目\u0000一\u007F\u0085二"_s << u"项目一二"_s;
    QTest::newRow("line feed and tab stay") << u"一\n二\t三"_s << u"一\n二\t三"_s;
    QTest::newRow("other line ends") << u"一\r\n二\r三"_s << u"一\n二\n三"_s;
    QTest::newRow("byte order mark inside") << u"一\uFEFF二"_s << u"一二"_s;
    QTest::newRow("not a character") << u"一\uFFFE二\uFFFF"_s << u"一二"_s;
    QTest::newRow("rare characters stay") << u"𠮷家䶮"_s << u"𠮷家䶮"_s;
    QTest::newRow("lone high surrogate") << QString(u"一"_s + QChar(0xD842) + u"二"_s) << u"一\uFFFD二"_s;
    QTest::newRow("lone low surrogate") << QString(QChar(0xDFB7)) << u"\uFFFD"_s;
    QTest::newRow("full width stays") << u"（一）"_s << u"（一）"_s;
    QTest::newRow("only white space") << u" \u3000\n"_s << QString();
}

void TestTextCodes::cleans()
{
    QFETCH(QString, text);
    const QString clean = sanpi::cleaned(text);
    QTEST(clean, "clean");
    QCOMPARE(sanpi::cleaned(clean), clean);
}

void TestTextCodes::joinsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("between Chinese characters")
        << u"中轴高端汽车\n零部件项目"_s << u"中轴高端汽车零部件项目"_s;
    QTest::newRow("with spaces around") << u"中轴 \r\n\u3000零部件"_s << u"中轴零部件"_s;
    QTest::newRow("beside Chinese punctuation") << u"（一期）\n项目"_s << u"（一期）项目"_s;
    QTest::newRow("between words") << u"Smart\nFactory"_s << u"Smart Factory"_s;
    QTest::newRow("between a word and a character") << u"5G\n智慧工厂"_s << u"5G智慧工厂"_s;
    QTest::newRow("several breaks") << u"A\n\n\nB"_s << u"A B"_s;
    QTest::newRow("rare characters") << u"𠮷\n𠮷"_s << u"𠮷𠮷"_s;
    QTest::newRow("spaces in a line stay") << u"甲 乙"_s << u"甲 乙"_s;
    QTest::newRow("tab") << u"甲\t乙"_s << u"甲 乙"_s;
    QTest::newRow("line separator") << u"甲\u2028乙"_s << u"甲乙"_s;
    QTest::newRow("breaks at the ends") << u"\n甲\n"_s << u"甲"_s;
}

void TestTextCodes::joinsLines()
{
    QFETCH(QString, text);
    QTEST(sanpi::oneLine(text), "line");
}

void TestTextCodes::blankWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("blank");
    for (const QString& text : {u""_s, u" "_s, u"\u3000"_s, u"无"_s, u" 无 "_s, u"/"_s, u"／"_s, u"-"_s,
             u"－"_s, u"--"_s, u"—"_s, u"——"_s, u"─"_s, u"暂无"_s, u"暂 无"_s, u"没有"_s, u"N/A"_s, u"n/a"_s,
             u"ＮＡ"_s, u"null"_s, u"None"_s})
        QTest::newRow(qUtf8Printable(u"'%1' is blank"_s.arg(text))) << text << true;
    for (const QString& text : {u"0"_s, u"不详"_s, u"待定"_s, u"同上"_s, u"〃"_s, u"无锡"_s, u"-5"_s,
             u"1/2"_s, u"否"_s, u"暂无问题"_s, u"."_s})
        QTest::newRow(qUtf8Printable(u"'%1' is not"_s.arg(text))) << text << false;
}

void TestTextCodes::blankWords()
{
    QFETCH(QString, text);
    QTEST(sanpi::isBlankWord(text), "blank");
}

void TestTextCodes::countsCharacters()
{
    QCOMPARE(sanpi::lengthOf(u""), 0);
    QCOMPARE(sanpi::lengthOf(u"项目A"), 3);
    QCOMPARE(sanpi::lengthOf(u"𠮷家"), 2);
    QCOMPARE(sanpi::lengthOf(QString(QChar(0xD842))), 1);
    QCOMPARE(sanpi::lengthOf(QString(QChar(0xDFB7))), 1);
}

void TestTextCodes::projectCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("good");
    QTest::newRow("year and month") << u"2101-410800-04-01-123456"_s << true;
    QTest::newRow("with letters") << u"2012-410871-04-02-10037X"_s << true;
    QTest::newRow("old code of a year") << u"2017-410811-41-03-012345"_s << true;
    QTest::newRow("the whole country") << u"2110-000000-04-01-123456"_s << true;
    QTest::newRow("month 13") << u"2113-410800-04-01-123456"_s << false;
    QTest::newRow("month 0") << u"2100-410800-04-01-123456"_s << false;
    QTest::newRow("old code of no year") << u"2021-410800-04-01-123456"_s << false;
    QTest::newRow("no province") << u"2101-990800-04-01-123456"_s << false;
    QTest::newRow("cut short") << u"2101-410871-04-01"_s << false;
    QTest::newRow("one too long") << u"2101-410800-04-01-1234567"_s << false;
    QTest::newRow("no hyphens") << u"21014108000401123456"_s << false;
    QTest::newRow("lower case") << u"2101-410800-04-01-12345a"_s << false;
    QTest::newRow("full width digits") << u"２101-410800-04-01-123456"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void TestTextCodes::projectCodes()
{
    QFETCH(QString, code);
    QTEST(sanpi::isProjectCode(code), "good");
}

void TestTextCodes::creditCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<CreditCodeCheck>("check");
    QTest::newRow("good") << u"91350100M000100Y43"_s << CreditCodeCheck::Ok;
    QTest::newRow("good, ending in a letter") << u"9131000063159284XQ"_s << CreditCodeCheck::Ok;
    QTest::newRow("Z is not in the set") << u"91350100M000100Y4Z"_s << CreditCodeCheck::BadShape;
    QTest::newRow("in use, fails") << u"91350211M0000XUF46"_s << CreditCodeCheck::BadCheck;
    QTest::newRow("in use, fails too") << u"91350100M0001TGQXM"_s << CreditCodeCheck::BadCheck;
    QTest::newRow("one digit changed") << u"91350100M000100Y53"_s << CreditCodeCheck::BadCheck;
    QTest::newRow("letter in the region") << u"91A50100M000100Y43"_s << CreditCodeCheck::BadShape;
    QTest::newRow("too short") << u"91350100M000100Y4"_s << CreditCodeCheck::BadShape;
    QTest::newRow("lower case") << u"91350100m000100Y43"_s << CreditCodeCheck::BadShape;
    QTest::newRow("empty") << u""_s << CreditCodeCheck::BadShape;
}

void TestTextCodes::creditCodes()
{
    QFETCH(QString, code);
    QTEST(sanpi::checkCreditCode(code), "check");
}

QTEST_GUILESS_MAIN(TestTextCodes)
#include "tst_text_codes.moc"
