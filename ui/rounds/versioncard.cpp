// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/versioncard.h"

#include "core/changes/changekinds.h"
#include "core/changes/sentences.h"
#include "core/rounds/choice.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/rounds/roundverbs.h"
#include "ui/style.h"
#include "ui/views/entrylist.h"
#include "ui/viewstate.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/wrappedrow.h"

#include <QLabel>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QLabel *textLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// With its day where that is not its round's.
QString issuedLine(const Round *round, const Snapshot &version)
{
    QString line = u"Version %1 · issued %2"_s.arg(
        version.version, words::dateTime(version.issuedAt, QTimeZone::systemTimeZone()));
    if (!version.issuedBy.isEmpty())
        line += u" by %1"_s.arg(version.issuedBy);
    const QDate day = round ? asAtOf(*round, version.issuedAt) : QDate();
    return round && day < round->asAt ? u"%1 · as at %2"_s.arg(line, words::date(day)) : line;
}

// Kind by kind, each with its sentences; or why they cannot be told.
QList<EntryList::Entry> differences(const Plan &plan, Id before, Id after)
{
    const auto *earlier = plan.find<Snapshot>(before);
    const auto *later = plan.find<Snapshot>(after);
    if (!earlier || !later)
        return {};
    const auto from = momentOf(plan, *earlier);
    const auto to = momentOf(plan, *later);
    if (!from || !to)
        return {{u"The differences cannot be told"_s,
                 from ? to.error().message : from.error().message}};
    const Changes changes = changesBetween(*from, *to);
    QList<EntryList::Entry> entries;
    for (const KindOfChange &kind : kindsOfChange()) {
        QStringList sentences;
        for (const Change &change : changes.ofKind(kind.kind))
            sentences.append(words::sentence(change));
        if (!sentences.isEmpty())
            entries.append({kind.heading.toString(), sentences.join(u'\n')});
    }
    return entries;
}

} // namespace

VersionCard::VersionCard(const Desk &desk, const Snapshot &version, Id before, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_version(version.id)
    , m_before(before)
{
    const auto *round = desk.document.plan().find<Round>(version.round);
    m_name = nameOfVersion(desk.document.plan(), version);
    setObjectName(u"version.%1"_s.arg(m_name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, space::small);
    column->setSpacing(space::tight);
    column->addWidget(textLabel(issuedLine(round, version)));
    if (!version.note.isEmpty()) {
        QLabel *note = textLabel(version.note);
        setTone(note, Tone::Quiet);
        column->addWidget(note);
    }
    addButtons();
}

void VersionCard::markDamaged()
{
    QLabel *damage = textLabel(u"Damaged: it is not what was issued, and cannot be looked at. "
                               "Take it from a backup copy of the file."_s);
    damage->setObjectName(u"version.damage"_s);
    setTone(damage, Tone::Error);
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(1, damage);
}

void VersionCard::addButtons()
{
    auto *row = new WrappedRow;
    row->setSpacing(space::small);
    m_look = addButton(row, u"Look at it"_s, u"version.look"_s);
    connect(m_look, &QPushButton::clicked, this, [this] { lookAt(m_desk, m_version); });
    connect(addButton(row, u"Report"_s, u"version.report"_s), &QPushButton::clicked, this, [this] {
        if (lookAt(m_desk, m_version))
            m_desk.view.goTo({}, Purpose::Report);
    });
    if (const auto *before = m_desk.document.plan().find<Snapshot>(m_before)) {
        const auto *own = m_desk.document.plan().find<Snapshot>(m_version);
        const QString than = own && own->round == before->round
                                 ? u"version %1"_s.arg(before->version)
                                 : nameOfVersion(m_desk.document.plan(), *before);
        auto *toggle = addButton(row, u"What differs from %1"_s.arg(than), u"version.differs"_s);
        toggle->setCheckable(true);
        connect(toggle, &QPushButton::toggled, this, &VersionCard::showDifferences);
    }
    m_words = addButton(row, u"Words for the report"_s, u"version.words"_s);
    m_words->hide();
    connect(m_words, &QPushButton::clicked, this, &VersionCard::wordsWanted);
    m_correct = addButton(row, u"Issue a correction…"_s, u"version.correct"_s);
    m_correct->hide();
    connect(m_correct, &QPushButton::clicked, this, &VersionCard::correctionWanted);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

QPushButton *VersionCard::addButton(QLayout *row, const QString &words, const QString &name)
{
    auto *button = new QPushButton(QString(words).replace(u'&', u"&&"_s));
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setAccessibleName(u"%1: %2"_s.arg(words, m_name));
    row->addWidget(button);
    return button;
}

void VersionCard::offerCorrection(const QString &obstacle)
{
    for (QPushButton *button : {m_words, m_correct}) {
        button->setVisible(true);
        button->setEnabled(obstacle.isEmpty());
        setPlainTip(*button, obstacle);
    }
}

void VersionCard::takeFocus()
{
    m_look->setFocus();
}

void VersionCard::showDifferences(bool shown)
{
    if (!m_differences) {
        m_differences =
            new EntryList(u"version.differences"_s, u"Nothing differs but what was said of it."_s);
        layout()->addWidget(m_differences);
    }
    if (shown)
        m_differences->setEntries(differences(m_desk.document.plan(), m_before, m_version));
    m_differences->setVisible(shown);
}

} // namespace tidemark
