import { readFileSync } from "node:fs";

/** Adds up jest's own reports and prints the one closing line; a report that is missing, or holds no test that ran, is a failure. */
const totals = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

for (const file of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    totals.skipped += report.numPendingTests + report.numTodoTests;
    if (report.numPassedTests === 0) {
      console.log(`${file}: no test passed`);
      broken = true;
    }
  } catch (error) {
    console.log(`${file}: no report (${error.message})`);
    broken = true;
  }
}

if (broken) totals.failed += 1;
console.log(`Tests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
