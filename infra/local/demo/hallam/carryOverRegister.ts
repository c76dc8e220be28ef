import type { Phase, Register, School } from "../../../../core/register/register";

/** A row of a source table: its cells by heading. */
export type SourceRow = Readonly<Record<string, string>>;

/** The source tables, as they stand in the customer's brief and the Department's files. */
export interface RegisterSources {
  readonly brief: readonly SourceRow[];
  readonly keyTable: readonly SourceRow[];
  readonly links: readonly SourceRow[];
}

const fromBrief = "Brief of the Diocese of Hallam, 2021: table of schools";
const fromKeyTable = "Department for Education school tables, 2018 to 2026";
const fromLinks = "Get Information about Schools, links between establishments, 2022";

const phasesOf: Readonly<Record<string, [Phase, ...Phase[]]>> = {
  Primary: ["primary"],
  "3-16": ["primary", "secondary"],
  "11-16": ["secondary"],
  "11-18": ["secondary", "post16"],
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.']/g, "")
    .replace(/&/g, "and")
    .replace(/^the /, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const legalTrustId = (name: string): string => `hallam-legal-${slug(name)}`;

/** `01-07-2012` as `2012-07-01`; an empty date is unknown. */
const civil = (date: string): string => (date === "" ? "unknown" : date.split("-").reverse().join("-"));

const dayBefore = (date: string): string =>
  date === "unknown" ? date : new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const cell = (row: SourceRow, column: string): string => {
  const text = row[column];
  if (text === undefined) throw new Error(`The source has no column "${column}".`);
  return text;
};

/** The establishment one URN took over from, where it is the only one: several make a merger, and those were other schools. */
function predecessorOf(urn: string, links: readonly SourceRow[]) {
  const found = links.filter((link) => cell(link, "URN") === urn && cell(link, "LinkType") === "Predecessor");
  const [link] = found;
  const dates = [...new Set(found.map((one) => civil(cell(one, "LinkEstablishedDate"))))];
  return {
    from: dates.length === 1 ? String(dates[0]) : "unknown",
    earlier: link && found.length === 1 ? { urn: cell(link, "LinkURN"), name: cell(link, "LinkName") } : null,
    merged: found.length > 1 ? found.map((one) => cell(one, "LinkName")) : [],
  };
}

/** The URNs of a school, the earliest first: by the dated links back from today's, then by the key table where nothing links them. */
function urnsOf(row: SourceRow, links: readonly SourceRow[]): School["urns"] {
  const history: School["urns"] = [];
  let urn: string | null = cell(row, "urn_open_2026");
  let to: string | null = null;
  let name: string | null = null;
  while (urn !== null) {
    const { from, earlier, merged } = predecessorOf(urn, links);
    const began = earlier
      ? ` took over from ${earlier.urn}`
      : merged.length > 0
        ? ` was formed from ${merged.join("; ")}`
        : "";
    const source: string = began || name ? `${fromLinks}: ${urn}${began || ` was ${String(name)}`}` : fromKeyTable;
    history.unshift({ urn, from, to, source });
    const older: string | undefined = earlier
      ? earlier.urn
      : cell(row, "urns_all")
          .split(" ")
          .find((one) => !history.some((fact) => fact.urn === one));
    to = earlier ? dayBefore(from) : "unknown";
    name = earlier?.name ?? null;
    urn = older ?? null;
  }
  return history;
}

/** Official names, the earliest first: the predecessor's, that of 2017/18 and that of 2026, each once. */
function namesOf(row: SourceRow, urns: School["urns"], short: string, links: readonly SourceRow[]): School["names"] {
  const history: School["names"] = [];
  for (const { urn, from } of urns) {
    const { earlier } = predecessorOf(urn, links);
    if (earlier)
      history.push({
        name: earlier.name,
        from: "unknown",
        to: dayBefore(from),
        source: `${fromLinks}: name of ${earlier.urn}`,
      });
  }
  const then = cell(row, "name_2017_18");
  const now = cell(row, "name_2026");
  if (then !== now)
    history.push({ name: then, from: "unknown", to: "unknown", source: `${fromKeyTable}: name in 2017/18` });
  const source = `${fromKeyTable}: name in 2026; short name from the brief`;
  const kept = history.filter(
    (fact, at) => fact.name !== now && history.findLastIndex((one) => one.name === fact.name) === at,
  );
  return [...kept, { name: now, short, from: "unknown", to: null, source }];
}

function trustsOf(row: SourceRow, planned: string): School["trusts"] {
  const then = cell(row, "trust_2020");
  const now = cell(row, "trust_2026");
  const legal = (name: string, to: string | null, year: string): School["trusts"][number] => ({
    trustId: legalTrustId(name),
    membership: "joined",
    from: "unknown",
    to,
    source: `${fromKeyTable}: academy trust in ${year}, "${name}"`,
  });
  return [
    { trustId: planned, membership: "planned", from: "unknown", to: null, source: fromBrief },
    ...(then && slug(then) !== slug(now) ? [legal(then, "unknown", "2020")] : []),
    ...(now ? [legal(now, null, "2026")] : []),
  ];
}

/** The academy trusts named in the key table, once each however they are spelt, in the spelling of 2026 or else the first. */
function legalTrusts(rows: readonly SourceRow[]): Register["trusts"] {
  const names = [...rows.map((row) => cell(row, "trust_2026")), ...rows.map((row) => cell(row, "trust_2020"))];
  const bySlug = new Map<string, string>();
  for (const name of names) if (name && !bySlug.has(slug(name))) bySlug.set(slug(name), name);
  return [...bySlug.values()].map((name) => ({ trustId: legalTrustId(name), name, groupTrust: false }));
}

/** The brief's name, with the family's place where another school's name begins with it: "St Joseph's" of Sheffield among six. */
function shortName(row: SourceRow, brief: readonly SourceRow[]): string {
  const name = cell(row, "name");
  const ambiguous = brief.some(
    (other) => /^[ ,]/.test(cell(other, "name").slice(name.length)) && cell(other, "name").startsWith(name),
  );
  return ambiguous ? `${name}, ${cell(row, "family")}` : name;
}

/**
 * The register from its sources. `schoolIdOf` gives the id minted for a LAESTAB. Dates are those of the links between establishments;
 * what no source dates is `unknown`. Throws where a school of the brief is not in the key table.
 */
export function carryOverRegister(sources: RegisterSources, schoolIdOf: (laestab: string) => string): Register {
  const { brief, keyTable, links } = sources;
  const trustId = (mat: string): string => `hallam-${slug(mat)}`;
  const familyId = (family: string): string => `hallam-${slug(family)}`;
  const schools = brief.map((row): School => {
    const code = cell(row, "laestab");
    const key = keyTable.find((one) => cell(one, "brief_code") === code);
    const phases = phasesOf[cell(row, "phase")];
    if (!key || !phases) throw new Error(`The sources do not say enough of ${cell(row, "name")} (${code}).`);
    const laestab = cell(key, "laestab");
    const before = cell(key, "predecessor_laestab");
    const urns = urnsOf(key, links);
    const short = shortName(row, brief);
    // An academy opens under a URN of its own: the day that URN began is the day the school became one.
    const type = cell(key, "type_2017_18");
    const academyFrom = cell(row, "status") === "Academy" && type.startsWith("Academy") ? urns.at(-1) : undefined;
    const dated = academyFrom && academyFrom.from !== "unknown" ? `; ${type}; ${academyFrom.source}` : "";
    return {
      schoolId: schoolIdOf(laestab),
      phases,
      ageLow: Number(cell(key, "age_low")),
      ageHigh: Number(cell(key, "age_high")),
      familyId: familyId(cell(row, "family")),
      laestabs: [
        ...(before
          ? [{ laestab: before, from: "unknown", to: "unknown", source: `${fromKeyTable}: predecessor's LAESTAB` }]
          : []),
        {
          laestab,
          from: "unknown",
          to: null,
          source: code === laestab ? `${fromBrief}; ${fromKeyTable}` : fromKeyTable,
        },
      ],
      urns,
      names: namesOf(key, urns, short, links),
      statuses: [
        { status: cell(row, "status"), from: academyFrom?.from ?? "unknown", to: null, source: `${fromBrief}${dated}` },
      ],
      trusts: trustsOf(key, trustId(cell(row, "mat"))),
      ...(short === cell(row, "name") ? {} : { otherNames: [{ name: cell(row, "name"), source: fromBrief }] }),
      aliases:
        code === laestab ? [] : [{ code, label: "as in the brief", source: `${fromBrief}; ${cell(key, "note")}` }],
    };
  });
  const mats = [...new Set(brief.map((row) => cell(row, "mat")))];
  const families = [...new Map(brief.map((row) => [cell(row, "family"), cell(row, "mat")]))];
  return {
    groupId: "hallam",
    name: "Diocese of Hallam",
    version: 1,
    trusts: [...mats.map((name) => ({ trustId: trustId(name), name, groupTrust: true })), ...legalTrusts(keyTable)],
    families: families.map(([name, mat]) => ({ familyId: familyId(name), name, trustId: trustId(mat) })),
    schools,
  };
}
