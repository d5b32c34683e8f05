// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/recordnames.h"

#include "schema/typed.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

QString RecordNames::of(Kind kind, qint64 id)
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

void RecordNames::note(const RecordId& id, const QString& name)
{
    m_known.insert({id.kind, {id.key[0], 0, 0}}, name);
}

void RecordNames::note(const RecordChange& change)
{
    for (const FieldChange& field : change.fields) {
        if (field.field == "name"_L1)
            note(change.id, (field.after.isNull() ? field.before : field.after).text());
    }
}

QString RecordNames::recordText(const RecordId& id)
{
    const KindInfo& info = m_ledger.catalogue().kind(id.kind);
    if (info.isEntity())
        return of(id.kind, id.key[0]);
    QStringList keys;
    QString owner;
    for (size_t i = 0; i < info.key.size(); ++i) {
        if (info.key[i].type == FieldType::Reference)
            owner += (owner.isEmpty() ? QString() : u" · "_s) + of(info.key[i].refersTo, id.key[i]);
        else
            keys << keyText(info.key[i], id.key[i], m_english);
    }
    const QString fact = (m_english ? info.en : info.zh) + u' ' + keys.join(u' ');
    return owner.isEmpty() ? fact.trimmed() : owner + u" · "_s + fact.trimmed();
}

QString RecordNames::valueText(const Field* field, const Value& value)
{
    if (value.isNull())
        return {};
    if (!field)
        return value.isNumber() ? QString::number(value.number()) : value.text();
    if (field->type == FieldType::Reference)
        return of(field->refersTo, value.number());
    return editText(*field, value, Unit::Wan, m_english);
}

} // namespace sanpi
