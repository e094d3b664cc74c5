// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/form.h"

namespace tidemark {

class EntryList;
class RowList;

/// Everything that was reported of an action, the latest first, to be read.
class HistoryPart : public Form {
    Q_OBJECT
public:
    explicit HistoryPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    EntryList *m_entries;
};

/// Adds a measure, to be named; null where that is refused.
Id addMeasure(const Desk &desk, Id theme);

/// The measures of a theme with their latest reading; each leads to its form.
class MeasuresPart : public Form {
    Q_OBJECT
public:
    explicit MeasuresPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    RowList *m_list;
};

/// The readings of a measure, the latest first; each leads to its form.
class ReadingsPart : public Form {
    Q_OBJECT
public:
    explicit ReadingsPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void addReading();

    RowList *m_list;
};

/// The council's key of judgements; each leads to its form.
class KeyPart : public Form {
    Q_OBJECT
public:
    explicit KeyPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void addJudgement();

    RowList *m_list;
};

} // namespace tidemark
