// SPDX-License-Identifier: GPL-3.0-or-later
// Writes xlsxwriter.xlsx of this folder: make.py compiles and runs it.
#include <xlsxwriter.h>

static lxw_format *withFormat(lxw_workbook *book, const char *code)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format(format, code);
    return format;
}

int main(int count, char **words)
{
    if (count < 2)
        return 2;
    lxw_workbook *book = workbook_new(words[1]);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Customer focus");
    lxw_format *fixed = withFormat(book, "0.00");
    lxw_format *day = withFormat(book, "[$-809]dd mmmm yyyy;@");
    lxw_format *moment = withFormat(book, "dd/mm/yyyy hh:mm");
    lxw_format *percent = withFormat(book, "0%");
    lxw_format *percent1 = withFormat(book, "0.0%");
    lxw_format *amber = workbook_add_format(book);
    format_set_bg_color(amber, 0xFFC000);
    format_set_pattern(amber, LXW_PATTERN_SOLID);
    lxw_format *arrow = workbook_add_format(book);
    format_set_bg_color(arrow, 0x00B050);
    format_set_pattern(arrow, LXW_PATTERN_SOLID);
    format_set_font_name(arrow, "Wingdings");
    const char *headings[] = {"Ref", "Action", "Due", "% complete", "RAG", "Score"};
    lxw_datetime days[] = {{2027, 3, 31, 0, 0, 0}, {2026, 6, 30, 17, 0, 0}, {2026, 9, 30, 0, 0, 0}};

    worksheet_merge_range(sheet, 0, 0, 0, 5, "Delivery plan 2026/27", NULL);
    for (int column = 0; column < 6; ++column)
        worksheet_write_string(sheet, 1, column, headings[column], NULL);
    worksheet_write_number(sheet, 2, 0, 3.1, fixed);
    worksheet_write_string(sheet, 2, 1, "Digital\nservices", NULL);
    worksheet_write_datetime(sheet, 2, 2, &days[0], day);
    worksheet_write_number(sheet, 2, 3, 0.29, percent);
    worksheet_write_string(sheet, 2, 4, "A", amber);
    worksheet_write_formula_num(sheet, 2, 5, "=1+1", NULL, 2);
    worksheet_write_string(sheet, 2, 7, "id-1", NULL);
    worksheet_write_string(sheet, 3, 0, "3.1.2", NULL);
    worksheet_write_string(sheet, 3, 1, "Café at £5 – Tŷ Gwyn", NULL);
    worksheet_write_comment(sheet, 3, 1, "Check with Finance");
    worksheet_write_datetime(sheet, 3, 2, &days[1], moment);
    worksheet_write_number(sheet, 3, 3, 1, percent);
    worksheet_write_string(sheet, 3, 4, "é", arrow);
    worksheet_write_boolean(sheet, 3, 5, 1, NULL);
    worksheet_write_number(sheet, 4, 0, 7, NULL);
    worksheet_write_string(sheet, 4, 1, " two  blanks ", NULL);
    worksheet_write_datetime(sheet, 4, 2, &days[2], day);
    worksheet_write_number(sheet, 4, 3, 0.125, percent1);
    worksheet_write_formula_str(sheet, 4, 5, "=1/0", NULL, "#DIV/0!");
    lxw_row_col_options hidden = {.hidden = 1};
    worksheet_set_column_opt(sheet, 7, 7, 10, NULL, &hidden);
    worksheet_set_row_opt(sheet, 4, LXW_DEF_ROW_HEIGHT, NULL, &hidden);

    lxw_worksheet *lists = workbook_add_worksheet(book, "Lists");
    worksheet_write_string(lists, 0, 0, "Red", NULL);
    worksheet_hide(lists);
    return workbook_close(book);
}
