// SPDX-License-Identifier: GPL-3.0-or-later
// The report of photos in every format: the pictures are in it, turned upright, without the camera's data.
#include "core/support/madepicture.h"
#include "figures/photos.h"
#include "projectfixture.h"
#include "report/reports.h"
#include "report/writeany.h"
#include "reporttools.h"
#include "store/attachments.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

class TestPhotoReport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pairsViews();
    void putsPhotosIntoFiles();
    void saysWhatIsMissing();
    void endsTheProjectCard();
    void hasNothingToReport();

private:
    FileContent photo(const QString& takenAt, const QString& view, int orientation, int width)
    {
        FileContent file;
        file.name = takenAt.left(10) + view + QString::number(width) + u".jpg"_s;
        file.data
            = made::jpeg(width, 300, made::tiff({"2021:11:30 10:15:30", {}, {}, orientation, 35.24, 113.26}));
        file.sha256
            = QString::fromLatin1(QCryptographicHash::hash(file.data, QCryptographicHash::Sha256).toHex());
        file.bytes = file.data.size();
        file.paper = Paper::Photo;
        file.takenAt = takenAt;
        file.takenBy = PhotoTime::Camera;
        file.view = view;
        return file;
    }
    [[nodiscard]] ReportRequest request(ReportKind kind) const
    {
        ReportRequest asked;
        asked.kind = kind;
        asked.year = 2021;
        asked.asOf = QDate(2021, 12, 5);
        asked.project = m_project;
        asked.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
        return asked;
    }
    [[nodiscard]] QList<doc::Photo> photosIn(const Document& document) const
    {
        QList<doc::Photo> photos;
        for (const doc::Section& section : document.sections) {
            for (const doc::Block& block : section.blocks) {
                if (const auto* row = std::get_if<doc::PhotoRow>(&block))
                    photos += row->photos;
            }
        }
        return photos;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
    qint64 m_project = 0;
    qint64 m_other = 0;
};

void TestPhotoReport::initTestCase()
{
    const QString path = m_folder.filePath(u"photos.sanpi"_s);
    test::makeLedger(path, test::sampleProjects().mid(0, 2));
    auto opened = Ledger::open(path);
    QVERIFY(opened);
    m_ledger = std::move(opened).value();
    m_project = m_ledger->resolve(Kind::Project, u"永威新能源电池项目"_s).value_or(0);
    m_other = m_ledger->resolve(Kind::Project, u"第10标段污水管网"_s).value_or(0);
    ChangeSetBuilder builder(m_ledger->catalogue(), m_ledger->records());
    const RecordId seen = RecordId::inspection(m_project, QDate(2021, 11, 30));
    QVERIFY(builder.set(seen, u"site"_s, 1));
    QVERIFY(builder.set(seen, u"workers"_s, 120));
    QVERIFY(builder.set(seen, u"progress"_s, u"主体施工至3层"_s));
    ChangeSet set;
    set.author = u"test"_s;
    set.records = builder.changes();
    QVERIFY(m_ledger->apply(set).ok());
    QVERIFY(attach(*m_ledger, seen,
        {photo(u"2021-11-30T10:15:30"_s, u"东侧全景"_s, 6, 400),
            photo(u"2021-11-30T09:00:00"_s, u"东侧全景"_s, 1, 401),
            photo(u"2021-11-30T10:20:00"_s, u"基坑"_s, 1, 402)},
        u"test"_s, Source::Form)
                .ok());
    QVERIFY(attach(*m_ledger, RecordId::project(m_project),
        {photo(u"2021-11-16T10:15:30"_s, u"东侧 全景"_s, 1, 403), photo(u"2021-11-16T11:00"_s, {}, 1, 404)},
        u"test"_s, Source::Form)
                .ok());
}

