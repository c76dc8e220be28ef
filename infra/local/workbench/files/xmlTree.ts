import type { Refusal } from "../../../../core/wire/refusal";
import type { Attributes } from "../../../../functions/xlsx/read/namespaces";
import { readPart, type OfficeFile } from "../../../../functions/xlsx/read/officeFile";
import { namespaces } from "../../../../functions/xlsx/read/namespaces";

/** An element of a part's own namespace, with its text and the elements in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: XmlNode[];
  text: string;
}

/** A part as a tree, through the strict scanner of the reader; what is of another namespace is left out. */
export function readTree(file: OfficeFile, part: string, rootName: string): XmlNode | Refusal {
  const top: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [top];
  const refusal = readPart(
    file,
    part,
    { name: rootName, namespaces: namespaces.spreadsheet },
    {
      open(name, attributes) {
        const node: XmlNode = { name, attributes, children: [], text: "" };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      text(piece) {
        const node = open.at(-1);
        if (node) node.text += piece;
      },
      close() {
        open.pop();
      },
    },
  );
  return refusal ?? top.children[0] ?? top;
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** Whether an attribute says yes; `otherwise` where it is left out. */
export const flag = (value: string | undefined, otherwise: boolean): boolean =>
  value === undefined ? otherwise : value === "1" || value === "true";
