// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numbers.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

} // namespace

QString documentCode(const QString& prefix, int year, int number)
{
    return prefix + u'〔' + QString::number(year) + u'〕' + QString::number(number) + u'号';
}

Result<int> nextNumber(Ledger& ledger, const QString& series, int year)
{
    Statement query(
        ledger.connection(), u"SELECT max(number) FROM used_number WHERE series = ? AND year = ?"_s);
    query.bind(series).bind(qint64(year));
    const qint64 last = query.next() && !query.isNull(0) ? query.number(0) : 0;
    if (query.failed())
        return query.error();
    return int(last) + 1;
}

Result<std::optional<QString>> usedBy(Ledger& ledger, const QString& text)
{
    const auto found = ledger.records().where(Kind::UsedNumber, u"text"_s, Value(text));
    if (!found)
        return found.error();
    return found->empty() ? std::optional<QString>() : found->front().value(u"record"_s).text();
}

Result<void> useNumber(
    ChangeSetBuilder& builder, Ledger& ledger, const DocumentNumber& number, const QString& record, QDate on)
{
    const auto used = usedBy(ledger, number.text);
    if (!used)
        return used.error();
    if (*used) {
        return Error {ErrorCode::Refused, u"number used"_s,
            {NumberWords::tr("the number %1 was used already").arg(number.text)}};
    }
    const RecordId id {Kind::UsedNumber, {builder.newId(), 0, 0}};
    for (const auto& [key, value] :
        {std::pair {u"text"_s, Value(number.text)}, std::pair {u"series"_s, Value(number.series)},
            std::pair {u"year"_s, Value(number.year)}, std::pair {u"number"_s, Value(number.number)},
            std::pair {u"record"_s, Value(record)}, std::pair {u"on"_s, Value(on)}}) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

} // namespace sanpi
