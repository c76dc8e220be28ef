import { createHash } from "node:crypto";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in a page or an attribute: from a school, it is never markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const style = `
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
a:focus-visible, summary:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid #c77700; outline-offset: 2px; }
details { margin-top: 1.1rem; }
summary { cursor: pointer; font-weight: 600; }
.wide { overflow-x: auto; }
table { width: 100%; margin-top: 0.7rem; border-collapse: collapse; font-size: 0.95rem; }
th { text-align: left; color: var(--quiet); font-weight: 600; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--line); }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--quiet); }
.who { display: flex; flex-wrap: wrap; gap: 0.7rem; align-items: center; margin: 0.9rem 0 0; }
.who form { margin: 0; }
ul.people { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); margin: 2rem 0 0; padding: 0; list-style: none; }
.people form { height: 100%; margin: 0; padding: 1.1rem 1.2rem; border: 1px solid var(--line); border-radius: 10px; display: flex; flex-direction: column; gap: 0.7rem; }
.people p { margin: 0; color: var(--quiet); flex: 1; }
select, button { font: inherit; padding: 0.45rem 0.8rem; border-radius: 6px; border: 1px solid var(--line); background: var(--paper); color: var(--ink); }
.people select, .people button { width: 100%; }
button { border-color: var(--brand); color: var(--brand); font-weight: 600; cursor: pointer; }
button:hover { background: var(--tint); }
`;

/** What every page of one machine is sent with: nothing runs in it, and nothing but our own style shapes it. */
export const pageHeaders = {
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  "Cache-Control": "no-store",
  // With no referrer at all a browser sends a form of the page as from nowhere, and the sign-in refuses what is from elsewhere.
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

/** A page of one machine. `title` is text, the other parts are markup. */
export const page = (parts: {
  readonly title: string;
  readonly header: string;
  readonly main: string;
  readonly footer: string;
}): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title><style>${style}</style></head>
<body><header>${parts.header}</header>
<main>${parts.main}</main>
<footer>${parts.footer}</footer>
</body></html>
`;
