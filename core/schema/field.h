// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sanpi {

enum class FieldType { Text, LongText, Choice, Money, Percent, Points, Date, Month, Count, Flag, Reference };

struct Choice {
    qint64 code = 0;
    QString zh;
    QString en;
    QStringList aliases;
    bool operator==(const Choice&) const = default;
};

/// Where the value that a project shows under a field is stored. Everything but Own belongs to another
/// record: see store/projectface.h, the one place that reads and writes it.
enum class Home {
    Own, ///< a column of the kind's own table
    Entry, ///< entry(project, year)
    Target, ///< the newest revision of target(project, year)
    Stated, ///< stated(project, year, through)
    Statistic, ///< statistic(project, month)
    Transition, ///< the date of transition(project, stage)
    Progress, ///< progress(project, date)
    Membership, ///< memberships, as text
    Figure, ///< computed, never typed
};

/// Everything that is known of one field. Amounts are stored in 元 and shown in \c shownIn.
struct Field {
    QString key;
    QString zh;
    QString en;
    FieldType type = FieldType::Text;
    Home home = Home::Own;
    bool required = false;
    bool unique = false;
    int maxLength = 0; ///< characters; 0 for none
    bool namesRecord = false; ///< a text KIND/ID: ids within it are a change set's own until it is applied
    bool isCode = false; ///< a code or number: full-width characters typed for it are folded
    std::optional<qint64> min; ///< of the stored number
    std::optional<qint64> max;
    Unit shownIn = Unit::Wan;
    std::vector<Choice> choices;
    Kind refersTo = Kind::Unit; ///< for Reference
    int stage = -1; ///< for Home::Transition: the stage whose date this is
    QStringList headers; ///< under which units send it; {Y} year, {P} year before, {m} month number
    int since = 1; ///< migration that brought it
    qint64 definition = 0; ///< of a field of the ledger's own: the own_field that describes it (ownfield.h)
    bool retired = false; ///< an own one that is out of use: its values stay and its history can be read

    [[nodiscard]] QString label(bool english) const { return english ? en : zh; }
    [[nodiscard]] bool isInput() const { return home != Home::Figure; }
    [[nodiscard]] const Choice* choice(qint64 code) const;
    /// By label, English label or alias, folded. nullptr for an unknown word.
    [[nodiscard]] const Choice* choiceNamed(QStringView word) const;
};

struct KeyPart {
    QString column;
    FieldType type = FieldType::Count; ///< Reference, Count (year, revision), Month, Date or Choice
    Kind refersTo = Kind::Project; ///< for Reference
    QString zh;
    QString en;
    std::vector<Choice> choices; ///< for Choice
};

struct KindInfo {
    Kind kind = Kind::Project;
    QString name; ///< singular: table, log
    QString plural; ///< command line
    QString zh;
    QString en;
    std::vector<KeyPart> key; ///< one part named "id" for entities
    std::vector<Field> fields; ///< the ledger's own behind the built-in ones
    std::vector<Field> retired
        = {}; ///< own ones that are out of use: never offered, but stored and known by name

    [[nodiscard]] bool isEntity() const
    {
        return key.size() == 1 && key.front().column == QLatin1String("id");
    }
    /// Retired ones too.
    [[nodiscard]] const Field* field(QStringView fieldKey) const;
    /// A part of the key as a field: what shows it and reads it needs no other description.
    [[nodiscard]] Field keyField(size_t part) const;
    /// Those whose values are the record's own, in order: built-in ones, which have a column, before the
    /// ledger's own.
    [[nodiscard]] std::vector<const Field*> stored() const;
};

/// The field catalogue: each field of each record, described once. A value without identity: a ledger owns
/// its own copy, so that a district's extra fields can join it.
class Catalogue {
public:
    [[nodiscard]] static Catalogue builtIn();

    [[nodiscard]] const KindInfo& kind(Kind kind) const { return m_kinds[size_t(kind)]; }
    /// By singular or plural name; nullptr for an unknown one.
    [[nodiscard]] const KindInfo* kindNamed(QStringView name) const;
    [[nodiscard]] const std::vector<KindInfo>& kinds() const { return m_kinds; }
    [[nodiscard]] const Field& field(Kind kind, QStringView key) const; ///< Precondition: it exists.

    /// "17", "17:2021-12", "17:2021:1": the id as people and the log write it.
    [[nodiscard]] QString idText(const RecordId& id) const;
    [[nodiscard]] std::optional<RecordId> idFromText(Kind kind, QStringView text) const;
    /// "inspection/17:2021-11-30:1": a record as issues and attachments name it.
    [[nodiscard]] QString recordText(const RecordId& id) const;
    [[nodiscard]] std::optional<RecordId> recordFromText(QStringView text) const;

    /// Puts the fields that \p definitions (records of kind own_field) describe in the place of those that
    /// were there. References to kinds stay valid, those to fields do not.
    void setOwnFields(const std::vector<Record>& definitions);
    /// Puts the sectors that a ledger's schemes add (SectorScheme) behind those that the program brings.
    void setSectors(const std::vector<Choice>& added);
    [[nodiscard]] const std::vector<Choice>& addedSectors() const { return m_sectors; }
    /// As they were set.
    [[nodiscard]] const std::vector<Record>& ownDefinitions() const { return m_definitions; }

private:
    std::vector<KindInfo> m_kinds;
    std::vector<Record> m_definitions;
    std::vector<Choice> m_sectors;
};

} // namespace sanpi
