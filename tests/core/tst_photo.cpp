// SPDX-License-Identifier: GPL-3.0-or-later
// Photos: what their data and names say of when they were taken, turned upright, and hostile ones through the
// real child process.
#include "domain/phototime.h"
#include "exchange/photo/photo.h"
#include "exchange/picture/exif.h"
#include "support/madepicture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::FileContent;
using sanpi::Photo;
using sanpi::PhotoOptions;
using sanpi::PhotoTime;
using sanpi::picture::ExifFacts;
namespace made = sanpi::made;

namespace {

constexpr int edge = 64;

ExifFacts exifOf(const QByteArray& tiff)
{
    return sanpi::picture::readExif({tiff.constData(), size_t(tiff.size())});
}

/// A pixel in the middle of a quarter, as the index of the colour that it is nearest to.
int colourAt(const Photo& photo, int quarter)
{
    const int x = photo.pixelSize.width() * (quarter % 2 == 0 ? 1 : 3) / 4;
    const int y = photo.pixelSize.height() * (quarter < 2 ? 1 : 3) / 4;
    const auto* at = reinterpret_cast<const unsigned char*>(photo.rgb.constData())
        + 3 * (qsizetype(y) * photo.pixelSize.width() + x);
    int nearest = 0;
    int least = 1 << 20;
    for (int i = 0; i < 4; ++i) {
        const made::Colour& c = made::fourColours[size_t(i)];
        const int far = std::abs(at[0] - c.red) + std::abs(at[1] - c.green) + std::abs(at[2] - c.blue);
        if (far < least) {
            least = far;
            nearest = i;
        }
    }
    return least < 60 ? nearest : -1;
}

} // namespace

class TestPhoto : public QObject {
    Q_OBJECT

private slots:
    void readsExif();
    void takesNothingMalformed();
    void turnsUpright_data();
    void turnsUpright();
    void shrinks_data();
    void shrinks();
    void namesOfMessengers_data();
    void namesOfMessengers();
    void typedTimes_data();
    void typedTimes();
    void exifBeforeName();
    void refusesHostile_data();
    void refusesHostile();
    void survivesBombsInChunks();
    void survivesEndlessScans();
    void noChildNoHarm();
    void aSilentChildIsEnded();

private:
    [[nodiscard]] PhotoOptions options() const
    {
        PhotoOptions options;
        options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
        return options;
    }
};

void TestPhoto::readsExif()
{
    for (const bool big : {false, true}) {
        const ExifFacts facts = exifOf(made::tiff({"2021:11:30 10:15:30", "2021:11:30 10:15:31",
            "2022:01:01 00:00:00", 6, 35.2414, 113.2654, big}));
        QCOMPARE(facts.takenAt, std::string("2021-11-30T10:15:30"));
        QCOMPARE(facts.orientation, 6);
        QVERIFY(facts.place);
        QVERIFY(std::abs(facts.place->latitude - 35.2414) < 1e-5);
        QVERIFY(std::abs(facts.place->longitude - 113.2654) < 1e-5);
    }
    QCOMPARE(exifOf(made::tiff({{}, "2021:11:30 10:15:31"})).takenAt, std::string("2021-11-30T10:15:31"));
    // When a file was changed is not when it was taken.
    QCOMPARE(exifOf(made::tiff({{}, {}, "2021:11:30 10:15:31"})).takenAt, std::string());
    const QByteArray photo = made::jpeg(16, 16, made::tiff({"2021:11:30 10:15:30"}));
    const auto block = sanpi::picture::findExif({photo.constData(), size_t(photo.size())});
    QCOMPARE(sanpi::picture::readExif(block).takenAt, std::string("2021-11-30T10:15:30"));
}

void TestPhoto::takesNothingMalformed()
{
    for (const char* time : {"2021:13:01 10:15:30", "2021:02:29 10:15:30", "2021:11:30 24:15:30",
             "0000:00:00 00:00:00", "2021-11-30 10:15:30", "    :  :     :  :  "})
        QCOMPARE(exifOf(made::tiff({time})).takenAt, std::string());
    QCOMPARE(exifOf(made::tiff({"2020:02:29 10:15:30"})).takenAt, std::string("2020-02-29T10:15:30"));
    const QByteArray good = made::tiff({"2021:11:30 10:15:30", {}, {}, 6, 35, 113});
    // Each byte turned over, and each length cut off: nothing but a fact or none comes of it.
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0xFF);
        const ExifFacts facts = exifOf(bad);
        QVERIFY(facts.orientation >= 1 && facts.orientation <= 8);
        static_cast<void>(exifOf(good.left(at)));
    }
    // A directory that names itself as its Exif directory.
    made::TiffWriter loop(false);
    loop.u16(1);
    loop.entry(0x8769, 4, 1, 8);
    QCOMPARE(exifOf(loop.take()), ExifFacts());
}

