// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importdialog.h"

#include "core/base/escape.h"
#include "core/booktables/measureplace.h"
#include "core/imports/importwords.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/desk.h"
#include "ui/editors/dateeditor.h"
#include "ui/editors/typed.h"
#include "ui/import/sheetspart.h"
#include "ui/style.h"
#include "ui/views/wrappingtree.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/taborder.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(const Setup &setup, Ask &ask, QWidget *parent)
    : QDialog(parent)
    , m_setup(setup)
    , m_ask(ask)
    , m_preview(setup.file, setup.newPlan, setup.stamp)
    , m_fates(new FatesModel(this))
    , m_summary(new QLabel)
    , m_into(new QComboBox)
    , m_asAt(new DateEditor(setup.dayOrder, setup.asAt, words::YearMeant::Last))
    , m_again(new QPushButton(u"Rea&d again"_s))
    , m_tabs(new QTabWidget)
    , m_filters(new QButtonGroup(this))
    , m_rows(new WrappingTree({2, 5, 3, 9}))
    , m_details(new QPlainTextEdit)
    , m_sheets(new SheetsPart)
    , m_settle(new ChoiceGrid(u"import.settle."_s))
    , m_settleWords(new QLabel)
    , m_asAssumed(new QPushButton(u"Settle all as &assumed"_s))
    , m_delete(new QCheckBox)
    , m_missing(new QLabel)
    , m_cancel(new QPushButton(u"Cancel"_s))
    , m_take(new QPushButton)
{
    setObjectName(u"import"_s);
    m_preview.asAt = setup.asAt;
    layOut();
    connectParts();
    drawSigns();
    choosePlan();
}

ImportDialog::Setup ImportDialog::intoOpenPlan(const ReadFile &file, const Desk &desk)
{
    Setup setup;
    setup.file = file;
    setup.openPlan = desk.document.plan();
    setup.whyNotOpen = desk.whyReadOnly();
    const QDate day = desk.view.recordingDay();
    setup.asAt = day.isValid() ? day : desk.view.today();
    setup.dayOrder = desk.view.dayOrder();
    setup.stamp = desk.document.stamp();
    return setup;
}

void ImportDialog::connectParts()
{
    connect(m_into, &QComboBox::activated, this, [this] {
        m_settling.forgetWords();
        choosePlan();
    });
    connect(m_asAt, &Editor::finished, this, &ImportDialog::takeDay);
    connect(m_asAt, &Editor::escaped, this, &ImportDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &ImportDialog::readAgain);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        m_fates->setFilter(id == 0 ? std::nullopt
                                   : std::optional(static_cast<FatesModel::Fate>(id - 1)));
        m_rows->setCurrentIndex(m_fates->index(0, 0));
        showDetails();
    });
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::showDetails);
    connect(m_sheets, &SheetsPart::sheetTaken, this, [this](const QString &sheet, bool taken) {
        m_chosen.sheets.insert(sheet, taken);
        refresh();
    });
    connect(m_sheets, &SheetsPart::headingRowChosen, this, [this](const QString &sheet, int row) {
        m_chosen.headingRows.insert(sheet, row);
        refresh();
    });
    connect(m_sheets, &SheetsPart::roleChosen, this, &ImportDialog::takeRole);
    connect(m_settle, &ChoiceGrid::chosen, this, [this](const QString &key, const QString &value) {
        m_settling.settle(key, value);
        refresh();
    });
    connect(m_asAssumed, &QPushButton::clicked, this, [this] {
        m_settling.settleAsAssumed();
        refresh();
    });
    connect(m_delete, &QCheckBox::clicked, this, [this](bool wanted) {
        m_preview.deleteMissing = wanted;
        refresh();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ImportDialog::accept);
}

ImportDialog::Into ImportDialog::into() const
{
    return Into(m_into->currentData().toInt());
}

void ImportDialog::choosePlan()
{
    m_preview.setPlan(into() == Into::OpenPlan ? *m_setup.openPlan : m_setup.newPlan);
    refresh();
}

void ImportDialog::takeDay()
{
    const auto day = typed::day(m_asAt->content(), m_setup.asAt);
    m_noDay = !day             ? day.error().message
              : day->isValid() ? QString()
                               : u"Say as at which day the progress is, such as %1."_s.arg(
                                   words::shortDate(m_setup.asAt));
    setState(m_asAt->control(), "faulty", !m_noDay.isEmpty());
    m_asAt->control()->setAccessibleDescription(m_noDay);
    if (!m_noDay.isEmpty() || *day == m_preview.asAt) {
        showMissing();
        return;
    }
    m_asAt->setContent(typed::text(*day));
    m_preview.asAt = *day;
    refresh();
}

// What had no table before has one where the officer sees its columns.
void ImportDialog::takeRole(const QString &sheet, int headingRow, const QString &heading, Role role)
{
    const auto &sheets = m_preview.file().book.sheets;
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [&](const Sheet &each) { return each.name == sheet; });
    if (found != sheets.end() && !anyTableIn(*found, m_preview.mapping))
        m_chosen.headingRows.insert(sheet, headingRow);
    m_chosen.roles.insert(heading, role);
    refresh();
}

