// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/orderwordspanel.h"

#include "schema/messages.h"
#include "store/orders.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int prefixWidth = 110;

Result<void> wishWords(ChangeSetBuilder& builder, Ledger& ledger, const QHash<QString, QString>& words)
{
    for (const auto& [key, text] : words.asKeyValueRange()) {
        const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, key);
        if (!known)
            return known.error();
        if (!known->has_value() && text.isEmpty())
            continue;
        const RecordId id {Kind::Setting, {known->has_value() ? **known : builder.newId(), 0, 0}};
        if (text.isEmpty()) {
            if (const auto gone = builder.remove(id); !gone)
                return gone;
            continue;
        }
        if (const auto named = builder.set(id, u"key"_s, key); !named)
            return named;
        if (const auto done = builder.set(id, u"value"_s, text); !done)
            return done;
    }
    return {};
}

} // namespace

OrderWordsPanel::OrderWordsPanel(const PageServices& services, QWidget* parent)
    : Panel(parent), m_services(services), m_save(new QPushButton(tr("Keep the words"), this))
{
    setObjectName(u"orderWordsPanel"_s);
    setTitle(tr("Papers of orders"), tr("organ and prefix of each kind, copies, and where a reply goes"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(gap(4));
    form->setVerticalSpacing(gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const Field& kinds = services.session->catalogue().field(Kind::Order, u"kind");
    for (const Choice& kind : kinds.choices) {
        auto* line = new QHBoxLayout;
        QLineEdit* prefix = addLine(u"order.prefix.%1"_s.arg(kind.code));
        prefix->setFixedWidth(scaled(prefixWidth));
        QLineEdit* organ = addLine(u"order.organ.%1"_s.arg(kind.code));
        line->addWidget(organ, 1);
        line->addWidget(prefix);
        const QString name = englishLabels() ? kind.en : kind.zh;
        organ->setAccessibleName(tr("%1: issued by").arg(name));
        prefix->setAccessibleName(tr("%1: prefix of the number").arg(name));
        organ->setToolTip(organ->accessibleName());
        prefix->setToolTip(prefix->accessibleName());
        form->addRow(name, line);
    }
    const std::pair<QString, QString> others[] {{u"order.copy_to"_s, tr("Copies to")},
        {u"order.address"_s, tr("Reply to address")}, {u"order.contact"_s, tr("Contact")},
        {u"order.phone"_s, tr("Phone")}};
    for (const auto& [key, label] : others)
        form->addRow(label, addLine(key));
    body()->addLayout(form);
    m_save->setObjectName(u"saveOrderWordsButton"_s);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &OrderWordsPanel::save);
}

QLineEdit* OrderWordsPanel::addLine(const QString& key)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(key);
    m_lines.insert(key, line);
    connect(line, &QLineEdit::textChanged, this, &OrderWordsPanel::note);
    return line;
}

void OrderWordsPanel::ask()
{
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    struct Words {
        QHash<QString, QString> kept;
        QHash<QString, QString> usual;
    };
    m_question = storage.post(
        this,
        [keys = m_lines.keys()](JobContext& job) {
            Ledger& ledger = *job.ledger();
            Words words;
            for (const QString& key : keys)
                words.kept.insert(key, ledger.setting(key));
            for (const OrderKind kind : allOrderKinds) {
                words.usual.insert(u"order.organ.%1"_s.arg(int(kind)), orderOrgan(ledger, kind));
                words.usual.insert(u"order.prefix.%1"_s.arg(int(kind)), orderPrefix(ledger, kind));
            }
            return words;
        },
        [this](const Words& words) {
            m_question = 0;
            m_kept = words.kept;
            for (const auto& [key, line] : m_lines.asKeyValueRange()) {
                line->setText(m_kept.value(key));
                if (m_kept.value(key).isEmpty())
                    line->setPlaceholderText(words.usual.value(key));
            }
            note();
        });
}

void OrderWordsPanel::note()
{
    bool changed = false;
    for (const auto& [key, line] : m_lines.asKeyValueRange())
        changed = changed || line->text().trimmed() != m_kept.value(key);
    m_save->setEnabled(changed && !m_writing && !m_services.session->state().readOnly);
}

void OrderWordsPanel::save()
{
    QHash<QString, QString> words;
    for (const auto& [key, line] : m_lines.asKeyValueRange()) {
        if (line->text().trimmed() != m_kept.value(key))
            words.insert(key, line->text().trimmed());
    }
    LedgerSession::Wish wish;
    wish.label = tr("Words of the papers of orders");
    wish.build
        = [words](ChangeSetBuilder& builder, Ledger& ledger) { return wishWords(builder, ledger, words); };
    m_writing = true;
    m_services.session->change(wish, this, [this, words](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok())
            m_kept.insert(words);
        else
            emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
        note();
    });
}

} // namespace sanpi