void TestPhoto::turnsUpright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QList<int>>("quarters");
    QTest::addColumn<QSize>("size");
    const QSize lying(60, 40);
    const QSize standing(40, 60);
    QTest::newRow("1") << 1 << QList<int> {0, 1, 2, 3} << lying;
    QTest::newRow("2") << 2 << QList<int> {1, 0, 3, 2} << lying;
    QTest::newRow("3") << 3 << QList<int> {3, 2, 1, 0} << lying;
    QTest::newRow("4") << 4 << QList<int> {2, 3, 0, 1} << lying;
    QTest::newRow("5") << 5 << QList<int> {0, 2, 1, 3} << standing;
    QTest::newRow("6") << 6 << QList<int> {2, 0, 3, 1} << standing;
    QTest::newRow("7") << 7 << QList<int> {3, 1, 2, 0} << standing;
    QTest::newRow("8") << 8 << QList<int> {1, 3, 0, 2} << standing;
}

void TestPhoto::turnsUpright()
{
    QFETCH(int, orientation);
    QFETCH(QList<int>, quarters);
    QFETCH(QSize, size);
    const auto photo
        = sanpi::readPhoto(made::jpeg(60, 40, made::tiff({{}, {}, {}, orientation})), edge, options());
    QVERIFY2(photo, photo ? "" : qPrintable(photo.error().facts.value(0)));
    QCOMPARE(photo->size, size);
    QCOMPARE(photo->pixelSize, size);
    for (int quarter = 0; quarter < 4; ++quarter)
        QCOMPARE(colourAt(*photo, quarter), quarters[quarter]);
}

void TestPhoto::shrinks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("jpeg") << made::jpeg(4000, 3000);
    QTest::newRow("progressive jpeg") << made::jpeg(4000, 3000, {}, made::fourColours, true);
    QTest::newRow("png") << made::png(4000, 3000);
    QTest::newRow("interlaced png") << made::png(4000, 3000, true);
}

void TestPhoto::shrinks()
{
    QFETCH(QByteArray, bytes);
    const auto photo = sanpi::readPhoto(bytes, sanpi::thumbEdge, options());
    QVERIFY2(photo, photo ? "" : qPrintable(photo.error().facts.value(0)));
    QCOMPARE(photo->size, QSize(4000, 3000));
    QCOMPARE(photo->pixelSize, QSize(320, 240));
    QCOMPARE(photo->rgb.size(), 320 * 240 * 3);
    for (int quarter = 0; quarter < 4; ++quarter)
        QCOMPARE(colourAt(*photo, quarter), quarter);
    // The facts alone are cheaper.
    const auto facts = sanpi::readPhoto(bytes, 0, options());
    QVERIFY(facts);
    QCOMPARE(facts->size, QSize(4000, 3000));
    QVERIFY(facts->rgb.isEmpty());
}

void TestPhoto::namesOfMessengers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("time");
    const QString time = u"2021-11-30T10:15:30"_s;
    QTest::newRow("wechat android") << u"mmexport1638238530000.jpg"_s << time;
    QTest::newRow("wechat camera") << u"wx_camera_1638238530123.jpg"_s << time;
    QTest::newRow("wechat windows") << u"微信图片_20211130101530.jpg"_s << time;
    QTest::newRow("wechat windows, new") << u"微信图片_20211130101530_12_345.jpg"_s << time;
    QTest::newRow("qq") << u"QQ图片20211130101530.png"_s << time;
    QTest::newRow("camera") << u"IMG_20211130_101530.jpg"_s << time;
    QTest::newRow("camera, milliseconds") << u"IMG_20211130_101530123.jpg"_s << time;
    QTest::newRow("camera, burst") << u"IMG_20211130_101530_BURST001.jpg"_s << time;
    QTest::newRow("oppo") << u"IMG20211130101530.jpg"_s << time;
    QTest::newRow("samsung") << u"20211130_101530.jpg"_s << time;
    QTest::newRow("pixel, in UTC") << u"PXL_20211130_021530123.jpg"_s << time;
    QTest::newRow("screen") << u"Screenshot_2021-11-30-10-15-30.png"_s << time;
    QTest::newRow("written") << u"2021年11月30日10时15分30秒.jpg"_s << time;
    QTest::newRow("a day only") << u"IMG-20211130-WA0001.jpg"_s << QString();
    QTest::newRow("a running number") << u"DSC_0417.jpg"_s << QString();
    QTest::newRow("no such day") << u"IMG_20211131_101530.jpg"_s << QString();
    QTest::newRow("no such hour") << u"IMG_20211130_251530.jpg"_s << QString();
    QTest::newRow("a longer number") << u"mmexport16382385300001.jpg"_s << QString();
    QTest::newRow("a code") << u"2020-410802-47-03-100123.jpg"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestPhoto::namesOfMessengers()
{
    QFETCH(QString, name);
    QTEST(sanpi::photoTimeOfName(name), "time");
}

