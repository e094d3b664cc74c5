// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/correctiondialog.h"

#include "ui/dialogs/differencesmodel.h"
#include "ui/style.h"
#include "ui/widgets/namecompleter.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastListHeight = 112;
constexpr int usualListHeight = 260;
constexpr int fieldsHeight = 410; // of all that stands above and below the list
constexpr int usualWidth = 640;

/// A sentence is wrapped beside its tick, for which Qt leaves no room when it measures the height.
class TickDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QStyle *style = option.widget->style();
        const int tick =
            style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget)
            + style->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, &option, option.widget)
            + px(space::small);
        QStyleOptionViewItem beside = option;
        beside.rect.setWidth(std::max(px(space::huge), option.rect.width() - tick));
        return QStyledItemDelegate::sizeHint(beside, index) + QSize(0, px(space::tight));
    }
};

/// A list in which Space ticks all that is chosen, as the row in front is ticked.
class TickList : public QListView {
public:
    explicit TickList(DifferencesModel *model) : m_model(model)
    {
        setModel(model);
        setItemDelegate(new TickDelegate(this));
        setSelectionMode(ExtendedSelection);
        setWordWrap(true);
        setResizeMode(Adjust);
        setVerticalScrollMode(ScrollPerPixel);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setTabKeyNavigation(false);
        setMinimumHeight(px(leastListHeight));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    // On a small screen the list gives way, and the fields under it stay in sight.
    QSize sizeHint() const override
    {
        const int room = screen()->availableGeometry().height() - px(fieldsHeight);
        return {px(usualWidth), std::clamp(room, px(leastListHeight), px(usualListHeight))};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QModelIndex front = currentIndex();
        if (event->key() != Qt::Key_Space || !front.isValid())
            return QListView::keyPressEvent(event);
        const bool wasTicked =
            front.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        QModelIndexList rows = selectionModel()->selectedIndexes();
        if (!rows.contains(front))
            rows = {front};
        m_model->tick(rows, !wasTicked);
    }

private:
    DifferencesModel *m_model;
};

} // namespace

CorrectionDialog::CorrectionDialog(const Ask::CorrectionQuestion &question, QWidget *parent)
    : FormDialog(question.title, question.explanation, u"Issue the correction"_s, parent)
    , m_question(question)
    , m_model(new DifferencesModel(question.differences, this))
    , m_list(new TickList(m_model))
    , m_count(new QLabel)
    , m_note(new QPlainTextEdit)
    , m_by(new QLineEdit(question.by))
{
    m_note->setObjectName(u"correction.note"_s);
    m_by->setObjectName(u"correction.by"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + px(space::small));
    resize(px(usualWidth), 0);
    addLines(differences());
    addField(u"&What is corrected"_s, m_note);
    addField(u"&Issued by"_s, m_by);
    new NameCompleter(*m_by, [names = question.names] { return names; });
    m_list->setFocus();
    connect(m_model, &DifferencesModel::tickedChanged, this, &CorrectionDialog::follow);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CorrectionDialog::follow);
    connect(m_by, &QLineEdit::textChanged, this, &CorrectionDialog::follow);
    follow();
}

QWidget *CorrectionDialog::differences()
{
    m_list->setObjectName(u"correction.differences"_s);
    m_list->setAccessibleName(u"What differs from %1"_s.arg(m_question.version));
    m_list->setAccessibleDescription(u"Space ticks what is chosen, Ctrl+A chooses all"_s);
    m_count->setObjectName(u"correction.count"_s);
    setTone(m_count, Tone::Quiet);
    m_count->setWordWrap(true);
    auto *part = new QWidget;
    auto *row = new QWidget(part);
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins({});
    buttons->setSpacing(space::small);
    connect(addButton(u"Tick &all"_s, u"correction.all"_s, row), &QPushButton::clicked, m_model,
            [this] { m_model->tickAll(true); });
    connect(addButton(u"Tick &none"_s, u"correction.none"_s, row), &QPushButton::clicked, m_model,
            [this] { m_model->tickAll(false); });
    connect(addButton(u"As &proposed"_s, u"correction.proposed"_s, row), &QPushButton::clicked,
            m_model, &DifferencesModel::tickProposed);
    buttons->addWidget(m_count, 1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    column->addWidget(m_list, 1);
    column->addWidget(row);
    part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_list->setCurrentIndex(m_model->index(std::min(1, m_model->rowCount() - 1)));
    return part;
}

QPushButton *CorrectionDialog::addButton(const QString &words, const QString &name, QWidget *row)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setEnabled(m_model->count() > 0);
    row->layout()->addWidget(button);
    return button;
}

void CorrectionDialog::follow()
{
    m_count->setText(u"%1 of %2 differences are taken over"_s.arg(
        QString::number(m_model->ticked()), QString::number(m_model->count())));
    showMissing();
}

Ask::Correcting CorrectionDialog::correcting() const
{
    return {m_by->text().trimmed(), m_note->toPlainText().trimmed(), m_model->chosen()};
}

FormDialog::Missing CorrectionDialog::missing() const
{
    const Ask::Correcting said = correcting();
    if (m_model->count() == 0)
        return {
            u"Nothing differs from %1, so there is nothing to correct."_s.arg(m_question.version),
            m_list};
    if (said.chosen.isEmpty())
        return {
            u"Tick at least one difference: a correction that corrects nothing is not issued."_s,
            m_list};
    if (said.note.isEmpty())
        return {u"Say what the correction corrects; the report will give it."_s, m_note};
    if (said.by.isEmpty())
        return {u"Say who issues this version."_s, m_by};
    return {};
}

} // namespace tidemark
