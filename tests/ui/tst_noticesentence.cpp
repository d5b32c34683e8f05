// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences whose figures stay linked when a person rewrites them, and the names of figures.
#include "report/documentjson.h"
#include "report/noticesentence.h"
#include "ui/reportsample.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QString general
    = u"截至11月底，全区282个重点项目累计完成投资236.53亿元，占年度计划的90.1%，慢于序时进度1.6个百分点；"
      "达到序时进度89个，慢于序时进度193个。"_s;

Document documentOf(const QStringList& paragraphs)
{
    Document document;
    doc::Section section;
    section.blocks.append(doc::Heading {1, u"一、总体情况"_s});
    for (const QString& text : paragraphs)
        section.blocks.append(doc::Paragraph {{{text}}});
    document.sections.append(section);
    return document;
}

NoticeSentence edited(const QString& own, const QString& was, const QString& now)
{
    Document document = documentOf({now});
    return applyEdits(document, {{u"总体情况/1"_s, {own, was}}}).first();
}

} // namespace

class TestNoticeSentence : public QObject {
    Q_OBJECT

private slots:
    void namesParagraphsAndFigures();
    void keepsFiguresLinked();
    void findsFiguresByTheirWords();
    void marksWhatMoved();
    void keepsWhatIsSaidNoMore();
    void saysWhenTheProgramWouldSayOtherwise();
    void fillsInOnce();
    void keepsEditsAsText();
    void tellsDifferences();
    void keepsADocumentAsJson();
};

void TestNoticeSentence::namesParagraphsAndFigures()
{
    Document document = documentOf({general, u"其他。"_s});
    const QList<NoticeSentence> sentences = applyEdits(document, {});
    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences[0].key, u"总体情况/1"_s);
    QCOMPARE(sentences[1].key, u"总体情况/2"_s);
    QCOMPARE(sentences[0].pattern,
        u"截至{1}月底，全区{2}个重点项目累计完成投资{3}亿元，占年度计划的{4}，慢于序时进度{5}"
        u"个百分点；达到序时进度{6}个，"
        "慢于序时进度{7}个。"_s);
    QStringList names;
    for (const NoticeFigure& figure : noticeFigures(document))
        names << figure.name + u'=' + figure.text;
    // The month is no figure; no name is given twice.
    QCOMPARE(names.size(), 6);
    QVERIFY2(names.contains(u"总体情况·全区重点项目累计完成投资（亿元）=236.53"_s),
        qPrintable(names.join(u"; "_s)));
    names.removeDuplicates();
    QCOMPARE(names.size(), 6);
}

void TestNoticeSentence::keepsFiguresLinked()
{
    const QString now = QString(general).replace(u"236.53"_s, u"240.00"_s);
    const NoticeSentence one = edited(u"累计完成{3}亿元，是计划的{4}。"_s, general, now);
    QCOMPARE(one.text, u"累计完成240.00亿元，是计划的90.1%。"_s);
    QVERIFY(one.edited && !one.reworded);
}

void TestNoticeSentence::findsFiguresByTheirWords()
{
    // A clause before it went: the number is another one, its words are the same.
    const QString was = u"7个省重点项目完成投资47.80亿元；16个市重点项目完成投资102.62亿元。"_s;
    const QString now = u"16个市重点项目完成投资103.00亿元。"_s;
    const NoticeSentence one = edited(u"市重点{3}个、{4}亿元。"_s, was, now);
    QCOMPARE(one.text, u"市重点16个、103.00亿元。"_s);
    QVERIFY(one.reworded);
    // To go on with it, the places are those of the text of now.
    QCOMPARE(one.pattern, u"市重点{1}个、{2}亿元。"_s);
}

void TestNoticeSentence::marksWhatMoved()
{
    const QString now = QString(general).replace(u"90.1%"_s, u"93.9%"_s);
    const NoticeSentence one = edited(u"完成{3}亿元，占{4}。"_s, general, now);
    QCOMPARE(one.moved.size(), 1);
    QCOMPARE(one.moved[0].before, u"90.1%"_s);
    QCOMPARE(one.moved[0].now, u"93.9%"_s);
    // What the own text does not say has not moved in it.
    QVERIFY(edited(u"完成{3}亿元。"_s, general, now).moved.isEmpty());
}