void TestPhoto::typedTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    const QString minute = u"2021-11-30T10:15"_s;
    QTest::newRow("iso") << u"2021-11-30 10:15"_s << minute;
    QTest::newRow("with T") << u"2021-11-30T10:15"_s << minute;
    QTest::newRow("digits") << u"20211130 1015"_s << minute;
    QTest::newRow("chinese") << u"2021年11月30日10点15分"_s << minute;
    QTest::newRow("full width") << u"２０２１－１１－３０ １０：１５"_s << minute;
    QTest::newRow("this year") << u"11-30 10:15"_s << minute;
    QTest::newRow("dots") << u"11.30 10:15"_s << minute;
    QTest::newRow("hour") << u"11月30日 10点"_s << u"2021-11-30T10:00"_s;
    QTest::newRow("seconds") << u"2021-11-30 10:15:30"_s << u"2021-11-30T10:15:30"_s;
    QTest::newRow("day") << u"2021/11/30"_s << u"2021-11-30"_s;
    QTest::newRow("no such day") << u"2021-11-31 10:15"_s << QString();
    QTest::newRow("no such time") << u"2021-11-30 25:15"_s << QString();
    QTest::newRow("words") << u"上周二"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestPhoto::typedTimes()
{
    QFETCH(QString, text);
    QTEST(sanpi::photoTimeTyped(text, 2021), "time");
}

void TestPhoto::exifBeforeName()
{
    FileContent file;
    file.name = u"mmexport1638238530000.jpg"_s;
    file.data = made::jpeg(32, 32, made::tiff({"2021:11:29 08:00:00"}));
    QVERIFY(sanpi::findTaken(file, 0, options()));
    QCOMPARE(file.takenAt, u"2021-11-29T08:00:00"_s);
    QVERIFY(file.takenBy == PhotoTime::Camera);
    file.data = made::jpeg(32, 32);
    QVERIFY(sanpi::findTaken(file, 0, options()));
    QCOMPARE(file.takenAt, u"2021-11-30T10:15:30"_s);
    QVERIFY(file.takenBy == PhotoTime::FileName);
    // A photo that cannot be shown still has its time by name; without either there is none.
    FileContent broken;
    broken.name = file.name;
    broken.data = "<html></html>";
    QVERIFY(!sanpi::findTaken(broken, 0, options()));
    QCOMPARE(broken.takenAt, u"2021-11-30T10:15:30"_s);
    FileContent plain;
    plain.name = u"DSC_0417.jpg"_s;
    plain.data = made::jpeg(32, 32);
    QVERIFY(sanpi::findTaken(plain, 0, options()));
    QVERIFY(plain.takenAt.isEmpty() && plain.takenBy == PhotoTime::Unknown);
}

