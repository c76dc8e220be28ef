import { operations, type OperationId } from "../../../functions/api/operations";
import type { CollectionSummary, SchoolProgress } from "../../../core/wire/collections";
import type { ReleaseSummary, SnapshotSummary } from "../../../core/wire/releases";
import type { Person } from "../../../core/wire/people";
import { escapeHtml, page } from "./page";

/**
 * A collection as the start page shows it; `progress` null: where schools stand is not for this reader. `figures`: the live ones, those of the newest release to
 * them, or none.
 */
export interface ShownCollection extends CollectionSummary {
  readonly figures: "live" | ReleaseSummary | null;
  readonly progress: { readonly returned: number; readonly schools: readonly SchoolProgress[] } | null;
}

/** What the start page shows, and to whom. `canChange`: whether the reader chose who to be, and may choose again. */
export interface StartPage {
  readonly group: string;
  readonly person: Person;
  readonly canChange: boolean;
  readonly collections: readonly ShownCollection[];
  readonly snapshots: readonly SnapshotSummary[];
}

const link = (href: string, words: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;

/** A link to an operation of the API, where the reader may use it. */
const linkTo = ({ roles }: Person, operation: OperationId, href: string, words: string): string[] => {
  const allowed = operations[operation].roles;
  return typeof allowed === "string" || roles.some((role) => (allowed as readonly string[]).includes(role))
    ? [link(href, words)]
    : [];
};

/** Whether a reader is shown figures at all, live or released. */
const readsFigures = (person: Person): boolean => linkTo(person, "getComparison", "", "").length > 0;

/** A civil date as people write it: 7 December 2026. */
const inWords = (date: string): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

const schoolRow = (collection: string, school: SchoolProgress): string =>
  `<tr><td>${escapeHtml(school.name)}</td><td>${escapeHtml(school.laestab)}</td><td>${escapeHtml(school.family)}</td>` +
  `<td>${escapeHtml(school.status)}</td><td>${link(`/v1/collections/${collection}/templates/${school.laestab}.xlsx`, "Template")}, ` +
  `${link(`/workbench?as=school&collection=${collection}&school=${school.laestab}`, "fill it here")}</td></tr>`;

function progressPart({ id, asked, progress }: ShownCollection): string {
  if (!progress) return "";
  const { returned, schools } = progress;
  return `<progress value="${returned}" max="${Math.max(asked, 1)}" aria-label="Schools that have sent their return">${returned} of ${asked}</progress>
<details${schools.length < 4 ? " open" : ""}><summary>Schools and their templates</summary><div class="wide"><table>
<thead><tr><th scope="col">School</th><th scope="col">LAESTAB</th><th scope="col">Family</th><th scope="col">Status</th><th scope="col">Template</th></tr></thead>
<tbody>${schools.map((school) => schoolRow(id, school)).join("\n")}</tbody></table></div></details>`;
}

/** What a release is of, in a sentence. */
const releasedWords = ({ asOf, schools: { shown, asked } }: ReleaseSummary): string =>
  shown === 0
    ? ` Released as at ${inWords(asOf)}.`
    : ` Released as at ${inWords(asOf)}, with the approved figures of ${shown} of ${asked} schools.`;

function collectionPart(person: Person, collection: ShownCollection, isNewest: boolean): string {
  const { id, title, state, dueOn, asked, returns, progress, figures } = collection;
  const top = `/v1/collections/${id}`;
  const about = returns.map((one) => `${one.title}, ${one.period}`).join("; ");
  const sent = progress
    ? ` ${progress.returned} of ${asked} ${asked === 1 ? "school has" : "schools have"} sent ${asked === 1 ? "its" : "their"} return.`
    : "";
  const figureFiles = [
    ...linkTo(person, "getComparisonWorkbook", `${top}/comparison.xlsx?trust=all`, "Comparison workbook"),
    ...linkTo(person, "getSummaryWorkbook", `/v1/summary.xlsx?collection=${id}`, "Board summary"),
    ...linkTo(person, "getComparison", `${top}/comparison?trust=all`, "Comparison as JSON"),
  ];
  const files = [
    ...(figures === null ? [] : figureFiles),
    ...linkTo(person, "getTemplates", `${top}/templates.zip`, "All templates"),
    ...linkTo(person, "getCollection", top, "Progress as JSON"),
  ];
  const unreleased = figureFiles.length > 0 ? " Nothing of it has been released to you yet." : "";
  const released = figures === null ? unreleased : figures === "live" ? "" : releasedWords(figures);
  return `<section${isNewest ? ' class="newest"' : ""} aria-labelledby="${escapeHtml(id)}">
<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>
<p class="facts">${escapeHtml(about)}. ${escapeHtml(state.charAt(0).toUpperCase() + state.slice(1))}, due ${inWords(dueOn)}.${sent}${released}</p>
${progressPart(collection)}
<ul class="files">${files.map((file) => `<li>${file}</li>`).join("")}</ul>
</section>`;
}

/** What was sealed for meetings, each workbook as it was then. */
function snapshotsPart(snapshots: readonly SnapshotSummary[]): string {
  if (snapshots.length === 0) return "";
  const rows = snapshots
    .toReversed()
    .map(
      ({ id, title, meetingOn, seal }) =>
        `<tr><td>${inWords(meetingOn)}</td><td>${link(`/v1/snapshots/${id}.xlsx`, title)}</td><td><code>${seal.slice(0, 16)}</code></td></tr>`,
    );
  return `<section aria-labelledby="sealed"><h2 id="sealed">Sealed for meetings</h2>
<p class="facts">Each workbook is as it was sealed; it is verified before it is given.</p><div class="wide"><table>
<thead><tr><th scope="col">Meeting</th><th scope="col">Workbook</th><th scope="col">Seal begins</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></div></section>`;
}

/** The collections of which there is nothing for a reader yet, in one line. */
function unreleasedPart(collections: readonly ShownCollection[]): string {
  if (collections.length === 0) return "";
  const titles = collections.map(({ title }) => escapeHtml(title)).join("; ");
  return `<section aria-labelledby="unreleased"><h2 id="unreleased">Not released to you yet</h2><p class="facts">${titles}.</p></section>`;
}

/** What stands where there is no collection: how an officer begins, or that nothing is asked of this reader. */
const nothingYet = ({ roles }: Person): string =>
  roles.some((role) => operations.createCollection.roles.some((allowed) => allowed === role))
    ? `<section><h2>Nothing has been collected yet</h2>
<p>Import your register with <code>npm run -s trustwide -- register FILE --apply</code>, then issue a collection through the API.</p></section>`
    : `<section><h2>There is nothing for you here yet</h2>
<p>When a collection is issued that you are part of, it stands here with its files.</p></section>`;

/** The add-in without Excel, for each kind of reader; the page signs in as whom it is opened for: a head keeps to their own school. */
const workbench = ({
  scope,
}: Person): string => `<section aria-labelledby="workbench"><h2 id="workbench">The add-in, without Excel</h2>
<p class="facts">The workbench shows the same add-in beside a spreadsheet in this browser. It is a test host, not Excel.</p>
<ul class="files">${[
  link("/workbench?as=officer", "Open as an officer"),
  link(
    `/workbench?as=school${scope.schools === "all" ? "" : `&school=${encodeURIComponent(scope.schools[0] ?? "")}`}`,
    "Open as a school with its template",
  ),
  link("/workbench?as=board", "Open as a board member"),
  link("/workbench?as=administrator", "Open as an administrator"),
]
  .map((one) => `<li>${one}</li>`)
  .join("")}</ul></section>`;

const change = `<form method="post" action="/sign-out"><button>Be someone else</button></form>`;

/** The page at `/`: everything the service holds for its reader, newest collection first, each file one click away. */
export function startPage({ group, person, canChange, collections, snapshots }: StartPage): string {
  const isForReader = ({ figures, progress }: ShownCollection): boolean =>
    figures !== null || progress !== null || !readsFigures(person);
  const parts = [
    ...collections.filter(isForReader).map((collection, index) => collectionPart(person, collection, index === 0)),
    snapshotsPart(snapshots),
    unreleasedPart(collections.filter((each) => !isForReader(each))),
  ].filter((part) => part !== "");
  return page({
    title: `Trustwide: ${group}`,
    header: `<h1>Trustwide</h1><p>${escapeHtml(group)}: what every school has returned, checked and set side by side.</p>
<div class="who"><span>You are <strong>${escapeHtml(person.name)}</strong>.</span>${canChange ? change : ""}</div>`,
    main: `${canChange ? `${workbench(person)}\n` : ""}${parts.length === 0 ? nothingYet(person) : parts.join("\n")}`,
    footer: `<p>For programs: ${link("/v1/openapi.json", "the API's description")}, ${link("/v1/schools", "the register")}, ${link("/v1/returns", "the returns")}, ${link("/v1/problems", "what each problem means")}.</p>`,
  });
}
