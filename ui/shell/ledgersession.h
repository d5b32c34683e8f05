// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "schema/changeset.h"
#include "store/backup.h"
#include "store/changesetbuilder.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/topbar.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace sanpi {

/// The open ledger as the window knows it: every touch of the ledger is posted to the storage thread, answers
/// come back by value on the GUI thread. Pages ask by storage().post() and change by apply(); nothing here
/// ever blocks.
///
///     m_question = session.storage().post(this,
///         [year, asOf](JobContext& job) -> Result<Overview> { return overview(*job.ledger(), year, asOf); },
///         [this](const Result<Overview>& answer) { show(answer); });
///
/// A page that asks again drops its older question first: session.storage().drop(m_question).
class LedgerSession : public QObject {
    Q_OBJECT

public:
    /// \p author signs the changes; \p today is the injected clock.
    LedgerSession(QString author, std::function<QDate()> today, QObject* parent = nullptr);

    [[nodiscard]] StorageThread& storage() { return *m_storage; }
    [[nodiscard]] const LedgerState& state() const { return m_state; }
    [[nodiscard]] bool isOpen() const { return !m_state.path.isEmpty(); }
    [[nodiscard]] const QString& author() const { return m_author; }
    /// Labels and types of fields, for headers, forms and completion; the ledger's own among them. Values
    /// come with the answers. References into it stay valid as long as the session: where a field is added,
    /// another catalogue takes its place before changed().
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogues.back(); }
    /// Whether labels are wanted in English; as QLocale's default says.
    [[nodiscard]] bool english() const;

    /// Looks every \p milliseconds whether another program has written to the ledger; changed() then tells
    /// the pages. While a person types it waits, so that no half-written text is swept away. Not before this
    /// is called.
    void watchForeignWrites(int milliseconds);

    enum class Content { District, Demo };
    /// Both end with stateChanged() or with notified(); the ledger that was open stays open on failure.
    void open(const QString& path);
    void create(const QString& path, Content content);

    struct Restore {
        QString ledger; ///< need not be open, need not exist
        QString backup;
        QString keepIn; ///< folder of automatic backups, for the former ledger
    };
    /// Puts a backup in the place of a ledger and opens it; \p answer tells what became of it, with changed()
    /// before it on success. May be cancelled by storage().
    JobToken restore(const Restore& restore, std::function<void(int done, int total)> progress,
        std::function<void(const Result<Restored>&)> answer);

    /// Applies \p set; \p answer (on the GUI thread, while \p context lives) gets what became of it: problems
    /// and conflicts are the caller's to show. After success changed() is emitted before the answer.
    /// A set that moves a closed month without saying why is asked for its reason and applied again, unless
    /// the caller asks where the value was typed (Reasons::Report).
    enum class Reasons { Ask, Report };
    void apply(const ChangeSet& set, QObject* context, std::function<void(const Outcome&)> answer,
        Reasons reasons = Reasons::Ask);
    /// Who asks a person why a closed month is changed; nothing when cancelled. Without one such sets are
    /// refused.
    using ReasonAsker = std::function<std::optional<QString>(const QString& title, const QString& label)>;
    void setReasonAsker(ReasonAsker asker) { m_askReason = std::move(asker); }
    /// The same for wishes: \p build runs on the storage thread and says what shall hold, for example by
    /// writeProjectField(); what holds already is left out. A failure of build arrives as the outcome's
    /// error.
    struct Wish {
        QString label; ///< what undo will name
        Source source = Source::Form;
        QString reason;
        std::function<Result<void>(ChangeSetBuilder& builder, Ledger& ledger)> build;
    };
    void change(const Wish& wish, QObject* context, std::function<void(const Outcome&)> answer);
    /// For what core does to the ledger as one act of its own (advance(), halt(), attach()): \p act runs on
    /// the storage thread.
    void run(std::function<Outcome(Ledger& ledger)> act, QObject* context,
        std::function<void(const Outcome&)> answer);
    /// Takes back the set, or this author's newest; tells by notified() what was undone or why not.
    void undo(std::optional<qint64> changeSet = {}, const QString& reason = {});
    void redo(const QString& reason = {});

    /// All projects of a year as of a day, shared by those who ask until the ledger changes: then the answer
    /// comes at once.
    void projects(int year, QDate asOf, QObject* context,
        std::function<void(const Result<std::shared_ptr<const Table>>&)> answer);

signals:
    void stateChanged(const sanpi::LedgerState& state);
    /// What is stored has changed: every page asks again.
    void changed();
    /// An import has entered; changed() came before.
    void imported();
    /// After notified() has said so.
    void openFailed(const QString& path, const sanpi::Error& error);
    void notified(const sanpi::Notification& notification);

private:
    struct Facts; ///< what a job found out about the ledger
    static Facts readFacts(Ledger& ledger, const QString& author);
    using Act = std::function<Outcome(Ledger& ledger)>;
    void act(Act act, std::function<void(const Outcome&)> answer);
    void take(const Facts& facts);
    void accept(const Facts& facts); ///< of a ledger that has changed
    void load(std::function<Result<std::unique_ptr<Ledger>>()> make, const QString& path);
    void look();
    void fail(const QString& headline, const Error& error);
    /// The reason that a refused set lacks, where that is all it lacks and somebody gives one.
    [[nodiscard]] std::optional<QString> reasonFor(const QString& label, const Outcome& outcome) const;

    QString m_author;
    std::function<QDate()> m_today;
    ReasonAsker m_askReason;
    /// The newest last.
    std::vector<std::shared_ptr<const Catalogue>> m_catalogues {
        std::make_shared<const Catalogue>(Catalogue::builtIn())};
    LedgerState m_state;
    std::shared_ptr<const Table> m_projects;
    QTimer m_watch;
    JobToken m_looking = 0;
    qint64 m_foreignWrites = 0; ///< as the last answer found it
    quint64 m_generation = 0; ///< counts changes: an older table is not kept
    std::unique_ptr<StorageThread> m_storage; // last: ends before what its answers touch
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::LedgerState)