void TestPhoto::refusesHostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QString damaged = u"damaged"_s;
    const QByteArray photo = made::jpeg(800, 600);
    QByteArray lying = photo; // the frame header says 65000 x 65000
    const qsizetype frame = lying.indexOf(QByteArray("\xFF\xC0", 2));
    QVERIFY(frame > 0);
    lying.replace(frame + 5, 4, QByteArray("\xFD\xE8\xFD\xE8", 4));
    QByteArray taller = photo; // more rows than it holds
    taller.replace(frame + 5, 2, QByteArray("\x17\x70", 2));
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("text") << QByteArray("site photo") << u"no photo"_s;
    QTest::newRow("html") << QByteArray("<html><img src=x></html>") << u"no photo"_s;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
                         << u"only JPEG and PNG"_s;
    QTest::newRow("gif") << QByteArray("GIF89a") << u"only JPEG and PNG"_s;
    QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                        "ftypheic\0\0\0\0",
        16) << u"HEIC"_s;
    QTest::newRow("zip") << QByteArray("PK\x03\x04") << u"no photo"_s;
    QTest::newRow("program") << QByteArray("MZ\x90\0", 4) << u"no photo"_s;
    QTest::newRow("jpeg start alone") << QByteArray("\xFF\xD8\xFF", 3) << QString();
    QTest::newRow("jpeg cut in the header") << photo.left(100) << QString();
    QTest::newRow("jpeg cut in the middle") << photo.left(photo.size() / 2) << u"incomplete"_s;
    QTest::newRow("jpeg with 65000 x 65000 in its header") << lying << u"too many pixels"_s;
    QTest::newRow("jpeg with more rows than it holds") << taller << u"incomplete"_s;
    QTest::newRow("png cut") << made::png(800, 600).left(200) << u"incomplete"_s;
    QTest::newRow("png 65535 x 65535") << made::pngClaiming(65535, 65535) << QString();
    QTest::newRow("png 29999 x 29999") << made::pngClaiming(29999, 29999) << u"too many pixels"_s;
    QTest::newRow("png 2^31") << made::pngClaiming(0x80000000U, 1) << QString();
    QTest::newRow("png 0 x 0") << made::pngClaiming(0, 0) << QString();
    QTest::newRow("png that holds less") << made::pngClaiming(9000, 9000) << QString();
    QByteArray wrongSum = made::png(40, 40);
    wrongSum[wrongSum.indexOf("IDAT") + 6] = char(wrongSum[wrongSum.indexOf("IDAT") + 6] ^ 0x55);
    QTest::newRow("png with a wrong sum") << wrongSum << damaged;
}

void TestPhoto::refusesHostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto photo = sanpi::readPhoto(bytes, edge, options());
    QVERIFY(!photo);
    QVERIFY(photo.error().code == sanpi::ErrorCode::Refused);
    const QString sentence = photo.error().facts.value(0);
    QVERIFY2(!sentence.isEmpty() && sentence.contains(says), qPrintable(sentence));
}

void TestPhoto::survivesBombsInChunks()
{
    // Chunks that unpack to a hundred megabytes each are not unpacked at all.
    const QByteArray packed = qCompress(QByteArray(100 << 20, '\0'), 9).mid(4);
    QByteArray bomb = made::png(64, 64);
    const qsizetype at = 8 + 25; // behind IHDR
    bomb.insert(at, made::pngChunk("zTXt", QByteArray("Comment\0\0", 9) + packed));
    bomb.insert(at, made::pngChunk("iCCP", QByteArray("p\0\0", 3) + packed));
    bomb.insert(at, made::pngChunk("iTXt", QByteArray("t\0\1\0\0\0", 6) + packed));
    const auto photo = sanpi::readPhoto(bomb, edge, options());
    QVERIFY2(photo, photo ? "" : qPrintable(photo.error().facts.value(0)));
    QCOMPARE(photo->pixelSize, QSize(64, 64));
}

void TestPhoto::survivesEndlessScans()
{
    // A progressive photo whose last scan is said a thousand times over.
    QByteArray bomb = made::jpeg(400, 400, {}, made::fourColours, true);
    const qsizetype last = bomb.lastIndexOf(QByteArray("\xFF\xDA", 2));
    const QByteArray scan = bomb.mid(last, bomb.size() - last - 2);
    bomb.chop(2);
    for (int i = 0; i < 1000; ++i)
        bomb += scan;
    bomb += QByteArray("\xFF\xD9", 2);
    QVERIFY(!sanpi::readPhoto(bomb, edge, options()));
}

void TestPhoto::noChildNoHarm()
{
    PhotoOptions none;
    none.reader = u"/nonexistent/sanpi-reader"_s;
    const auto photo = sanpi::readPhoto(made::jpeg(16, 16), edge, none);
    QVERIFY(!photo);
    QVERIFY(photo.error().facts.value(0).contains(u"cannot be started"_s));
    PhotoOptions other;
    other.reader = u"/bin/true"_s;
    QVERIFY(!sanpi::readPhoto(made::jpeg(16, 16), edge, other));
    std::atomic<bool> cancelled = true;
    PhotoOptions stopped = options();
    stopped.cancelled = &cancelled;
    QVERIFY(sanpi::readPhoto(made::jpeg(16, 16), edge, stopped).error().code == sanpi::ErrorCode::Cancelled);
}

void TestPhoto::aSilentChildIsEnded()
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"silent"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nexec sleep 600\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    PhotoOptions impatient;
    impatient.reader = script.fileName();
    impatient.milliseconds = 100;
    const auto photo = sanpi::readPhoto(made::jpeg(16, 16), edge, impatient);
    QVERIFY(!photo);
    QVERIFY(photo.error().facts.value(0).contains(u"too long"_s));
}

QTEST_GUILESS_MAIN(TestPhoto)
#include "tst_photo.moc"
