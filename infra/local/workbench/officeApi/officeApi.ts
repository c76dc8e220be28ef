import { z } from "zod";

/** One class as office.js declares it. `scalars` gives the wire's name of each property by the name callers type; `children` the objects it leads to. */
const apiClass = z.object({
  scalars: z.record(z.string(), z.string()),
  children: z.record(z.string(), z.object({ name: z.string(), className: z.string() })),
  methods: z.array(z.string()),
  keepsReference: z.boolean(),
});

/** Every class of Excel's API, by name. */
export const officeApiSchema = z.object({ classes: z.record(z.string(), apiClass) });

export type ApiClass = z.infer<typeof apiClass>;
export type OfficeApi = z.infer<typeof officeApiSchema>;

const classPattern = /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\([\w.]+\)\);\n/g;

function listIn(text: string, property: string): string[] {
  const list = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\]);`).exec(text)?.[1];
  return [...(list ?? "").matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
}

function classIn(text: string): ApiClass {
  const wireNames = listIn(text, "_scalarPropertyOriginalNames");
  const camel = listIn(text, "_scalarPropertyNames");
  const children = [...text.matchAll(/_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/g)].map(
    ([, className = "", name = ""]) => [name.charAt(0).toLowerCase() + name.slice(1), { name, className }] as const,
  );
  return {
    scalars: Object.fromEntries(camel.map((name, index) => [name, wireNames[index] ?? name])),
    children: Object.fromEntries(children),
    methods: [...text.matchAll(/_(?:invokeMethod\(this|createMethodObject\([\w.]+, this), "(\w+)"/g)].map(
      ([, name = ""]) => name,
    ),
    keepsReference: text.includes("_KeepReference"),
  };
}

/**
 * Excel's API as the office.js bundle itself declares it: no table kept by hand, so a newer office.js brings its own.
 * @param bundle the text of `excel-web-16.00.debug.js`
 * @throws when the text declares no class: the bundle is laid out in another way, and this reader needs a look
 */
export function apiFromBundle(bundle: string): OfficeApi {
  const classes = [...bundle.replaceAll("\r", "").matchAll(classPattern)]
    .filter(([, , text = ""]) => text.includes('"_className"'))
    .map(([, name = "", text = ""]) => [name, classIn(text)] as const);
  if (classes.length === 0) throw new Error("The office.js bundle declares no class this reader can see");
  return { classes: Object.fromEntries(classes) };
}
