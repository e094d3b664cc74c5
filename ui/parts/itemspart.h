// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/form.h"
#include "ui/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

/// The rows that belong to the row of a form, each to be edited where it stands.
template <typename Item> class ItemsPart : public Form {
public:
    using Row = typename Item::RowType;

    /// The words of its heading, of the line where there is none, and of the button that adds one,
    /// whose name is `add`.
    struct Words {
        QString heading;
        QString none;
        QString button;
        QString add;
    };
    ItemsPart(const Desk &desk, const Words &words, int gap, QWidget *parent)
        : Form(desk, parent)
        , m_none(new QLabel(words.none))
        , m_list(new QVBoxLayout)
    {
        addHeading(words.heading);
        setTone(m_none, Tone::Quiet);
        m_none->setWordWrap(true);
        addWidget(m_none);
        m_list->setSpacing(gap);
        body()->addLayout(m_list);
        connect(addButton(words.button, words.add), &QPushButton::clicked, this,
                [this] { addItem(); });
    }

protected:
    /// A new one, in the plan as soon as it is made; none where there is nothing to add it to.
    virtual std::optional<Row> newRow() const = 0;

    void refreshRest() override
    {
        const auto ids = plan().template table<Row>().childrenOf(row());
        while (m_items.size() > ids.size()) {
            Item *item = m_items.takeLast();
            removeItem(item);
            item->hide();
            item->deleteLater(); // it may be its own button that deletes it
        }
        while (m_items.size() < ids.size()) {
            auto *item = new Item(desk());
            Form::addItem(item);
            m_list->addWidget(item);
            item->show();
            m_items.append(item);
        }
        for (qsizetype i = 0; i < ids.size(); ++i)
            m_items[i]->open(ids[i]);
        m_none->setVisible(ids.isEmpty());
    }

private:
    void addItem()
    {
        auto made = newRow();
        if (!made)
            return;
        made->id = Id::create();
        if (!desk().perform(addRow(plan(), *made)))
            return;
        for (Item *item : std::as_const(m_items)) {
            if (item->row() == made->id)
                item->focusTitle();
        }
    }

    QLabel *m_none;
    QVBoxLayout *m_list;
    QList<Item *> m_items;
};

} // namespace tidemark
