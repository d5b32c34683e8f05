// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/filter.h"
#include "schema/field.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

/// Every field of the projects, over a row that says nothing and one that says something of each type.
sanpi::Table madeTable()
{
    sanpi::Table table;
    table.year = 2021;
    table.asOf = QDate(2021, 12, 31);
    table.fields = sanpi::Catalogue::builtIn().kind(sanpi::Kind::Project).fields;
    table.units.emplace(1, sanpi::Named {u"文昌街道"_s, u"T03"_s, u"文昌街道"_s, u"wcjd"_s, 1});
    table.rows.resize(2);
    for (const sanpi::Field& field : table.fields) {
        table.rows[0].cells.emplace_back();
        const bool text = field.type == sanpi::FieldType::Text || field.type == sanpi::FieldType::LongText;
        if (text)
            table.rows[1].cells.emplace_back(u"重庆路（一期）"_s);
        else if (field.type == sanpi::FieldType::Date)
            table.rows[1].cells.emplace_back(QDate(2021, 6, 30));
        else
            table.rows[1].cells.emplace_back(qint64(1));
    }
    return table;
}

} // namespace

// What is understood can be asked of every row, and asking twice narrows nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const sanpi::Table table = madeTable();
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto parsed = sanpi::Filter::parse(text, table);
    if (const auto* error = std::get_if<sanpi::FilterError>(&parsed)) {
        if (error->position < 0 || error->position > text.size() || sanpi::messageOf(*error).isEmpty())
            std::abort();
        return 0;
    }
    const auto& filter = std::get<sanpi::Filter>(parsed);
    static_cast<void>(filter.terms(table));
    if (sanpi::Filter::both(filter, filter).rows(table) != filter.rows(table))
        std::abort();
    static_cast<void>(sanpi::Filter::search(text, table).rows(table));
    return 0;
}