void TestNoticeSentence::keepsWhatIsSaidNoMore()
{
    const NoticeSentence one = edited(u"慢{5}个百分点。"_s, general, u"截至11月底，全区282个重点项目。"_s);
    QCOMPARE(one.text, u"慢1.6个百分点。"_s);
    QCOMPARE(one.moved.size(), 1);
    QVERIFY(one.moved[0].now.isEmpty());
}

void TestNoticeSentence::saysWhenTheProgramWouldSayOtherwise()
{
    const QString ahead = QString(general).replace(u"慢于序时进度1.6"_s, u"超序时进度1.6"_s);
    QVERIFY(edited(u"完成{3}亿元。"_s, general, ahead).reworded);
    QVERIFY(!edited(u"完成{3}亿元。"_s, general, general).reworded);
}

void TestNoticeSentence::fillsInOnce()
{
    // What looks like a place stays where there is none, and nothing is filled in twice.
    QCOMPARE(edited(u"{9}、{3}、%1、{{4}}。"_s, general, general).text, u"{9}、236.53、%1、{90.1%}。"_s);
}

void TestNoticeSentence::keepsEditsAsText()
{
    const NoticeEdits edits {
        {u"总体情况/1"_s, {u"“{1}”"_s, general}}, {u"工作要求/1"_s, {u"甲\n乙"_s, u"丙"_s}}};
    const auto read = editsFromJson(editsJson(edits));
    QVERIFY(read);
    QVERIFY(*read == edits);
    QVERIFY(editsFromJson({}) && editsFromJson({})->isEmpty());
    QVERIFY(editsJson({}).isEmpty());
    QVERIFY(!editsFromJson(u"[1]"_s));
}

void TestNoticeSentence::tellsDifferences()
{
    const QString now = QString(general).replace(u"236.53"_s, u"240.00"_s);
    const NoticeDifference difference
        = noticeDifference(documentOf({general, u"甲处停工。"_s}), documentOf({now, u"乙处停工。"_s}));
    QCOMPARE(difference.figures.size(), 1);
    QCOMPARE(difference.figures[0].before, u"236.53"_s);
    QCOMPARE(difference.figures[0].after, u"240.00"_s);
    QCOMPARE(difference.added, QStringList {u"乙处停工。"_s});
    QCOMPARE(difference.gone, QStringList {u"甲处停工。"_s});
    QVERIFY(noticeDifference(documentOf({general}), documentOf({general})).isEmpty());
    // A row that went is one difference, a figure of a sentence that went is itself.
    const auto figure = [](const QString& name, bool inTable) {
        return NoticeFigure {name, u"1"_s, inTable};
    };
    const QList<FigureDifference> rows
        = figureDifferences({figure(u"清单·甲·计划"_s, true), figure(u"清单·甲·完成"_s, true),
                                figure(u"情况·乙（个）"_s, false), figure(u"情况·丙（个）"_s, false)},
            {figure(u"情况·丙（个）"_s, false)});
    QCOMPARE(rows,
        (QList<FigureDifference> {
            {u"清单·甲"_s, u"列入"_s, QString()}, {u"情况·乙（个）"_s, u"1"_s, QString()}}));
}

void TestNoticeSentence::keepsADocumentAsJson()
{
    const Document document = reportsample::document(6, false);
    const QJsonObject json = documentJson(document);
    const auto read = documentFromJson(
        QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object());
    QVERIFY(read);
    QCOMPARE(documentJson(*read), json);
    QCOMPARE(noticeFigures(*read), noticeFigures(document));
    QVERIFY(!noticeFigures(document).isEmpty());
    QVERIFY(!documentFromJson({}));
    QVERIFY(
        !documentFromJson(QJsonDocument::fromJson(R"({"sections":[{"blocks":[{"is":"other"}]}]})").object()));
}

QTEST_GUILESS_MAIN(TestNoticeSentence)
#include "tst_noticesentence.moc"
