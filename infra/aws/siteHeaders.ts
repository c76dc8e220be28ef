/**
 * The pages that may show the pane in a frame: Excel on the web and the Microsoft 365 places it opens workbooks in. On the desktop nothing frames it.
 *
 * @source learn.microsoft.com/office/dev/add-ins/concepts/privacy-and-security, and the hosts of Excel on the web seen in use
 */
const officeHosts = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

const signIn = ["https://login.microsoftonline.com", "https://login.microsoft.com"];

/**
 * What the add-in's pages may load and who may frame them. Scripts are ours and Office.js; styles may be inline, because Fluent UI writes them so;
 * calls go to the site itself (which is the API too), to sign-in, to the files' own address for downloads by link, and to that of live connections.
 */
export const sitePolicy = (downloads: string, live: string): string =>
  Object.entries({
    "default-src": ["'none'"],
    "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'", "https://res.cdn.office.net", "https://static2.sharepointonline.com"],
    "connect-src": ["'self'", "https://appsforoffice.microsoft.com", ...signIn, downloads, live],
    "frame-src": signIn,
    "frame-ancestors": ["'self'", ...officeHosts],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "object-src": ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
