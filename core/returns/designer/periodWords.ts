import type { z } from "zod";
import type { periodsSchema } from "../definition";

type Periods = z.infer<typeof periodsSchema>;

/** The periods something exists for, as a designer says them: `from 2015/16 to 2022/23 except 2019/20, 2020/21`; nothing where it always exists. */
export function periodsInDesign(periods: Periods | undefined): string | undefined {
  if (!periods) return undefined;
  const { from, to, except } = periods;
  const said = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
    ...(except.length === 0 ? [] : [`except ${except.join(", ")}`]),
  ];
  return said.length === 0 ? undefined : said.join(" ");
}

const shape = /^(?:from (?<from>\S+))?\s*(?:to (?<to>\S+))?\s*(?:except (?<except>.+))?$/i;

/** The periods a designer's words mean, for the schema to judge; undefined for no words. Words of another shape are given as they are, to be refused. */
export function periodsMeant(text: string): unknown {
  if (text === "") return undefined;
  const found = shape.exec(text)?.groups;
  if (!found) return text;
  const { from, to, except } = found;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    except: except === undefined ? [] : except.split(/\s*[,;]\s*/),
  };
}
