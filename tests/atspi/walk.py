#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses Tidemark as a screen reader does, through AT-SPI alone, on the council's sample plan.

On every page: whatever shows and can take the focus has a name, nothing shows in something that does
not, and the page's main act is done by what is seen there. Started by tests/atspi/run.
"""
import sys
import time

import pyatspi
from gi.repository import Atspi

# A busy machine may take its time to answer; in milliseconds, the second while a program starts.
Atspi.set_timeout(20_000, 60_000)

faults = []


def fault(sentence):
    faults.append(sentence)
    print(f'FAULT: {sentence}')


def wait(what, look, seconds=30):
    """What `look` finds, as soon as it finds something; None after that many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception:  # what was looked at has just gone
            pass
        time.sleep(0.1)
    fault(f'{what} did not come within {seconds} seconds')
    return None


def is_in(node, state):
    return node.getState().contains(state)


def shows(node):
    return is_in(node, pyatspi.STATE_SHOWING)


def children(node, most=400):
    for i in range(min(node.childCount, most)):
        child = node.getChildAtIndex(i)
        if child:
            yield child


TABLES = ('table', 'tree', 'tree table', 'list')


def below(node, cells=False, depth=0):
    """Everything below the node that shows, the node itself first; cells only where they are asked for,
    because they are hundreds."""
    yield node
    if depth < 30 and (cells or node.getRoleName() not in TABLES):
        for child in children(node):
            if shows(child):
                yield from below(child, cells, depth + 1)


def find(root, name, *roles):
    for node in below(root):
        if (node.name or '').startswith(name) and (not roles or node.getRoleName() in roles):
            return node
    return None


def press(node, name):
    """Does the first thing that can be done with it: presses, opens, ticks."""
    action = node.queryAction()
    if action.nActions == 0:
        fault(f'nothing can be done with “{name}”')
    else:
        action.doAction(0)


def press_called(root, name, *roles):
    node = wait(f'“{name}”', lambda: find(root, name, *roles))
    if node:
        press(node, name)
    return node


def look_over(page, root):
    """Names, and that nothing claims to show inside what does not show."""
    seen = nameless = 0

    def over(node, path, shown):
        nonlocal seen, nameless
        seen += 1
        here = path + [f'{node.getRoleName()} “{(node.name or "")[:30]}”']
        now = shows(node)
        if now and not shown:
            fault(f'{page}: shows inside something that does not: {" > ".join(here[-4:])}')
        if now and is_in(node, pyatspi.STATE_FOCUSABLE) and not (node.name or '').strip():
            nameless += 1
            fault(f'{page}: has no name: {" > ".join(here[-4:])}')
        # Cells of a table that does not show claim to show: Qt's own, where no reader goes.
        if len(here) < 30 and (now or node.getRoleName() not in TABLES):
            for child in children(node):
                over(child, here, now)

    over(root, [], True)
    print(f'{page}: {seen} objects, {nameless} of them shown without a name')


def window_of(name):
    def look():
        for app in pyatspi.Registry.getDesktop(0):
            if app and name in (app.name or '').lower():
                # The client's own memory does not notice what comes to show.
                app.set_cache_mask(Atspi.Cache.NONE)
                for frame in children(app):
                    if frame.childCount > 1:
                        return frame
        return None
    return wait('the window', look, 30)


BUTTONS = ('push button', 'check box', 'toggle button', 'radio button')


def show_page(window, name, *sign):
    """Goes to a page by its button and waits until something of it shows."""
    press_called(window, name, *BUTTONS)
    return wait(f'the page {name}', lambda: find(window, *sign))


def choose_row(table, text):
    """Selects the row of a table whose cell has that name, and no other."""
    interface = table.queryTable()
    before = list(interface.getSelectedRows())
    for row in range(interface.nRows):
        for column in range(min(interface.nColumns, 2)):
            if text in (interface.getAccessibleAt(row, column).name or ''):
                done = interface.addRowSelection(row)
                for other in before:
                    if other != row:
                        interface.removeRowSelection(other)
                return done
    fault(f'no row “{text}” in “{table.name}”')
    return False


