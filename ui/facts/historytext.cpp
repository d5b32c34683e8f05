// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/historytext.h"

#include "ui/facts/valuetext.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// The choices that stand in the key: 施工许可证, 停工; and of a list its period.
QString keyWords(const KindInfo& kind, const RecordId& id)
{
    QStringList words;
    for (size_t part = 0; part < kind.key.size(); ++part) {
        if (kind.kind == Kind::Batch && part == 0)
            words << QCoreApplication::translate("HistoryText", "period %1").arg(id.key[part]);
        for (const Choice& choice : kind.key[part].choices) {
            if (choice.code == id.key[part])
                words << (englishLabels() ? choice.en : choice.zh);
        }
    }
    return words.join(u' ');
}

/// Which of several facts it is: the month, the year, the day, the stage.
QString occasion(const Catalogue& catalogue, const RecordId& id)
{
    switch (id.kind) {
    case Kind::Investment:
    case Kind::Statistic:
        return Month::fromNumber(id.key[1]).value_or(Month()).iso();
    case Kind::Stated: {
        const Month through = Month::fromNumber(id.key[2]).value_or(Month());
        return QCoreApplication::translate("HistoryText", "through %1").arg(through.iso());
    }
    case Kind::Entry:
    case Kind::Target:
        return QString::number(id.key[1]);
    case Kind::Progress:
        return QDate(int(id.key[1] / 10'000), int(id.key[1] / 100 % 100), int(id.key[1] % 100))
            .toString(Qt::ISODate);
    case Kind::Transition: {
        const Choice* stage = catalogue.field(Kind::Project, u"stage").choice(id.key[1]);
        return !stage ? QString() : englishLabels() ? stage->en : stage->zh;
    }
    default:
        return keyWords(catalogue.kind(id.kind), id);
    }
}

} // namespace

QString faceField(const Catalogue& catalogue, const RecordId& id, const QString& field, int year)
{
    switch (id.kind) {
    case Kind::Project:
        return field;
    case Kind::Entry:
        return id.key[1] == year ? field : QString();
    case Kind::Target:
        return id.key[1] == year && field == "amount"_L1 ? u"target"_s : QString();
    case Kind::Stated:
        return id.key[1] == year && field == "amount"_L1 ? u"stated"_s : QString();
    case Kind::Investment: {
        const Month month = Month::fromNumber(id.key[1]).value_or(Month());
        return month.year() == year && field == "amount"_L1 ? month.iso() : QString();
    }
    case Kind::Statistic:
        return Month::fromNumber(id.key[1]).value_or(Month()).year() == year ? u"stat_"_s + field : QString();
    case Kind::Progress:
        return field == "text"_L1 ? u"progress"_s : field == "remark"_L1 ? field : QString();
    case Kind::Transition:
        if (field == "on"_L1) {
            for (const Field& shown : catalogue.kind(Kind::Project).fields) {
                if (shown.home == Home::Transition && shown.stage == id.key[1])
                    return shown.key;
            }
        }
        return {};
    default:
        return {};
    }
}

std::map<QString, Value> valuesBefore(
    const Catalogue& catalogue, const std::vector<LoggedSet>& history, int year)
{
    std::map<QString, Value> before;
    if (history.empty())
        return before;
    for (const RecordChange& change : history.front().set.records) {
        for (const FieldChange& field : change.fields) {
            const QString key = faceField(catalogue, change.id, field.field, year);
            if (!key.isEmpty() && !field.before.isNull())
                before.insert_or_assign(key, field.before);
        }
    }
    return before;
}

HistoryLine historyLine(
    const Catalogue& catalogue, const Table& names, const RecordId& id, const FieldChange& change)
{
    const KindInfo& kind = catalogue.kind(id.kind);
    const Field* field = kind.field(change.field);
    HistoryLine line;
    const QString when = occasion(catalogue, id);
    const bool english = englishLabels();
    QStringList words;
    if (!when.isEmpty())
        words << when;
    if (id.kind != Kind::Project && id.kind != Kind::Entry && id.kind != Kind::Progress)
        words << (english ? kind.en : kind.zh);
    words << (field ? field->label(english) : change.field);
    words.removeDuplicates();
    line.what = words.join(u' ');
    if (!field) {
        line.before = change.before.text();
        line.after = change.after.text();
        return line;
    }
    line.before = valuePhrase(names, *field, change.before, Unit::Wan);
    line.after = valuePhrase(names, *field, change.after, Unit::Wan);
    return line;
}

QString momentText(const QDateTime& at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace sanpi
