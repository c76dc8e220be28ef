import type { ContractCase } from "./promise";

export const things: readonly ContractCase[] = [
  {
    name: "a table has columns, a header and a body, and takes rows",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Tables");
        sheet.getRange("A1:C3").values = [
          ["Id", "Name", "Qty"],
          [1, "x", 2.5],
          [2, "y", 7],
        ];
        sheet.getRange("A5").values = [["below"]];
        const table = sheet.tables.add("A1:C3", true);
        table.name = "Pushed";
        table.rows.add(undefined, [[3, "z", 9]]);
        const body = table.getDataBodyRange().load("values,address");
        const header = table.getHeaderRowRange().load("values");
        const quantities = table.columns.getItem("Qty").getDataBodyRange().load("values");
        const below = sheet.getRange("A6").load("values");
        table.columns.load("items/name,count");
        table.load("name,showHeaders");
        await context.sync();
        return [
          body.address,
          body.values,
          header.values,
          quantities.values,
          below.values,
          table.columns.items.map(({ name }) => name),
          table.columns.count,
          table.name,
        ];
      }),
    gives: [
      "Tables!A2:C4",
      [
        [1, "x", 2.5],
        [2, "y", 7],
        [3, "z", 9],
      ],
      [["Id", "Name", "Qty"]],
      [[2.5], [7], [9]],
      [["below"]],
      ["Id", "Name", "Qty"],
      3,
      "Pushed",
    ],
  },
  {
    name: "a table takes a column and gives one up, is resized, and becomes a range",
    does: () =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Pushed");
        table.columns.add(undefined, [["Note"], ["a"], ["b"], ["c"]]);
        table.columns.getItem("Name").delete();
        const range = table.getRange().load("address,values");
        await context.sync();
        const before = [range.address, range.values[0], range.values[3]];
        table.resize("A1:C3");
        const smaller = table.getRange().load("address");
        table.convertToRange();
        const gone = context.workbook.tables.getItemOrNullObject("Pushed");
        await context.sync();
        return [before, smaller.address, gone.isNullObject];
      }),
    gives: [["Tables!A1:C4", ["Id", "Qty", "Note"], [3, 9, "c"]], "Tables!A1:C3", true],
  },
  {
    name: "names lead to their range, with dots in them, and formulas use them",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Key stage 2");
        sheet.getRange("D14").values = [[31]];
        context.workbook.names.add("ks2_rwm_exp_n.dis", sheet.getRange("D14"));
        sheet.getRange("E14").formulas = [["=ks2_rwm_exp_n.dis*2"]];
        const name = context.workbook.names.getItem("ks2_rwm_exp_n.dis").load("formula,type,scope,visible");
        const range = name.getRange().load("address,values");
        const doubled = sheet.getRange("E14").load("values");
        const missing = context.workbook.names.getItemOrNullObject("nothing");
        await context.sync();
        return [name.formula, name.type, name.scope, range.address, range.values, doubled.values, missing.isNullObject];
      }),
    gives: ["='Key stage 2'!$D$14", "Range", "Workbook", "'Key stage 2'!D14", [[31]], [[62]], true],
  },
  {
    name: "a renamed sheet keeps its names and the formulas that read it",
    does: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Key stage 2");
        const elsewhere = context.workbook.worksheets.getItem("Tables").getRange("H1");
        elsewhere.formulas = [["='Key stage 2'!D14+1"]];
        await context.sync();
        sheet.name = "KS2";
        const name = context.workbook.names.getItem("ks2_rwm_exp_n.dis").getRange().load("address");
        elsewhere.load("values,formulas");
        await context.sync();
        return [name.address, elsewhere.values, elsewhere.formulas];
      }),
    gives: ["'KS2'!D14", [[32]], [["='KS2'!D14+1"]]],
  },
  {
    name: "settings, custom XML, comments and properties are kept",
    does: () =>
      Excel.run(async (context) => {
        const { workbook } = context;
        workbook.settings.add("trustwide.queue", { waiting: [1, 2] });
        const setting = workbook.settings.getItem("trustwide.queue").load("value");
        const none = workbook.settings.getItemOrNullObject("other");
        const part = workbook.customXmlParts.add('<queue xmlns="urn:trustwide"><sent>1</sent></queue>');
        const xml = part.getXml();
        const byNamespace = workbook.customXmlParts.getByNamespace("urn:trustwide").getCount();
        workbook.comments.add("KS2!D14", "Up from 20 last year");
        const comment = workbook.comments.getItemByCell("KS2!D14").load("content");
        const place = comment.getLocation().load("address");
        workbook.properties.title = "Autumn return";
        workbook.properties.load("title");
        await context.sync();
        return [
          setting.value,
          none.isNullObject,
          xml.value,
          byNamespace.value,
          comment.content,
          place.address,
          workbook.properties.title,
        ];
      }),
    gives: [
      { waiting: [1, 2] },
      true,
      '<queue xmlns="urn:trustwide"><sent>1</sent></queue>',
      1,
      "Up from 20 last year",
      "'KS2'!D14",
      "Autumn return",
    ],
  },
  {
    name: "sheets hide, very much so if asked, and a protected sheet opens its unlocked cells alone",
    does: () =>
      Excel.run(async (context) => {
        const hidden = context.workbook.worksheets.add("_trustwide");
        hidden.visibility = "VeryHidden";
        hidden.load("visibility");
        const sheet = context.workbook.worksheets.add("Protected");
        sheet.getRange("B2").format.protection.locked = false;
        sheet.protection.protect({ allowFormatColumns: true });
        sheet.getRange("B2").values = [[1]];
        sheet.protection.load("protected,options");
        await context.sync();
        const refused = await Excel.run(async (other) => {
          other.workbook.worksheets.getItem("Protected").getRange("A1:B2").values = [
            [1, 1],
            [1, 1],
          ];
          await other.sync();
          return "written";
        }).catch((error: { code: string }) => error.code);
        sheet.protection.unprotect();
        sheet.getRange("A1").values = [[2]];
        const open = sheet.getRange("A1").load("values");
        await context.sync();
        return [hidden.visibility, sheet.protection.protected, refused, open.values];
      }),
    gives: ["VeryHidden", true, "AccessDenied", [[2]]],
  },
];
