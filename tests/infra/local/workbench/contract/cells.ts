import type { ContractCase } from "./promise";

export const cells: readonly ContractCase[] = [
  {
    name: "a sheet that is not there is a null object, and one that is added is",
    does: () =>
      Excel.run(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("Cells");
        await context.sync();
        const sheet = context.workbook.worksheets.add("Cells");
        sheet.load("name,position,visibility");
        await context.sync();
        return [missing.isNullObject, sheet.name, sheet.visibility];
      }),
    gives: [true, "Cells", "Visible"],
  },
  {
    name: "values read as Excel reads what is typed: numbers, truths, percentages, text after an apostrophe",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Cells");
        const range = sheet.getRange("A1:F1");
        range.values = [["7", 2.5, "TRUE", "45%", "'=no", "words"]];
        range.load("values,valueTypes,address,text");
        await context.sync();
        return [range.values, range.valueTypes, range.address, range.text];
      }),
    gives: [
      [[7, 2.5, true, 0.45, "=no", "words"]],
      [["Double", "Double", "Boolean", "Double", "String", "String"]],
      "Cells!A1:F1",
      [["7", "2.5", "TRUE", "45%", "=no", "words"]],
    ],
  },
  {
    name: "a cell formatted as text keeps what is written, formulas too",
    does: () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Cells").getRange("H1:I1");
        range.numberFormat = [["@", "@"]];
        range.values = [["=1+1", "007"]];
        range.load("values,formulas,valueTypes");
        await context.sync();
        return [range.values, range.formulas, range.valueTypes];
      }),
    gives: [[["=1+1", "007"]], [["=1+1", "007"]], [["String", "String"]]],
  },
  {
    name: "formulas compute, in full and as shown, and follow the cells they read",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Cells");
        sheet.getRange("A3:A5").values = [[1], [2], [4]];
        const mean = sheet.getRange("B3");
        mean.formulas = [["=AVERAGE(A3:A5)"]];
        mean.numberFormat = [["0.0%"]];
        mean.load("values,text,formulas");
        await context.sync();
        const before = mean.values[0]?.[0];
        sheet.getRange("A5").values = [[6]];
        mean.load("values,text");
        await context.sync();
        return [Math.abs(Number(before) - 7 / 3) < 1e-15, mean.values, mean.text, mean.formulas];
      }),
    gives: [true, [[3]], [["300.0%"]], [["=AVERAGE(A3:A5)"]]],
  },
  {
    name: "HYPERLINK shows its text, or its link where it has none, and stays the formula it is, also where it moves",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Links");
        sheet.getRange("A1:B1").values = [["#Links!C3", "C3 (blank)"]];
        const linked = sheet.getRange("A2:D2");
        linked.formulas = [
          ['=IF(B1="","",HYPERLINK(A1,B1))', "=hyperlink(A1)", '="HYPERLINK("&LEN(HYPERLINK(A1,7*6))', "=HYPERLINK()"],
        ];
        linked.load("values,formulas");
        await context.sync();
        const { values, formulas } = linked;
        sheet.getRange("1:1").insert("Down");
        const moved = sheet.getRange("A3").load("values,formulas");
        await context.sync();
        return [values[0]?.slice(0, 3), formulas[0]?.slice(0, 3), moved.values, moved.formulas];
      }),
    gives: [
      ["C3 (blank)", "#Links!C3", "HYPERLINK(2"],
      ['=IF(B1="","",HYPERLINK(A1,B1))', "=hyperlink(A1)", '="HYPERLINK("&LEN(HYPERLINK(A1,7*6))'],
      [["C3 (blank)"]],
      [['=IF(B2="","",HYPERLINK(A2,B2))']],
    ],
  },
  {
    name: "null in an array leaves a cell, and an empty text empties it",
    does: () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Cells").getRange("K1:L1");
        range.values = [["kept", "gone"]];
        await context.sync();
        range.values = [[null, ""]];
        range.load("values");
        await context.sync();
        return range.values;
      }),
    gives: [["kept", ""]],
  },
  {
    name: "ranges lead to ranges",
    does: () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Cells").getRange("B2:D5");
        const others = [
          range.getCell(1, 1),
          range.getRow(0),
          range.getColumn(2),
          range.getLastRow(),
          range.getLastCell(),
          range.getOffsetRange(1, -1),
          range.getResizedRange(1, 0),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getBoundingRect("F9"),
          range.getIntersection("C4:Z9"),
        ];
        const apart = range.getIntersectionOrNullObject("H1");
        for (const other of others) other.load("address");
        await context.sync();
        return [...others.map(({ address }) => address.replace("Cells!", "")), apart.isNullObject];
      }),
    gives: ["C3", "B2:D2", "D2:D5", "B5:D5", "D5", "A3:C6", "B2:D6", "2:5", "B:D", "B2:F9", "C4:D5", true],
  },
  {
    name: "the used range is that of the values, and none where there are none",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Used");
        const none = sheet.getUsedRangeOrNullObject(true);
        await context.sync();
        sheet.getRange("C3").values = [[1]];
        sheet.getRange("E7").values = [["x"]];
        const used = sheet.getUsedRange(true);
        used.load("address,rowIndex,columnIndex,rowCount,columnCount");
        await context.sync();
        return [none.isNullObject, used.address, used.rowIndex, used.columnIndex, used.rowCount, used.columnCount];
      }),
    gives: [true, "Used!C3:E7", 2, 2, 5, 3],
  },
  {
    name: "rows put in and taken out move what is below, and formulas and names with it",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Moves");
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("D1").formulas = [["=SUM(A1:B2)+A2"]];
        context.workbook.names.add("corner", sheet.getRange("B2"));
        await context.sync();
        sheet.getRange("2:2").insert("Down");
        const total = sheet.getRange("D1").load("values,formulas");
        const corner = context.workbook.names.getItem("corner").getRange().load("address,values");
        await context.sync();
        sheet.getRange("1:1").delete("Up");
        const used = sheet.getUsedRange().load("address,values");
        await context.sync();
        return [total.values, total.formulas, corner.address, corner.values, used.address, used.values];
      }),
    gives: [[[13]], [["=SUM(A1:B3)+A3"]], "Moves!B3", [[4]], "Moves!A2:B2", [[3, 4]]],
  },
  {
    name: "more than 1,500 cells, which office.js sends in parts, arrive whole",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Many");
        const rows = Array.from({ length: 2000 }, (_, row) => [`school ${row}`, row, row / 8]);
        sheet.getRange("A1").getResizedRange(1999, 2).values = rows;
        await context.sync();
        const used = sheet.getUsedRange().load("values,address");
        await context.sync();
        return [used.address, used.values[1999]];
      }),
    gives: ["Many!A1:C2000", ["school 1999", 1999, 249.875]],
  },
  {
    name: "rows are sorted by a column, and clearing takes values or looks",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Sorts");
        const range = sheet.getRange("A1:B4");
        range.values = [
          ["name", "n"],
          ["b", 2],
          ["a", 10],
          ["c", ""],
        ];
        range.sort.apply([{ key: 1, ascending: false }], false, true);
        range.format.font.bold = true;
        range.load("values");
        await context.sync();
        const sorted = range.values;
        sheet.getRange("A2:B2").clear("Contents");
        const cleared = sheet.getRange("A2:B2").load("values,format/font/bold");
        await context.sync();
        return [sorted, cleared.values, cleared.format.font.bold];
      }),
    gives: [
      [
        ["name", "n"],
        ["a", 10],
        ["b", 2],
        ["c", ""],
      ],
      [["", ""]],
      true,
    ],
  },
  {
    name: "merged cells keep the first value, and are found again",
    does: () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sorts").getRange("D1:F1");
        range.values = [["title", "lost", "lost"]];
        range.merge();
        range.load("values");
        await context.sync();
        return range.values;
      }),
    gives: [["title", "", ""]],
  },
];
