import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }).loose(),
  ),
  Outputs: z.record(z.string(), z.unknown()).default({}),
});

/** A resource of a template as CloudFormation takes it: its logical id, type and properties. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Everything beside type and properties: deletion policy, conditions. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What `npm run synth` makes of a stage: its templates' resources, and where each function's asset lies. */
export interface Synthesised {
  readonly folder: string;
  readonly resources: Readonly<Record<string, readonly Resource[]>>;
  readonly texts: Readonly<Record<string, string>>;
  /** The folder of a function's asset, by its short name (`api`). */
  asset(name: string): string;
  /** The environment a function is given, its values as the template writes them. */
  environment(name: string): Readonly<Record<string, unknown>>;
}

const run = promisify(execFile);

/** Synthesises stages by their contexts, in one process of its own: the app that `npm run synth` runs. The floor's bundle lies in `floor`. */
export async function synthesise<Name extends string>(
  contexts: Readonly<Record<Name, Readonly<Record<string, unknown>>>>,
): Promise<Readonly<Record<Name, Synthesised>> & { readonly floor: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "trustwide-cdk-"));
  await run("npx", ["tsx", "infra/aws/synthesiseStages.ts", folder, JSON.stringify(contexts)]);
  const names = Object.keys(contexts) as Name[];
  const stages = Object.fromEntries(names.map((name) => [name, readStage(join(folder, name), contexts[name])]));
  return {
    ...(stages as Record<Name, Synthesised>),
    floor: join(folder, "floor"),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function readStage(folder: string, context: Readonly<Record<string, unknown>>): Synthesised {
  const stage = `trustwide-${String(context["stage"] ?? "dev")}-`;
  const manifest = z
    .object({ artifacts: z.record(z.string(), z.object({ type: z.string() })) })
    .parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  const stacks = Object.entries(manifest.artifacts).filter(([, { type }]) => type === "aws:cloudformation:stack");
  const texts = Object.fromEntries(
    stacks.map(([id]) => [id.replace(stage, ""), readFileSync(join(folder, `${id}.template.json`), "utf8")]),
  );
  const resources = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, resourcesOf(text)]));
  const functionNamed = (name: string): Resource => {
    const found = Object.values(resources)
      .flat()
      .find(
        ({ type, properties }) => type === "AWS::Lambda::Function" && properties["FunctionName"] === `${stage}${name}`,
      );
    if (!found) throw new Error(`no function ${stage}${name} was synthesised`);
    return found;
  };
  return {
    folder,
    resources,
    texts,
    asset(name) {
      const { S3Key } = z.object({ S3Key: z.string() }).parse(functionNamed(name).properties["Code"]);
      return join(folder, `asset.${S3Key.replace(".zip", "")}`);
    },
    environment: (name) =>
      z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(functionNamed(name).properties["Environment"])
        .Variables,
  };
}

const resourcesOf = (text: string): Resource[] =>
  Object.entries(templateSchema.parse(JSON.parse(text)).Resources).map(([id, { Type, Properties, ...rest }]) => ({
    ...{ id, type: Type, properties: Properties, rest },
  }));
