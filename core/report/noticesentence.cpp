// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticesentence.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Fills the places of the own text with what the generated text says now.
class EditFiller {
public:
    EditFiller(const NoticeEdit& edit, const NoticeParagraph& now)
        : m_edit(edit), m_was(placesOf(edit.generated))
    {
        for (qsizetype at = 0; at < now.places.size(); ++at)
            m_now.insert(now.places[at].key, {int(at) + 1, now.places[at].text});
    }

    /// One pass: what is filled in is not looked at again (robustness.md 68).
    void fill(NoticeSentence& sentence)
    {
        static const QRegularExpression place(u"\\{(\\d{1,3})\\}"_s);
        sentence.text.clear();
        sentence.pattern.clear();
        qsizetype end = 0;
        auto found = place.globalMatch(m_edit.text);
        while (found.hasNext()) {
            const QRegularExpressionMatch one = found.next();
            add(sentence, m_edit.text.mid(end, one.capturedStart() - end));
            figure(sentence, one.captured(1).toInt(), one.captured());
            end = one.capturedEnd();
        }
        add(sentence, m_edit.text.mid(end));
    }

private:
    static void add(NoticeSentence& sentence, const QString& words)
    {
        sentence.text += words;
        sentence.pattern += words;
    }

    void figure(NoticeSentence& sentence, int number, const QString& typed)
    {
        if (number < 1 || number > m_was.size()) {
            add(sentence, typed); // so that a slip is seen
            return;
        }
        const NoticePlace& was = m_was[number - 1];
        const auto now = m_now.constFind(was.key);
        if (now == m_now.cend()) {
            sentence.moved.append({0, was.name, was.text, {}});
            add(sentence, was.text);
            return;
        }
        const auto& [place, text] = *now;
        if (text != was.text)
            sentence.moved.append({place, was.name, was.text, text});
        sentence.text += text;
        sentence.pattern += u"{%1}"_s.arg(place);
    }

    const NoticeEdit& m_edit;
    QList<NoticePlace> m_was;
    QHash<QString, std::pair<int, QString>> m_now;
};

} // namespace

QString editsJson(const NoticeEdits& edits)
{
    QJsonObject object;
    for (auto it = edits.begin(); it != edits.end(); ++it)
        object.insert(it.key(), QJsonObject {{u"text"_s, it->text}, {u"generated"_s, it->generated}});
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<NoticeEdits> editsFromJson(const QString& json)
{
    NoticeEdits edits;
    if (json.isEmpty())
        return edits;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return Error {ErrorCode::Invalid, u"edited text that is no JSON object"_s, {}};
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        edits.insert(it.key(), {it.value()[u"text"_s].toString(), it.value()[u"generated"_s].toString()});
    }
    return edits;
}

QString patternOf(const QString& text)
{
    QString pattern;
    qsizetype end = 0;
    int number = 0;
    for (const NoticePlace& place : placesOf(text)) {
        pattern += text.mid(end, place.at - end) + u"{%1}"_s.arg(++number);
        end = place.at + place.text.size();
    }
    return pattern + text.mid(end);
}

QList<NoticeSentence> applyEdits(Document& document, const NoticeEdits& edits)
{
    QList<NoticeSentence> sentences;
    for (const NoticeParagraph& paragraph : paragraphsOf(document)) {
        NoticeSentence sentence {paragraph.key, paragraph.text, paragraph.text, false, {}, false,
            paragraph.places, patternOf(paragraph.text), paragraph.section, paragraph.block};
        if (const auto edit = edits.constFind(paragraph.key); edit != edits.cend()) {
            EditFiller(*edit, paragraph).fill(sentence);
            sentence.edited = true;
            sentence.reworded = patternOf(edit->generated) != patternOf(paragraph.text);
            auto& block
                = std::get<doc::Paragraph>(document.sections[paragraph.section].blocks[paragraph.block]);
            block.runs = {{sentence.text}};
            block.figures.clear();
        }
        sentences.append(sentence);
    }
    return sentences;
}

} // namespace sanpi
