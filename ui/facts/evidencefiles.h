// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "schema/field.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sanpi {

class Prompts;

/// Files on their way in, dropped here or chosen, each with the kind of paper that it is. Nothing is read
/// before it is wanted.
class EvidenceFiles : public QWidget {
    Q_OBJECT

public:
    struct Item {
        QString path;
        Paper paper = Paper::Other;
    };

    /// \p catalogue names the kinds of paper; both outlive the widget.
    EvidenceFiles(const Catalogue& catalogue, Prompts& prompts, QWidget* parent = nullptr);
    [[nodiscard]] QList<Item> items() const { return m_items; }
    void add(const QStringList& paths);
    void clear();

signals:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    QWidget* rowOf(qsizetype index);

    const Catalogue& m_catalogue;
    Prompts& m_prompts;
    QList<Item> m_items;
    QVBoxLayout* m_rows;
    QLabel* m_hint;
};

} // namespace sanpi
