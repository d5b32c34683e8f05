// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/messages.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/pageservices.h"
#include "ui/widgets/states.h"

#include <functional>
#include <optional>

class QVBoxLayout;

namespace sanpi {

/// What AnswerPage does without knowing its answer: the head, the pane below it, the scope.
class AskingPage : public Page {
    Q_OBJECT

public:
    void open(const Scope& scope, const Location& location) final;
    [[nodiscard]] bool isBusy() const override { return m_question != 0 || !m_asked; }

protected:
    AskingPage(const PageServices& services, const QString& title, QWidget* parent);
    /// Puts \p content below everything in column(), in a pane that also shows waiting, nothing and failure.
    void setContent(QWidget* content);

    /// Takes from the location what the page is narrowed to; the question comes after it.
    virtual void narrow(const Location& /*location*/) { }
    /// Asks, and drops what was asked before: open() calls it, and a page whose own choice needs other facts.
    virtual void load() = 0;

    [[nodiscard]] const PageServices& services() const { return m_services; }
    [[nodiscard]] LedgerSession& session() const { return *m_services.session; }
    [[nodiscard]] const Scope& scope() const { return m_scope; }
    /// Year 2021 · as of 2021-12-31
    [[nodiscard]] QString scopeText() const;
    [[nodiscard]] PageHeader* header() const { return m_header; }
    [[nodiscard]] StatePane* pane() const { return m_pane; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

private:
    template <typename Answer> friend class AnswerPage;

    PageServices m_services;
    Scope m_scope;
    JobToken m_question = 0;
    bool m_asked = false; ///< an answer came, be it a failure
    PageHeader* m_header;
    QVBoxLayout* m_column;
    StatePane* m_pane = nullptr;
};

/// A page that asks the ledger one question whenever it is opened or its ground has moved, and shows the
/// answer. A page of this kind
///
/// - calls setContent() at the end of its constructor (lines between head and content go into column()),
/// - says in question() what is to be found out: a function that captures by value what it needs, for it
///   runs on the storage thread,
/// - shows in present() what came, ending with pane()->showContent() or showEmpty(),
/// - calls showAnswer() when a choice of its own only shows the same answer otherwise, load() when it needs
///   another one.
///
///     class YearPage : public AnswerPage<YearAnswer> {
///         Q_OBJECT
///         Question question() const override
///         {
///             return [scope = scope()](Ledger& ledger) { return readYear(ledger, scope); };
///         }
///         QString failure() const override { return tr("The year could not be read"); }
///         void present(const YearAnswer& answer) override;
///     };
template <typename Answer> class AnswerPage : public AskingPage {
protected:
    using AskingPage::AskingPage;
    using Question = std::function<Result<Answer>(Ledger& ledger)>;

    [[nodiscard]] virtual Question question() const = 0;
    /// Headline where the question fails.
    [[nodiscard]] virtual QString failure() const = 0;
    virtual void present(const Answer& answer) = 0;

    void load() final
    {
        if (m_question)
            session().storage().drop(m_question);
        pane()->showLoading();
        m_question = session().storage().post(
            this, [question = question()](JobContext& job) { return question(*job.ledger()); },
            [this](Result<Answer> answer) { take(std::move(answer)); });
    }

    /// Presents once more what is there; nothing where nothing is.
    void showAnswer()
    {
        if (m_answer)
            present(*m_answer);
    }

    /// The newest answer; none before the first one and after a failure.
    [[nodiscard]] const std::optional<Answer>& answer() const { return m_answer; }

private:
    void take(Result<Answer> answer)
    {
        m_question = 0;
        m_asked = true;
        if (!answer) {
            m_answer.reset();
            pane()->showError(failure(), messageOf(answer.error()));
            return;
        }
        m_answer = std::move(answer).value();
        present(*m_answer);
    }

    std::optional<Answer> m_answer;
};

} // namespace sanpi
