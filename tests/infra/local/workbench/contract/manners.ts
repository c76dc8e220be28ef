import type { ContractCase } from "./promise";

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

export const manners: readonly ContractCase[] = [
  {
    name: "a property is not read before it is loaded",
    does: () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1");
        try {
          return range.values;
        } catch (error) {
          return (error as OfficeError).code;
        }
      }),
    gives: "PropertyNotLoaded",
  },
  {
    name: "what is not there is refused, with office.js naming the statement",
    does: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nope").load("name");
        await context.sync();
      }).catch(({ code, message, debugInfo }: OfficeError) => [code, message, debugInfo.statement]),
    gives: ["ItemNotFound", "The requested resource doesn't exist.", "var worksheet = worksheets.getItem(...);"],
  },
  {
    name: "rows of another size than the range are refused",
    does: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1]];
        await context.sync();
      }).catch(({ code }: OfficeError) => code),
    gives: "InvalidArgument",
  },
  {
    name: "a range does not outlive its batch unless it is tracked",
    does: async () => {
      const kept: Excel.Range[] = [];
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
        await context.sync();
        kept.push(range);
      });
      try {
        kept[0]?.load("address");
        await kept[0]?.context.sync();
        return "still there";
      } catch (error) {
        return (error as OfficeError).code;
      }
    },
    gives: "InvalidObjectPath",
  },
  {
    name: "a member the host does not have fails by name",
    does: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").autoFill("A1:A9", "FillDefault");
        await context.sync();
      }).catch(({ code, message }: OfficeError) => [code, message.includes("Range.AutoFill()")]),
    gives: ["ApiNotFound", true],
  },
  {
    name: "a property that is not in the API is refused",
    does: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load("items/nmae");
        await context.sync();
      }).catch(({ code }: OfficeError) => code),
    gives: "InvalidArgument",
  },
  {
    name: "what ran before an error stays",
    does: async () => {
      const code = await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("Z1").values = [["written"]];
        context.workbook.worksheets.getItem("Nope").activate();
        await context.sync();
      }).catch((error: OfficeError) => error.code);
      const left = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("Z1").load("values");
        await context.sync();
        return range.values;
      });
      return [code, left];
    },
    gives: ["ItemNotFound", [["written"]]],
  },
  {
    name: "changes, selections and activations are told to who listens, until it stops",
    does: async () => {
      const heard: unknown[] = [];
      const arrived = async (count: number) => {
        const until = Date.now() + 5000;
        while (heard.length < count && Date.now() < until) await new Promise((next) => setTimeout(next, 5));
      };
      const listener = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Cells");
        sheet.load("id");
        await context.sync();
        const added = sheet.onChanged.add(async ({ address, changeType, source, worksheetId, details }) => {
          heard.push([address, changeType, source, worksheetId === sheet.id, details?.valueAfter]);
        });
        context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
          heard.push(["activated", worksheetId === sheet.id]);
        });
        sheet.onSelectionChanged.add(async ({ address }) => {
          heard.push(["selected", address]);
        });
        await context.sync();
        return added;
      });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Cells").getRange("P9").values = [["hello"]];
        await context.sync();
      });
      await arrived(1);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Cells").getRange("P9").select();
        await context.sync();
      });
      await arrived(3);
      await Excel.run(listener.context, async (context) => {
        listener.remove();
        await context.sync();
      });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Cells").getRange("P10").values = [["unheard"]];
        context.workbook.worksheets.getItem("Cells").getRange("P11").select();
        await context.sync();
      });
      await arrived(4);
      return heard;
    },
    gives: [
      ["P9", "RangeEdited", "Local", true, "hello"],
      ["activated", true],
      ["selected", "P9"],
      ["selected", "P11"],
    ],
  },
];
