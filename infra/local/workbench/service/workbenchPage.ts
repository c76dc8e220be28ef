/** The page at `/workbench`. It says what it is before anything else. */
export const workbenchPage = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trustwide workbench</title><link rel="stylesheet" href="/workbench/workbench.css"></head>
<body>
<header class="top">
<h1>Workbench</h1><span id="workbook-name"></span>
<p class="test-host"><strong>A test host, not Excel.</strong> Microsoft's office.js on a spreadsheet engine of our own.</p>
<span id="status" role="status"></span>
<label class="button">Open .xlsx<input id="open" type="file" accept=".xlsx"></label>
<button id="save" type="button">Save .xlsx</button>
<a href="/">Start page</a>
</header>
<main id="bench"></main>
<script type="module" src="/workbench/main.js"></script>
</body></html>
`;

/** A page to put in the pane where there is no add-in: it starts office.js and says what it was told. */
export const plainPane = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Plain pane</title><script src="/office-js/office.js"></script></head>
<body><h1>Plain pane</h1><p id="told" role="status">Waiting for Office.onReady.</p><script src="/workbench/plainPane.js"></script></body></html>
`;

/** What the plain pane runs. */
export const plainPaneScript = `Office.onReady(function (told) { document.getElementById("told").textContent = "Ready in " + told.host + " on " + told.platform; window.told = told; });\n`;
