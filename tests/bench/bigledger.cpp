// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bigledger.h"

#include "bench/measure.h"
#include "bench/rawdb.h"
#include "domain/text.h"
#include "store/ledger.h"
#include "store/pinyin.h"
#include "store/seed.h"

#include <QDate>

#include <array>
#include <random>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int lastYear = 2021;

class Filler {
public:
    Filler(RawDb& db, std::vector<qint64> units, int projects, qint64 first)
        : m_db(db), m_units(std::move(units)), m_projects(projects), m_first(first)
    {
    }
    void projects();
    void year(int year);

private:
    qint64 dice(qint64 low, qint64 high) { return low + qint64(m_engine() % quint64(high - low + 1)); }
    void entries(int year);
    void amounts(int year);
    void words(int year);

    /// One project in ten has no months: half of these state December, half state June and send the rest.
    enum class Sends { Months, Statement, Both };
    [[nodiscard]] static Sends sends(qint64 project)
    {
        if (project % 20 == 7)
            return Sends::Statement;
        return project % 20 == 13 ? Sends::Both : Sends::Months;
    }

    RawDb& m_db;
    std::vector<qint64> m_units;
    int m_projects;
    qint64 m_first;
    std::mt19937 m_engine {20211231};
};

void Filler::projects()
{
    static const std::array places {u"恩村"_s, u"李万"_s, u"文昌"_s, u"苏家作"_s, u"阳庙"_s, u"宁郭"_s,
        u"苏蔺"_s, u"中星"_s, u"焦作高新"_s, u"示范区"_s};
    static const std::array things {u"高端装备制造产业园"_s, u"年产3万吨新材料"_s, u"污水处理厂扩建"_s,
        u"智慧物流仓储基地"_s, u"中小学教学楼"_s, u"农村公路改造提升"_s, u"重大技术装备研发中心"_s,
        u"康养综合体"_s, u"标准化厂房"_s, u"蓝宝石抛光用金刚石微粉"_s, u"电商直播中心"_s};
    RawStatement insert(m_db,
        u"INSERT INTO project (id, code, name, short, developer, place, scope, start_planned, leader, phone, "
        "name_folded, pinyin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (int i = 0; i < m_projects; ++i) {
        const qint64 id = m_first + i;
        const QString& place = places[size_t(dice(0, qint64(places.size()) - 1))];
        const QString& thing = things[size_t(dice(0, qint64(things.size()) - 1))];
        const QString name = place + thing + u"项目（%1期）"_s.arg(i);
        const QDate start = QDate(lastYear, 1, 1).addDays(dice(-400, 364));
        insert.run({id, u"2101-410871-04-01-%1"_s.arg(i, 6, 10, QChar(u'0')), name, thing,
            u"焦作%1%2有限公司"_s.arg(place).arg(i % 700), QString(place + u"大道与中原路交叉口"),
            u"总建筑面积%1平方米，建设生产车间、办公楼及配套设施"_s.arg(dice(3000, 90000)),
            start.toString(Qt::ISODate), u"负责人"_s, u"0391-3569032"_s, foldName(name), pinyinKey(name)});
    }
    RawStatement(m_db, u"UPDATE counter SET value = ? WHERE name = 'id'"_s).run({m_first + m_projects});
}

void Filler::entries(int year)
{
    RawStatement entry(m_db,
        u"INSERT INTO entry (year, project, level, class, sector, unit, total) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    RawStatement target(m_db,
        u"INSERT INTO target (year, project, revision, amount, state, issued_on) VALUES (?, ?, 1, ?, 3, ?)"_s);
    for (int i = 0; i < m_projects; ++i) {
        const qint64 unit = m_units[size_t(dice(0, qint64(m_units.size()) - 1))];
        entry.run({qint64(year), m_first + i, dice(1, 40) > 3 ? 3 : dice(1, 2), dice(1, 4), dice(1, 5), unit,
            dice(100, 200'000) * 10'000});
        target.run({qint64(year), m_first + i, dice(100, 40'000) * 10'000,
            QString(QString::number(year) + u"-01-15")});
    }
}

void Filler::amounts(int year)
{
    RawStatement month(m_db, u"INSERT INTO investment (month, project, amount) VALUES (?, ?, ?)"_s);
    for (int m = 1; m <= 12; ++m) {
        for (int i = 0; i < m_projects; ++i) {
            const Sends how = sends(m_first + i);
            if (how == Sends::Months || (how == Sends::Both && m > 6))
                month.run({qint64(year * 100 + m), m_first + i, dice(0, 4000) * 10'000});
        }
    }
    RawStatement stated(m_db, u"INSERT INTO stated (year, project, through, amount) VALUES (?, ?, ?, ?)"_s);
    for (int i = 0; i < m_projects; ++i) {
        if (sends(m_first + i) != Sends::Months) {
            const int through = sends(m_first + i) == Sends::Both ? 6 : 12;
            stated.run({qint64(year), m_first + i, qint64(year * 100 + through), dice(0, 40'000) * 10'000});
        }
    }
}

void Filler::words(int year)
{
    RawStatement progress(
        m_db, u"INSERT INTO progress (project, \"on\", text, remark) VALUES (?, ?, ?, ?)"_s);
    RawStatement transition(
        m_db, u"INSERT OR IGNORE INTO transition (project, stage, \"on\") VALUES (?, ?, ?)"_s);
    for (int i = 0; i < m_projects; ++i) {
        for (const QString& on : {u"-03-31"_s, u"-06-30"_s, u"-09-30"_s, u"-12-31"_s})
            progress.run({m_first + i, QString(QString::number(year) + on), u"主体结构施工至三层，设备订货"_s,
                i % 5 == 0 ? RawStatement::Argument(u"用地手续未办结"_s) : RawStatement::Argument()});
        for (int stage = 1; stage <= i % 4; ++stage)
            transition.run({m_first + i, qint64(stage), QDate(year, 1 + stage * 3, 1).toString(Qt::ISODate)});
    }
}

void Filler::year(int year)
{
    entries(year);
    amounts(year);
    words(year);
}

std::vector<qint64> emptyLedger(const QString& path)
{
    const auto ledger = Ledger::create(path);
    if (!ledger || !seedDistrict(**ledger, u"bench"_s))
        giveUp(u"cannot make "_s + path);
    const auto units = (*ledger)->records().all(Kind::Unit);
    if (!units)
        giveUp(units.error().what);
    std::vector<qint64> ids;
    for (const Record& unit : *units)
        ids.push_back(unit.id.key[0]);
    return ids;
}

} // namespace

void makeBigLedger(const QString& path, int projects, int years)
{
    std::vector<qint64> units = emptyLedger(path);
    RawDb db(path);
    db.run("BEGIN");
    qint64 last = 0;
    RawStatement(db, u"SELECT value FROM counter WHERE name = 'id'"_s).run({}, [&](sqlite3_stmt* row) {
        last = sqlite3_column_int64(row, 0);
    });
    Filler filler(db, units, projects, last + 1);
    filler.projects();
    for (int year = lastYear - years + 1; year <= lastYear; ++year)
        filler.year(year);
    db.run("COMMIT");
}

} // namespace sanpi::bench
