// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace tidemark {

/// A piece of a web page: a tag, or the text up to the next.
struct HtmlPiece {
    QString tag; ///< in lower case; empty: text
    bool closes = false;
    QHash<QString, QString> attributes; ///< by names in lower case
    QStringView text;                   ///< as it stands there, with entities; of style, its rules
};

/// Cuts a page into pieces, whatever is wrong with it. Comments, declarations and scripts are
/// passed over.
class HtmlCutter {
public:
    explicit HtmlCutter(QStringView page) : m_page(page) {}

    /// False at the end.
    bool next(HtmlPiece &piece);

private:
    bool takeTag(HtmlPiece &piece);
    void takeAttributes(HtmlPiece &piece);
    void takeRaw(HtmlPiece &piece);
    void skipBlanks();
    QString name();

    QStringView m_page;
    qsizetype m_at = 0;
};

/// The colours and fonts that a page's rules give to classes: ".xl65 { background: red }".
struct HtmlLook {
    QString font;
    unsigned fill = 0;
};
HtmlLook lookOf(QStringView declarations);
void takeRules(QStringView sheet, QHash<QString, HtmlLook> &classes);

} // namespace tidemark