def set_number(node, value):
    """Types a number over the one that stands there, and leaves the field."""
    node.queryComponent().grabFocus()
    node.queryValue().currentValue = value


def overview(window):
    press_called(window, 'Start missed', 'check box')
    wait('the list of missed starts', lambda: find(window, 'Start missed', 'list'))


def plan(window):
    tree = wait('the tree', lambda: find(window, 'Themes, objectives and actions'))
    choose_row(tree, '1.1.2 Shop-front')
    progress = wait('the field Progress', lambda: find(window, 'Progress', 'spin button'))
    set_number(progress, 62)
    find(window, 'Themes, objectives and actions').queryComponent().grabFocus()
    wait('62% in the tree', lambda: any('62' in (cell.name or '') and 'Progress' in cell.name
                                        for cell in below(tree, cells=True)
                                        if cell.getRoleName() == 'table cell'))


def measures(window):
    table = wait('the measures', lambda: find(window, 'Measures', *TABLES))
    choose_row(table, 'Apprentices in post')
    wait('the readings of Apprentices in post',
         lambda: any('Apprentices in post' in (node.name or '') for node in below(window)
                     if node.getRoleName() == 'label'))
    press_called(window, 'Edit definition', *BUTTONS)
    wait('the form of the measure', lambda: find(window, 'Direction'))


def rounds(window):
    press_called(window, 'Update actions', 'push button')
    first = wait('the first action', lambda: find_place(window))
    press_called(window, 'Write and go on', 'push button')
    wait('the next action', lambda: find_place(window) not in (None, first))
    press_called(window, 'Leave', 'push button')
    wait('the page of the rounds again', lambda: find(window, 'Update actions', 'push button'))


def find_place(window):
    for node in below(window):
        if 'still to be reported' in (node.name or ''):
            return node.name
    return None


def changes(window):
    wait('what changed', lambda: find(window, 'What changed', *TABLES))
    press_called(window, 'Copy as text', 'push button')
    # Qt presses a button a tenth of a second later: to go on at once would be to come back.
    wait('the word that it is copied', lambda: find(window, 'Copied', 'label'))


def history(window):
    entries = wait('the entries', lambda: find(window, 'Changes of the plan', *TABLES))
    before = entries.queryTable().nRows if entries else 0
    if before and choose_row(entries, '1.1.2'):
        press_called(window, 'Undo just this', 'push button')
        wait('the entry that undoes it', lambda: entries.queryTable().nRows > before)


def report(window):
    wait('page 1', lambda: find(window, 'Page 1 of', 'label'))
    press_called(window, 'Next page', 'push button')
    wait('page 2', lambda: find(window, 'Page 2 of', 'label'))
    press_called(window, 'Check before publishing', 'push button')
    wait('what to look at', lambda: find(window, 'To look at before the report', *TABLES))
    wait('how much that is', lambda: find(window, 'Check (', 'page tab'))


PAGES = [('Overview', ('Overdue', 'check box'), overview),
         ('Plan', ('Themes, objectives and actions',), plan),
         ('Measures', ('New measure', 'push button'), measures),
         ('Rounds', ('Update actions', 'push button'), rounds),
         ('Changes', ('Copy as text', 'push button'), changes),
         ('History', ('Show the plan as it was then', 'push button'), history),
         ('Report', ('Next page', 'push button'), report)]


def main():
    window = window_of('tidemark')
    if not window:
        return
    for name, sign, act in PAGES:
        if show_page(window, name, *sign):
            look_over(name, window)
            act(window)
    press_called(window, 'File', 'menu item')
    press_called(window, 'Quit', 'menu item')


main()
print('A screen reader finds its way.' if not faults else f'{len(faults)} faults')
sys.exit(bool(faults))
