import { join } from "node:path";
import { exampleDesign } from "../../../../core/returns/designer/design";
import { designerWorkbook } from "../../../../core/sheets/designer/designerWorkbook";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import type { Command } from "../command";
import { withClient } from "../connect";
import { readBytes } from "../client";
import { exit } from "../exit";
import { saveFile } from "../saveFile";
import { endsIn } from "../endsIn";

/** `designer`: the workbook in which an officer designs a return: empty, with the example in it, or with a return to change. */
export const designer: Command<{ out?: string; from?: string; example?: boolean }> = {
  name: "designer",
  summary: "write the workbook in which you design a return of your own",
  options: [
    ["--out <file>", "where to write", join("out", "designer.xlsx")],
    ["--from <return>", "start from a return there is, for its next version"],
    ["--example", "start from the example, filled in"],
  ],
  async run({ out = join("out", "designer.xlsx"), from, example = false, ...service }, _words, screen) {
    endsIn(".xlsx", out);
    const bytes =
      from === undefined
        ? await writeWorkbook(designerWorkbook(...(example ? [exampleDesign] : [])))
        : await withClient(service, async (client) =>
            readBytes(await client.send(`/v1/returns/designer.xlsx?from=${encodeURIComponent(from)}`)),
          );
    await saveFile(out, bytes);
    screen.result({ file: out, bytes: bytes.length }, [
      `The return designer written to ${out}`,
      "Fill it in, then see the template it makes: npm run -s trustwide -- returns try FILE",
    ]);
    return exit.fine;
  },
};
