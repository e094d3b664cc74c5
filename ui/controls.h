// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tidemark {

/// Makes a control behave as all others do. The wheel scrolls what stands around a control: it
/// neither gives it the focus nor changes its value. A list that drops down from a field shows all
/// its entries while the screen has room below or above the field, and else scrolls by whole ones.
/// The style calls it for each widget that it dresses.
void behaveAsAll(QWidget *widget);

} // namespace tidemark
