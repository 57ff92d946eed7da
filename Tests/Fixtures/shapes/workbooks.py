"""Writes tables as workbooks by openpyxl, XlsxWriter and LibreOffice."""

import pathlib
import subprocess
import tempfile

import openpyxl
import openpyxl.cell
import xlsxwriter

import amounts
import tables

PACKAGE = "STORNO-PRÜFUNG"
# Seconds that LibreOffice may take.
LIMIT = 100


def write_openpyxl(folder, table, german=False):
    """Writes a table as a list page's own export: one sheet, real dates and numbers."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(table.german if german else table.name)
    sheet.append([column.german if german else column.caption for column in table.columns])
    for row in table.rows:
        sheet.append([
            _openpyxl_cell(sheet, value(column, cell, german))
            for column, cell in zip(table.columns, row)])
    path = folder / (table.file + ".xlsx")
    book.save(path)
    return path


def write_xlsxwriter(path, sheets, options=None, package=False):
    """Writes tables as the sheets of a workbook, in the configuration package's layout if asked."""
    with xlsxwriter.Workbook(path, options or {}) as book:
        formats = {tables.DATE: book.add_format({"num_format": "dd.mm.yyyy"}),
                   tables.TIME: book.add_format({"num_format": "hh:mm:ss"}),
                   tables.DECIMAL: book.add_format({"num_format": "#,##0.#####"})}
        for table in sheets:
            sheet = book.add_worksheet(table.name[:31])
            first = 0
            if package:
                sheet.write_row(0, 0, [PACKAGE, table.name, table.number])
                first = 2
            sheet.write_row(first, 0, [column.caption for column in table.columns])
            for number, row in enumerate(table.rows, start=first + 1):
                for place, (column, cell) in enumerate(zip(table.columns, row)):
                    _write(sheet, number, place, column, value(column, cell), formats)


def write_libreoffice(folder, some_tables):
    """Writes workbooks that LibreOffice has opened and saved."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = [write_openpyxl(pathlib.Path(scratch), table, german=True) for table in some_tables]
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless",
             "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, *paths],
            check=True, timeout=LIMIT, stdout=subprocess.DEVNULL)


def value(column, cell, german=False):
    """What a cell of a workbook holds; nothing where the client shows nothing."""
    match column.holds:
        case tables.DECIMAL:
            return amounts.number(cell)
        case tables.REFERENCE | tables.LINE if cell == 0:
            return None
        case tables.OPTION:
            return column.options[cell] if german else cell
        case tables.TEXT if cell == "":
            return None
        case _:
            return cell


def _openpyxl_cell(sheet, content):
    if not isinstance(content, str) or not content.startswith("="):
        return content
    cell = openpyxl.cell.WriteOnlyCell(sheet, content)
    cell.data_type = "s"
    return cell


def _write(sheet, row, place, column, content, formats):
    match column.holds:
        case _ if content is None:
            pass
        case tables.DATE | tables.TIME:
            sheet.write_datetime(row, place, content, formats[column.holds])
        case tables.FLAG:
            sheet.write_boolean(row, place, content)
        case tables.TEXT | tables.OPTION:
            sheet.write_string(row, place, content)
        case _:
            sheet.write_number(row, place, content, formats.get(column.holds))