void TestPhotoReport::pairsViews()
{
    // The week before had no photos: the newest earlier one is taken.
    const auto comparison = comparePhotos(*m_ledger, m_project, Week::of(QDate(2021, 12, 2)));
    QVERIFY(comparison);
    QCOMPARE(comparison->before.week.monday(), QDate(2021, 11, 15));
    QCOMPARE(comparison->weeks.size(), size_t(2));
    QVERIFY(comparison->now.inspection && !comparison->before.inspection);
    QCOMPARE(comparison->pairs.size(), size_t(3));
    const PhotoPair& both = comparison->pairs[0];
    QVERIFY(both.before && both.now); // a space in the name of a view makes no other view
    QCOMPARE(both.now->takenAt, u"2021-11-30T10:15:30"_s); // the newest of the week
    QVERIFY(!comparison->pairs[1].before && comparison->pairs[1].view == u"基坑"_s);
    QVERIFY(comparison->pairs[2].view.isEmpty() && comparison->pairs[2].before && !comparison->pairs[2].now);
    // Chosen weeks, even empty ones.
    const auto chosen
        = comparePhotos(*m_ledger, m_project, Week::of(QDate(2021, 11, 16)), Week::of(QDate(2021, 11, 9)));
    QVERIFY(chosen);
    QCOMPARE(chosen->pairs.size(), size_t(2));
    QVERIFY(!chosen->pairs[0].before);
}

void TestPhotoReport::putsPhotosIntoFiles()
{
    const auto report = makeReport(*m_ledger, request(ReportKind::Photos));
    QVERIFY(report);
    QVERIFY(report->rows > 0);
    const QList<doc::Photo> photos = photosIn(report->document);
    QCOMPARE(photos.size(), 6);
    QCOMPARE(photos[1].pixels, QSize(300, 400)); // it was taken with the phone upright
    for (const doc::Photo& one : photos)
        QVERIFY(!one.jpeg.contains("Exif"));
    for (const QString& suffix : documentSuffixes()) {
        const QString file = m_folder.filePath(u"photos."_s + suffix);
        QVERIFY(writeDocument(report->document, file, suffix).ok());
        QVERIFY(QFileInfo(file).size() > 1000);
    }
    const auto listed = reporttools::run(u"pdfimages"_s, {u"-list"_s, m_folder.filePath(u"photos.pdf"_s)});
    QCOMPARE(listed.out.count("image"), 4);
    const auto docx = reporttools::run(u"unzip"_s, {u"-l"_s, m_folder.filePath(u"photos.docx"_s)});
    if (docx.code == 0)
        QCOMPARE(docx.out.count(".jpeg"), 4);
}

void TestPhotoReport::saysWhatIsMissing()
{
    const auto report = makeReport(*m_ledger, request(ReportKind::Photos));
    QVERIFY(report);
    const QList<doc::Photo> photos = photosIn(report->document);
    QVERIFY(photos[2].jpeg.isEmpty() && photos[2].missing.contains(u"没有这一角度"_s));
    // Without the child the report is made all the same.
    ReportRequest without = request(ReportKind::Photos);
    without.reader = u"/nonexistent"_s;
    const auto poor = makeReport(*m_ledger, without);
    QVERIFY(poor);
    QVERIFY(photosIn(poor->document)[0].missing.contains(u"照片无法显示"_s));
}

void TestPhotoReport::endsTheProjectCard()
{
    const auto card = makeReport(*m_ledger, request(ReportKind::Project));
    QVERIFY(card);
    QList<doc::Photo> photos = photosIn(card->document);
    QCOMPARE(photos.size(), 4);
    QVERIFY(photos[0].caption.front().contains(u"基坑"_s)); // the newest first
    // As of an earlier day: those that were there.
    ReportRequest early = request(ReportKind::Project);
    early.asOf = QDate(2021, 11, 20);
    const auto earlyCard = makeReport(*m_ledger, early);
    QVERIFY(earlyCard);
    QCOMPARE(photosIn(earlyCard->document).size(), 2);
}

void TestPhotoReport::hasNothingToReport()
{
    ReportRequest nothing = request(ReportKind::Photos);
    nothing.project = m_other;
    const auto report = makeReport(*m_ledger, nothing);
    QVERIFY(report);
    QCOMPARE(report->rows, 0);
    nothing.project = 9999;
    QVERIFY(makeReport(*m_ledger, nothing).error().code == ErrorCode::NotFound);
}

QTEST_MAIN(TestPhotoReport)
#include "tst_photoreport.moc"
