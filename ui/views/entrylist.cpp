// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/entrylist.h"

#include "ui/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype shownAtFirst = 4;

} // namespace

EntryList::EntryList(const QString &name, const QString &whenEmpty, QWidget *parent)
    : QWidget(parent)
    , m_empty(new QLabel(whenEmpty))
    , m_more(new QPushButton)
{
    setObjectName(name);
    setTone(m_empty, Tone::Quiet);
    m_empty->setWordWrap(true);
    setTone(m_more, Tone::Link);
    m_more->setObjectName(name + u".more"_s);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        showEntries();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::tight);
    layout->addWidget(m_empty);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
}

void EntryList::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    m_all = false;
    showEntries();
}

void EntryList::showEntries()
{
    const auto shown = m_all ? m_entries.size() : std::min(m_entries.size(), shownAtFirst);
    for (qsizetype i = 0; i < std::max(2 * shown, m_labels.size()); ++i) {
        const bool isText = i % 2 == 1;
        const QString words = i >= 2 * shown ? QString()
                              : isText       ? m_entries[i / 2].text
                                             : m_entries[i / 2].heading;
        label(i)->setText(words);
        label(i)->setVisible(!words.isEmpty());
    }
    m_empty->setVisible(m_entries.isEmpty());
    m_more->setText(u"Show all %1"_s.arg(m_entries.size()));
    m_more->setVisible(shown < m_entries.size());
}

QLabel *EntryList::label(qsizetype place)
{
    while (m_labels.size() <= place) {
        auto *label = new QLabel;
        const bool isText = m_labels.size() % 2 == 1;
        label->setObjectName(u"%1.%2"_s.arg(objectName()).arg(m_labels.size() / 2)
                             + (isText ? u".text"_s : u".heading"_s));
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        label->setContentsMargins(0, isText ? 0 : space::tight, 0, 0);
        if (isText)
            setTone(label, Tone::Quiet);
        static_cast<QVBoxLayout *>(layout())->insertWidget(layout()->count() - 1, label);
        m_labels.append(label);
    }
    return m_labels[place];
}

} // namespace tidemark
