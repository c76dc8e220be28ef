import type { ContractCase } from "./promise";

export const looks: readonly ContractCase[] = [
  {
    name: "fill, font, alignment, borders, sizes and protection are read back",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Looks");
        const { format } = sheet.getRange("B2:C3");
        format.fill.color = "#FFFBE6";
        format.font.name = "Arial";
        format.font.size = 12;
        format.font.color = "#1d4e79";
        format.font.italic = true;
        format.horizontalAlignment = "Right";
        format.verticalAlignment = "Center";
        format.wrapText = true;
        format.indentLevel = 1;
        format.protection.locked = false;
        format.columnWidth = 120;
        format.rowHeight = 30;
        const edge = format.borders.getItem("EdgeBottom");
        edge.style = "Continuous";
        edge.weight = "Medium";
        edge.color = "#A07F10";
        format.load(
          "wrapText,indentLevel,horizontalAlignment,verticalAlignment,columnWidth,rowHeight,fill/color,font/name,font/size,font/color,font/italic,font/bold,protection/locked",
        );
        edge.load("style,weight,color");
        await context.sync();
        return [
          [
            format.fill.color,
            format.font.name,
            format.font.size,
            format.font.color,
            format.font.italic,
            format.font.bold,
          ],
          [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel],
          [format.columnWidth, format.rowHeight, format.protection.locked],
          [edge.style, edge.weight, edge.color],
        ];
      }),
    gives: [
      ["#FFFBE6", "Arial", 12, "#1D4E79", true, false],
      ["Right", "Center", true, 1],
      [120, 30, false],
      ["Continuous", "Medium", "#A07F10"],
    ],
  },
  {
    name: "a look that differs from cell to cell reads as null",
    does: () =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem("Looks").getRange("A1:B2");
        format.load("wrapText,columnWidth,font/name");
        await context.sync();
        return [format.wrapText, format.columnWidth, format.font.name];
      }),
    gives: [null, null, null],
  },
  {
    name: "inside borders are drawn between cells, not around them",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Looks");
        sheet.getRange("E2:F3").format.borders.getItem("InsideHorizontal").style = "Continuous";
        const between = sheet.getRange("E2").format.borders.getItem("EdgeBottom").load("style");
        const around = sheet.getRange("E2").format.borders.getItem("EdgeTop").load("style");
        await context.sync();
        return [between.style, around.style];
      }),
    gives: ["Continuous", "None"],
  },
  {
    name: "conditional formats keep their rule and look, newest first",
    does: () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Looks").getRange("B5:B9");
        const first = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        first.custom.rule.formula = "=B5>3";
        first.custom.format.font.color = "#9B1C1C";
        first.custom.format.fill.color = "#FDECEC";
        const second = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        second.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
        range.conditionalFormats.load("items/type");
        const count = range.conditionalFormats.getCount();
        first.custom.rule.load("formula");
        first.custom.format.font.load("color");
        second.cellValue.load("rule");
        await context.sync();
        return [
          count.value,
          range.conditionalFormats.items.map(({ type }) => type),
          first.custom.rule.formula,
          first.custom.format.font.color,
          second.cellValue.rule.operator,
        ];
      }),
    gives: [2, ["CellValue", "Custom"], "=B5>3", "#9B1C1C", "GreaterThan"],
  },
  {
    name: "validation keeps its rule, its prompt and what it says",
    does: () =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Looks").getRange("B5:B9");
        dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 60, operator: "Between" } };
        dataValidation.prompt = { showPrompt: true, title: "Pupils", message: "A whole number" };
        dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Pupils", message: "0 to 60" };
        dataValidation.ignoreBlanks = false;
        dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
        await context.sync();
        return [
          dataValidation.type,
          dataValidation.rule.wholeNumber?.formula2,
          dataValidation.prompt.message,
          dataValidation.errorAlert.style,
          dataValidation.ignoreBlanks,
        ];
      }),
    gives: ["WholeNumber", 60, "A whole number", "Stop", false],
  },
  {
    name: "panes freeze, pages are set up",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Looks");
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        const { pageLayout } = sheet;
        pageLayout.orientation = "Landscape";
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintTitleRows("$1:$3");
        pageLayout.headersFooters.defaultForAllPages.leftFooter = "Trustwide";
        const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
        pageLayout.load("orientation,zoom");
        pageLayout.headersFooters.defaultForAllPages.load("leftFooter");
        await context.sync();
        sheet.freezePanes.unfreeze();
        const thawed = sheet.freezePanes.getLocationOrNullObject();
        await context.sync();
        return [
          frozen.address,
          pageLayout.orientation,
          pageLayout.zoom.horizontalFitToPages,
          titles.address,
          pageLayout.headersFooters.defaultForAllPages.leftFooter,
          thawed.isNullObject,
        ];
      }),
    gives: ["Looks!A1:B3", "Landscape", 1, "Looks!1:3", "Trustwide", true],
  },
  {
    name: "charts are kept as they were made",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Charts");
        sheet.getRange("A1:C3").values = [
          ["School", "'2024", "'2025"],
          ["St Ann", 60, 64],
          ["St Bede", 70, 68],
        ];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Auto");
        chart.name = "Results";
        chart.title.text = "Key stage 2";
        chart.axes.valueAxis.maximum = 100;
        chart.axes.valueAxis.title.text = "per cent";
        chart.setPosition("E2", "K14");
        const { series } = chart;
        series.getItemAt(0).format.fill.setSolidColor("#1D4E79");
        const point = series.getItemAt(0).points.getItemAt(1);
        point.format.fill.setSolidColor("#E0A030");
        point.markerSize = 9;
        point.load("markerSize");
        series.load("items/name,count");
        chart.load("name,chartType");
        chart.title.load("text");
        chart.axes.valueAxis.load("maximum");
        sheet.charts.load("count");
        await context.sync();
        return [
          chart.name,
          chart.chartType,
          chart.title.text,
          chart.axes.valueAxis.maximum,
          series.items.map(({ name }) => name),
          point.markerSize,
          sheet.charts.count,
        ];
      }),
    gives: ["Results", "ColumnClustered", "Key stage 2", 100, ["2024", "2025"], 9, 1],
  },
];
