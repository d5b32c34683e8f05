// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/changerows.h"

#include "schema/typed.h"

#include <QHash>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Names of records, looked up once each. A record that is gone keeps its number.
class Names {
public:
    explicit Names(Ledger& ledger) : m_ledger(ledger) { }

    QString of(Kind kind, qint64 id)
    {
        const RecordId key {kind, {id, 0, 0}};
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
        QString name = u'#' + QString::number(id);
        if (const auto record = m_ledger.records().find(key); record && *record) {
            const QString column = kind == Kind::Setting ? u"key"_s : u"name"_s;
            if (const QString text = (*record)->value(column).text(); !text.isEmpty())
                name = text;
        }
        m_known.insert(key, name);
        return name;
    }

    /// What the set itself says of the name: of records that were removed, or are not there any more.
    void note(const RecordChange& change)
    {
        for (const FieldChange& field : change.fields) {
            if (field.field != "name"_L1)
                continue;
            const Value& value = field.after.isNull() ? field.before : field.after;
            m_known.insert({change.id.kind, {change.id.key[0], 0, 0}}, value.text());
        }
    }

private:
    Ledger& m_ledger;
    QHash<RecordId, QString> m_known;
};

QString keyText(const KeyPart& part, qint64 key, bool english)
{
    if (part.type == FieldType::Choice) {
        const auto choice = std::ranges::find(part.choices, key, &Choice::code);
        return choice != part.choices.end() ? (english ? choice->en : choice->zh) : QString::number(key);
    }
    if (part.type == FieldType::Month) {
        const auto month = Month::fromNumber(key);
        return month ? month->iso() : QString::number(key);
    }
    if (part.type == FieldType::Date)
        return QDate(int(key / 10'000), int(key / 100 % 100), int(key % 100)).toString(Qt::ISODate);
    return QString::number(key);
}

QString recordText(const RecordId& id, const Catalogue& catalogue, Names& names, bool english)
{
    const KindInfo& info = catalogue.kind(id.kind);
    if (info.isEntity())
        return names.of(id.kind, id.key[0]);
    QStringList keys;
    QString owner;
    for (size_t i = 0; i < info.key.size(); ++i) {
        if (info.key[i].type == FieldType::Reference)
            owner += (owner.isEmpty() ? QString() : u" · "_s) + names.of(info.key[i].refersTo, id.key[i]);
        else
            keys << keyText(info.key[i], id.key[i], english);
    }
    const QString fact = (english ? info.en : info.zh) + u' ' + keys.join(u' ');
    return owner.isEmpty() ? fact.trimmed() : owner + u" · "_s + fact.trimmed();
}

QString valueText(const Field* field, const Value& value, Names& names, bool english)
{
    if (value.isNull())
        return {};
    if (!field)
        return value.isNumber() ? QString::number(value.number()) : value.text();
    if (field->type == FieldType::Reference)
        return names.of(field->refersTo, value.number());
    return editText(*field, value, Unit::Wan, english);
}

} // namespace

ChangeRows changeRowsOf(Ledger& ledger, const ChangeSet& set, bool english, qsizetype most)
{
    ChangeRows result;
    Names names(ledger);
    for (const RecordChange& change : set.records)
        names.note(change);
    for (const RecordChange& change : set.records) {
        const KindInfo& info = ledger.catalogue().kind(change.id.kind);
        for (const FieldChange& field : change.fields) {
            ++result.fields;
            if (result.rows.size() >= most)
                continue;
            const Field* known = info.field(field.field);
            result.rows.append({recordText(change.id, ledger.catalogue(), names, english),
                known ? known->label(english) : field.field, valueText(known, field.before, names, english),
                valueText(known, field.after, names, english), change.id});
        }
    }
    return result;
}

} // namespace sanpi
