// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pinyin.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPinyin : public QObject {
    Q_OBJECT

private slots:
    void makesKeys_data();
    void makesKeys();
    void matches_data();
    void matches();
};

void TestPinyin::makesKeys_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    // Characters with several readings stand with all of them.
    QTest::newRow("重庆") << u"重庆"_s << u"zc q"_s;
    QTest::newRow("长葛") << u"长葛"_s << u"cz g"_s;
    QTest::newRow("厦工") << u"厦工"_s << u"xs g"_s;
    QTest::newRow("单县") << u"单县"_s << u"sdc x"_s;
    QTest::newRow("解放区") << u"解放区"_s << u"jx f qo"_s;
    QTest::newRow("示范区") << u"示范区"_s << u"s f qo"_s;
    QTest::newRow("letters and digits") << u"5G智慧工厂(二期)"_s << u"5 g z h g c e q"_s;
    QTest::newRow("white space and signs") << u" 恒森—年产 "_s << u"h s n c"_s;
    QTest::newRow("nothing to say") << u"（—）"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("beyond the BMP") << u"𠮷王"_s << u"w"_s;
}

void TestPinyin::makesKeys()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QCOMPARE(sanpi::pinyinKey(name), key);
}

void TestPinyin::matches_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::addColumn<bool>("expected");
    const auto row = [](const QString& name, const QString& initials, bool expected) {
        QTest::newRow(qPrintable(name + u' ' + initials)) << name << initials << expected;
    };
    row(u"重庆"_s, u"cq"_s, true);
    row(u"重庆"_s, u"zq"_s, true);
    row(u"重庆"_s, u"CQ"_s, true);
    row(u"重庆"_s, u"qc"_s, false);
    row(u"重庆"_s, u"cqs"_s, false);
    row(u"重庆"_s, u"zc"_s, false); // two readings of one character are not two characters
    row(u"长葛"_s, u"cg"_s, true);
    row(u"厦工"_s, u"xg"_s, true);
    row(u"厦工"_s, u"sg"_s, true);
    row(u"单县"_s, u"sx"_s, true);
    row(u"单县"_s, u"dx"_s, true);
    row(u"解放区"_s, u"jfq"_s, true);
    row(u"解放区"_s, u"fq"_s, true);
    row(u"解放区"_s, u"jq"_s, false); // along consecutive characters only
    row(u"示范区"_s, u"sfq"_s, true);
    row(u"示范区"_s, u"sfx"_s, false);
    row(u"焦作职业技术大学一期"_s, u"jzzydx"_s, false);
    row(u"焦作职业技术大学一期"_s, u"jzzyjs"_s, true);
    row(u"焦作职业技术大学一期"_s, u"dxyq"_s, true);
    row(u"5G智慧工厂"_s, u"5gzh"_s, true);
    row(u"5G智慧工厂"_s, u"5z"_s, false);
    row(u"重庆"_s, QString(), true);
    row(QString(), u"c"_s, false);
}

void TestPinyin::matches()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QFETCH(bool, expected);
    QCOMPARE(sanpi::matchesInitials(sanpi::pinyinKey(name), initials), expected);
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
