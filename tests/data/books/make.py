#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the books of this folder again: make.py FOLDER. Needs python3-openpyxl, libreoffice-calc-nogui,
# libreoffice-writer-nogui, gcc and libxlsxwriter-dev. README.md says what each is for.
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = pathlib.Path(__file__).parent
out = pathlib.Path(sys.argv[1])
scratch = pathlib.Path(tempfile.mkdtemp())


def tracker(epoch=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = 'Customer focus'
    sheet['A1'] = 'Delivery plan 2026/27'
    sheet.merge_cells('A1:F1')
    for column, heading in enumerate(['Ref', 'Action', 'Due', '% complete', 'RAG', 'Score'], 1):
        sheet.cell(2, column, heading)
    rows = [(3.1, 'Digital\nservices', datetime.datetime(2027, 3, 31), 0.29, 'A', '=1+1'),
            ('3.1.2', 'Café at £5 – Tŷ Gwyn', datetime.datetime(2026, 6, 30, 17, 0), 1, 'é', True),
            (7, ' two  blanks ', datetime.datetime(2026, 9, 30), 0.125, None, '=1/0')]
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)
        sheet.cell(number, 3).number_format = 'dd/mm/yyyy'
        sheet.cell(number, 4).number_format = '0%'
    sheet['A3'].number_format = '0.00'
    sheet['C4'].number_format = 'dd/mm/yyyy hh:mm'
    sheet['D5'].number_format = '0.0%'
    sheet['E3'].fill = PatternFill('solid', fgColor='FFFFC000')
    sheet['E4'].fill = PatternFill('solid', fgColor='FF00B050')
    sheet['E4'].font = Font(name='Wingdings')
    sheet['B4'].comment = Comment('Check with Finance', 'Ann')
    sheet['H3'] = 'id-1'
    sheet.column_dimensions['H'].hidden = True
    sheet.row_dimensions[5].hidden = True
    lists = book.create_sheet('Lists')
    lists['A1'] = 'Red'
    lists.sheet_state = 'hidden'
    return book


def convert(source, kind, name):
    subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{scratch}/profile',
                    '--convert-to', kind, '--outdir', str(scratch / 'made'), str(source)],
                   check=True, stdout=subprocess.DEVNULL)
    made = scratch / 'made' / (source.stem + '.' + kind.split(':')[0])
    (out / name).write_bytes(made.read_bytes())


def repacked(source, name, change):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out / name, 'w', zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(zipfile.ZipInfo(part), change(part, text.decode()).encode(), zipfile.ZIP_DEFLATED)


def strict(part, text):
    for old, new in [
            ('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
            ('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')]:
        text = text.replace(old, new)
    return re.sub('<c r="C3" s="([0-9]+)" t="n"><v>46477</v>', '<c r="C3" s="\\1" t="d"><v>2027-03-31</v>', text)


tracker().save(out / 'openpyxl.xlsx')
tracker(CALENDAR_MAC_1904).save(out / 'openpyxl1904.xlsx')
convert(out / 'openpyxl.xlsx', 'ods', 'libreoffice.ods')
convert(out / 'openpyxl.xlsx', 'xlsx', 'libreoffice.xlsx')
convert(out / 'openpyxl.xlsx', 'xls', 'libreoffice.xls')
convert(out / 'openpyxl.xlsx', 'html', 'libreoffice.html')
repacked(out / 'libreoffice.xlsx', 'strict.xlsx', strict)
(scratch / 'text.html').write_text('''<meta charset="utf-8"><h1>Plan</h1><p>Words.</p><h2>Objective 3.1: Charter</h2>
<table border="1"><tr><th>Ref</th><th colspan="2">Dates</th></tr>
<tr><td rowspan="2">3.1.1</td><td>31 March 2027</td><td bgcolor="#ff0000">Red</td></tr>
<tr><td>30 June 2027</td><td>two<br>lines</td></tr></table>
<h2>Objective 3.2</h2><p>More words.</p><table border="1"><tr><td>a</td><td>b</td></tr></table>''')
convert(scratch / 'text.html', 'odt:writer8', 'libreoffice.odt')
convert(out / 'libreoffice.odt', 'docx:MS Word 2007 XML', 'libreoffice.docx')
program = scratch / 'xlsxwriter'
subprocess.run(['gcc', str(here / 'xlsxwriter.c'), '-o', str(program), '-lxlsxwriter'], check=True)
subprocess.run([str(program), str(out / 'xlsxwriter.xlsx')], check=True)
