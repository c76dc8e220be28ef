import { carryOverFigures } from "../../../../../infra/local/demo/hallam/carryOverFigures";
import { carriedFiles, publishedFiles } from "../../../../../infra/local/demo/hallam/publishedFiles";
import { readHallamRegister } from "../../../../../infra/local/demo/hallam/register";
import { describeWithSharedData, sharedFile } from "./sharedData";

it.each(publishedFiles().map((file) => [file.name, file] as const))(
  "%s has a row for each school and period, and names no pupil",
  (_, { bytes, source }) => {
    const [header = "", ...rows] = new TextDecoder().decode(bytes).trimEnd().split("\n");
    expect(header).toMatch(/^laestab,period,[a-z0-9_.,]+$/);
    expect(new Set(rows.map((row) => row.split(",").slice(0, 2).join(" "))).size).toBe(rows.length);
    for (const row of rows) expect(row).toMatch(/^[0-9]{7},20\d\d\/\d\d( summer)?,/);
    expect(source).toMatch(/^Department for Education, .+, by way of github\.com\/.+/);
  },
);

describeWithSharedData("the figures carried over", () => {
  it.each(carriedFiles.map((file) => [file.name, file] as const))("%s is what its source holds", (name, file) => {
    const kept = publishedFiles().find((each) => each.name === name);
    expect(new TextDecoder().decode(kept?.bytes)).toBe(
      carryOverFigures(file, new Uint8Array(sharedFile(`dfe/${file.from}`)), readHallamRegister()),
    );
  });
});
