import type { Measurement, Usage } from "./measurement";
import { dollarsFor, londonFactor, prices, type Priced } from "./prices";
import { besides, schoolsPerGroup, termOfUse, type OperationName } from "./workload";

/** One line of the bill for a term: how much of what, how that comes about, and dollars. */
export interface CostLine {
  readonly thing: Priced;
  readonly amount: number;
  readonly formula: string;
  readonly dollars: number;
}

/** What a term costs for a number of schools: how often each operation is called, the bill's lines, and their sum in dollars. */
export interface TermCost {
  readonly schools: number;
  readonly calls: readonly { readonly operation: OperationName; readonly calls: number; readonly usage: Usage }[];
  readonly lines: readonly CostLine[];
  readonly dollars: number;
  readonly dollarsPerSchool: number;
}

const gigabyte = 1e9;
/** The memory of the API's function in GB, and how much of a call's time is waiting for the table rather than working, which Lambda bills too. */
const functionGigabytes = 1769 / 1024;
const millisecondsPerTableRequest = 5;
const logBytesPerRequest = 900;
/** What a system of one stage has whoever uses it: keys, secrets, alarms, a dashboard. */
const fixed = { keys: 1, secrets: 1, alarms: 18, dashboards: 1 };

/** Bytes of table one return of one school takes, with all that is kept about it. Each collection measured held one return. */
const bytesPerReturn = ({ items, schools, collections }: Measurement): number =>
  Object.values(items).reduce((total, kind) => total + kind.bytes, 0) / schools / collections;

/** The table in GB once a number of schools has sent its returns for as many terms as are kept. */
export const storedGigabytes = (schools: number, measured: Measurement): number =>
  (bytesPerReturn(measured) * besides.returnsPerTerm * schools * besides.termsKept) / gigabyte;

/** The cost of a term from what was measured. An operation that is used but was not measured throws. */
export function termCost(schools: number, measured: Measurement): TermCost {
  const groups = Math.ceil(schools / schoolsPerGroup);
  const calls = Object.entries(termOfUse).map(([name, { perSchool, perGroup }]) => {
    const operation = name as OperationName;
    const usage = measured.operations[operation];
    if (!usage) throw new Error(`${operation} is used in a term but was not measured`);
    return { operation, calls: perSchool * schools + perGroup * groups, usage };
  });
  const sum = (of: (usage: Usage) => number): number =>
    calls.reduce((total, { calls: count, usage }) => total + count * of(usage), 0);
  const requests = sum(() => 1);
  const stored = storedGigabytes(schools, measured);
  const { months } = besides;

  const amounts: readonly (readonly [Priced, number, string])[] = [
    ["readUnits", sum(({ readUnits }) => readUnits), "calls x units measured"],
    ["writeUnits", sum(({ writeUnits }) => writeUnits), "calls x units measured"],
    [
      "tableGigabyteMonths",
      stored * months,
      `${Math.round(bytesPerReturn(measured))} bytes a school and return x ${besides.returnsPerTerm} returns a term x ${besides.termsKept} terms kept x ${months} months`,
    ],
    ["recoveryGigabyteMonths", stored * months, "the same again, for recovery to a second"],
    ["httpRequests", requests, "calls"],
    ["functionCalls", requests * 1.3, "calls, and 3 in 10 more for the stream, mail and notices"],
    [
      "functionGigabyteSeconds",
      (sum(({ milliseconds, tableRequests }) => milliseconds + tableRequests * millisecondsPerTableRequest) / 1000) *
        functionGigabytes,
      `calls x (time measured + ${millisecondsPerTableRequest} ms for each request to the table) x ${functionGigabytes.toFixed(2)} GB`,
    ],
    ["logGigabytes", (requests * logBytesPerRequest) / gigabyte, `calls x ${logBytesPerRequest} bytes`],
    ["traces", requests * 0.05, "one call in 20"],
    [
      "siteRequests",
      requests + schools * besides.pageLoadsPerSchool * 4,
      "calls, and 4 files each time the pane is opened afresh",
    ],
    [
      "siteGigabytes",
      (sum(({ bytesOut }) => bytesOut) + schools * besides.pageLoadsPerSchool * besides.pageMegabytes * 1e6) / gigabyte,
      "bytes measured, and the pane's own",
    ],
    ["liveMessages", schools * besides.noticesPerSchool, besides.noticesWhy],
    ["liveMinutes", schools * besides.liveMinutesPerSchool, besides.liveMinutesWhy],
    ["mails", schools * besides.mailsPerSchool, besides.mailsWhy],
    [
      "fileGigabyteMonths",
      (groups * 5e6 * besides.termsKept * months) / gigabyte,
      "5 MB of releases and snapshots a group and term",
    ],
    ["keyMonths", fixed.keys * months, "one key"],
    ["secretMonths", fixed.secrets * months, "one secret"],
    ["alarmMonths", fixed.alarms * months, `${fixed.alarms} alarms`],
    ["dashboardMonths", fixed.dashboards * months, "one dashboard"],
  ];
  const lines = amounts.map(([thing, amount, formula]) => ({
    thing,
    amount,
    formula,
    dollars: dollarsFor(thing, amount),
  }));
  const dollars = lines.reduce((total, line) => total + line.dollars, 0);
  return { schools, calls, lines, dollars, dollarsPerSchool: dollars / schools };
}

const figure = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 2 : 0 });

const money = (dollars: number): string =>
  `$${dollars.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** What one school costs is less than a cent where there are many. */
const smallMoney = (dollars: number): string => `$${dollars.toLocaleString("en-GB", { maximumSignificantDigits: 2 })}`;

/** A term's cost as lines of text: calls with what each consumes, the bill with its formulas and prices, the sum. */
export function costLines(cost: TermCost): string[] {
  const calls = cost.calls.map(
    ({ operation, calls: count, usage }) =>
      `  ${operation.padEnd(22)}${figure(count).padStart(14)} calls${figure(usage.readUnits).padStart(9)} read${figure(usage.writeUnits).padStart(8)} write${figure(usage.milliseconds).padStart(8)} ms${figure(usage.bytesOut).padStart(11)} bytes`,
  );
  const bill = cost.lines.map(({ thing, amount, formula, dollars }) => {
    const { dollars: asked, per, unit, readIn } = prices[thing];
    const at = `${per === 1 ? `$${asked}` : `$${asked} for ${figure(per)}`}${readIn === null ? "*" : ""}`;
    return `  ${money(dollars).padStart(14)}  ${figure(amount).padStart(15)} ${unit.padEnd(26)} at ${at.padEnd(20)} ${formula}`;
  });
  return [
    `A term (four months) of ${figure(cost.schools)} schools`,
    "",
    "Calls, and what each was measured to consume:",
    ...calls,
    "",
    `The bill (US East's prices x ${londonFactor} for London, no free tier, no discount, no tax; * from memory, in no page that could be opened):`,
    ...bill,
    "",
    `  ${money(cost.dollars).padStart(14)}  in all; ${smallMoney(cost.dollarsPerSchool)} a school and term`,
  ];
}
