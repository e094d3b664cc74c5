// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/ratingspart.h"

#include "core/draw/mark.h"
#include "core/rules/ratings.h"
#include "core/words/values.h"
#include "ui/editors/coloureditor.h"
#include "ui/widgets/markedline.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace tidemark {

RatingsPart::RatingsPart(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addHeading(u"Key of ratings"_s);
    for (const RatingClass &each : ratingClasses) {
        auto *sign = new MarkedLine;
        sign->setObjectName(u"plan.rating.%1"_s.arg(storedWord(each.rating)));
        m_signs.append(sign);
        addWidget(sign);
        add(line(each.word))->hideLabel();
        FieldRow *colour = field(each.colour, new ColourEditor);
        FieldRow *shape = choice(each.shape, words::shape);
        colour->hideLabel();
        shape->hideLabel();
        addPair(colour, shape);
        addGap();
    }
}

void RatingsPart::refreshRest()
{
    const Settings settings = plan().settings();
    for (qsizetype i = 0; i < m_signs.size(); ++i) {
        const Rating rating = ratingClasses[size_t(i)].rating;
        m_signs[i]->set(signOf(words::ratingWords(rating, settings)),
                        words::upperFirst(words::ratingMeaning(rating)));
    }
}

} // namespace tidemark