// What was copied is in no file: it is only looked through again.
void ImportDialog::readAgain()
{
    if (m_preview.file().fingerprint.isEmpty()) {
        refresh();
        return;
    }
    const auto read = readTables(m_preview.file().path, m_ask);
    if (!read)
        return;
    if (!*read) {
        m_ask.tell(u"The file could not be read again"_s, read->error());
        return;
    }
    m_preview.setFile(**read);
    refresh();
}

void ImportDialog::refresh()
{
    m_preview.mapping = m_chosen;
    m_settling.fill(m_preview.mapping);
    m_cancelled = !m_preview.refresh(m_ask);
    if (!m_cancelled)
        showAll();
    showMissing();
}

void ImportDialog::showAll()
{
    const auto &import = m_preview.import();
    const int row = m_rows->currentIndex().row();
    if (import) {
        m_fates->setImport(*import, m_preview.after());
        m_settling.follow(*import, m_preview.file().book, m_preview.plan());
    } else {
        m_fates->clear();
    }
    const int last = std::max(0, m_fates->rowCount() - 1);
    m_rows->setCurrentIndex(m_fates->index(std::clamp(row, 0, last), 0));
    m_sheets->setBook(m_preview.file().book, m_preview.mapping, import);
    m_summary->setText(m_sheets->summary());
    m_settle->setLines(m_settling.lines());
    showFilters();
    showDetails();
}

void ImportDialog::showFilters()
{
    for (QAbstractButton *button : m_filters->buttons()) {
        const int id = m_filters->id(button);
        const auto fate = static_cast<FatesModel::Fate>(id - 1);
        const int count = id == 0 ? m_fates->countAll() : m_fates->count(fate);
        button->setText(
            u"%1 %2"_s.arg(id == 0 ? u"All"_s : FatesModel::nameOf(fate), words::number(count, 0)));
        button->setVisible(id == 0 || count > 0);
        // What is shown no longer stands for anything.
        if (count == 0 && button->isChecked() && id != 0)
            m_filters->button(0)->click();
    }
    const int missing =
        m_fates->count(FatesModel::Fate::Missing) + m_fates->count(FatesModel::Fate::Deleted);
    m_delete->setVisible(missing > 0);
    m_delete->setText(u"De&lete from the plan what is not in the file (%1)"_s.arg(
        words::counted(missing, u"action"_s, u"actions"_s)));
    const int open = m_settling.open();
    m_tabs->setTabText(1, u"Sheets and colum&ns"_s);
    m_tabs->setTabText(2, open == 0 ? u"To &settle"_s : u"To &settle (%1)"_s.arg(open));
    m_settleWords->setText(
        m_settling.lines().isEmpty() ? u"The file leaves nothing open."_s
        : open == 0
            ? u"All is settled. What a word was taken for can be changed here."_s
            : u"%1 to be settled: the file leaves it open, or the plan does not know the word."_s
                  .arg(words::counted(open, u"thing is"_s, u"things are"_s)));
    m_asAssumed->setVisible(open > 0);
}

void ImportDialog::showDetails()
{
    m_details->setPlainText(m_fates->detailsOf(m_rows->currentIndex().row()).join(u'\n'));
}

QString ImportDialog::missing() const
{
    if (m_cancelled)
        return u"Looking through the rows was cancelled. Choose “Read again” to have it done."_s;
    const auto &import = m_preview.import();
    if (!import)
        return import.error().message;
    if (!m_noDay.isEmpty())
        return m_noDay;
    if (const int open = m_settling.open(); open > 0)
        return u"%1 to be settled first, on the page “To settle”."_s.arg(
            words::counted(open, u"question or word is"_s, u"questions or words are"_s));
    if (import->changes.isEmpty())
        return u"The plan says all of this already, so there is nothing to take over."_s;
    return {};
}

void ImportDialog::showMissing()
{
    const QString why = missing();
    const int changes = m_preview.import() ? m_preview.import()->changedRows() : 0;
    m_missing->setText(why);
    m_missing->setVisible(!why.isEmpty());
    m_again->setVisible(m_cancelled || !m_preview.file().fingerprint.isEmpty());
    m_take->setText(u"&Take over %1"_s.arg(words::counted(changes, u"change"_s, u"changes"_s)));
    m_take->setEnabled(why.isEmpty());
    m_take->setDefault(why.isEmpty());
    setPlainTip(*m_take, why);
}

void ImportDialog::accept()
{
    if (!missing().isEmpty())
        return;
    if (const QString why = whyOutdated(m_preview.file()); !why.isEmpty()) {
        m_ask.tell(u"Nothing was taken over"_s, {Error::Kind::Io, why});
        return;
    }
    if (m_setup.takeOver(m_preview, into()))
        QDialog::accept();
}

void ImportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_rows->setFocus();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawSigns();
    QDialog::changeEvent(event);
}

void ImportDialog::drawSigns()
{
    m_fates->setPalette(drawPalette(palette()), devicePixelRatioF());
}

// As it is laid out: the tabs come before what stands under them.
bool ImportDialog::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget *part = layout()->itemAt(i)->widget();
        if (part == m_tabs)
            stops += QList<QWidget *>{m_tabs->tabBar()} + tabStopsIn(*m_tabs->currentWidget());
        else
            stops += tabStopsIn(*part);
    }
    return goToTabStop(stops, focusWidget(), next);
}

} // namespace tidemark
