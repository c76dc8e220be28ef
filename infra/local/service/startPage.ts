import type { CollectionSummary, SchoolProgress } from "../../../core/wire/collections";

/** A collection as the start page shows it. */
export interface ShownCollection extends CollectionSummary {
  readonly returned: number;
  readonly schools: readonly SchoolProgress[];
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in a page or an attribute: from a school, it is never markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const link = (href: string, words: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;

/** A civil date as people write it: 7 December 2026. */
const inWords = (date: string): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

export const startPageStyle = `
:root { color-scheme: light dark; --ink: #1f2a37; --quiet: #4a5564; --brand: #1d4e79; --paper: #ffffff; --tint: #eef3f8; --line: #c4ccd6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --quiet: #b4bfcc; --brand: #9cc7ec; --paper: #14191f; --tint: #1d2731; --line: #3b4754; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: var(--paper); }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 3rem; }
h1 { margin: 0; font-size: 2.2rem; letter-spacing: -0.02em; color: var(--brand); }
header p { margin: 0.4rem 0 0; max-width: 44rem; color: var(--quiet); font-size: 1.1rem; }
section { margin-top: 2rem; padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-radius: 10px; }
section.newest { background: var(--tint); border-color: var(--brand); }
h2 { margin: 0; font-size: 1.35rem; }
.facts { margin: 0.2rem 0 1rem; color: var(--quiet); }
progress { width: 100%; height: 0.7rem; accent-color: var(--brand); }
ul.files { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 1rem 0 0; padding: 0; list-style: none; }
ul.files a { display: block; padding: 0.5rem 0.9rem; border: 1px solid var(--brand); border-radius: 6px; text-decoration: none; font-weight: 600; background: var(--paper); }
a { color: var(--brand); }
a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 3px solid #c77700; outline-offset: 2px; }
details { margin-top: 1.1rem; }
summary { cursor: pointer; font-weight: 600; }
.wide { overflow-x: auto; }
table { width: 100%; margin-top: 0.7rem; border-collapse: collapse; font-size: 0.95rem; }
th { text-align: left; color: var(--quiet); font-weight: 600; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--line); }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--quiet); }
`;

const schoolRow = (collection: string, school: SchoolProgress): string =>
  `<tr><td>${escapeHtml(school.name)}</td><td>${escapeHtml(school.laestab)}</td><td>${escapeHtml(school.family)}</td>` +
  `<td>${escapeHtml(school.status)}</td><td>${link(`/v1/collections/${collection}/templates/${school.laestab}.xlsx`, "Template")}</td></tr>`;

function collectionPart(collection: ShownCollection, isNewest: boolean): string {
  const { id, title, state, dueOn, returned, asked, returns, schools } = collection;
  const top = `/v1/collections/${id}`;
  const about = returns.map((one) => `${one.title}, ${one.period}`).join("; ");
  const files = [
    link(`${top}/comparison.xlsx?trust=all`, "Comparison workbook"),
    link(`/v1/summary.xlsx?collection=${id}`, "Board summary"),
    link(`${top}/templates.zip`, "All templates"),
    link(`${top}/comparison?trust=all`, "Comparison as JSON"),
    link(top, "Progress as JSON"),
  ];
  return `<section${isNewest ? ' class="newest"' : ""} aria-labelledby="${escapeHtml(id)}">
<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>
<p class="facts">${escapeHtml(about)}. ${escapeHtml(state.charAt(0).toUpperCase() + state.slice(1))}, due ${inWords(dueOn)}. ${returned} of ${asked} schools have sent their return.</p>
<progress value="${returned}" max="${Math.max(asked, 1)}" aria-label="Schools that have sent their return">${returned} of ${asked}</progress>
<ul class="files">${files.map((file) => `<li>${file}</li>`).join("")}</ul>
<details><summary>Schools and their templates</summary><div class="wide"><table>
<thead><tr><th scope="col">School</th><th scope="col">LAESTAB</th><th scope="col">Family</th><th scope="col">Status</th><th scope="col">Template</th></tr></thead>
<tbody>${schools.map((school) => schoolRow(id, school)).join("\n")}</tbody></table></div></details>
</section>`;
}

const nothingYet = `<section><h2>Nothing has been collected yet</h2>
<p>Import your register with <code>npm run -s trustwide -- register FILE --apply</code>, then issue a collection through the API.</p></section>`;

/** The page at `/`: everything the service holds, newest collection first, each file one click away. */
export function startPage(group: string, collections: readonly ShownCollection[]): string {
  const parts = collections.map((collection, index) => collectionPart(collection, index === 0));
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trustwide: ${escapeHtml(group)}</title><style>${startPageStyle}</style></head>
<body><header><h1>Trustwide</h1><p>${escapeHtml(group)}: what every school has returned, checked and set side by side.</p></header>
<main>${parts.length === 0 ? nothingYet : parts.join("\n")}</main>
<footer><p>For programs: ${link("/v1/openapi.json", "the API's description")}, ${link("/v1/schools", "the register")}, ${link("/v1/returns", "the returns")}, ${link("/v1/problems", "what each problem means")}.</p></footer>
</body></html>
`;
}
