import { existsSync } from "node:fs";
import { swc } from "./jest.config.mjs";
import { emulator } from "./tests/interop/dynamoDbLocal/emulator.mjs";

const isHere = existsSync(emulator);
const why = `DynamoDB Local is not in ${emulator} (.ci/run puts it there): the store's suites were not run against it.`;
if (!isHere && process.env.CI) throw new Error(why);
if (!isHere) console.log(why);

/**
 * The store's and the live suites again, word for word, against AWS's own DynamoDB Local in place of the embedded engine; and what the embedded
 * one has not, the table's stream.
 */
export default {
  ...swc,
  rootDir: ".",
  testMatch: [
    "<rootDir>/tests/functions/store/{collections,items,kept,register}.test.ts",
    "<rootDir>/tests/functions/submissions/{accept,decide,interleavings}.test.ts",
    "<rootDir>/tests/functions/imports/importResults.test.ts",
    "<rootDir>/tests/functions/{dataProtection,live,releases}/*.test.ts",
    "<rootDir>/tests/functions/schedule/runDue.test.ts",
    "<rootDir>/tests/interop/dynamoDbLocal/*.dynamodb.ts",
  ],
  testPathIgnorePatterns: [isHere ? "/node_modules/" : "/"],
  passWithNoTests: !isHere,
  moduleNameMapper: { "/dataFolder$|^\\./dynamo$": "<rootDir>/tests/interop/dynamoDbLocal/dataFolder.ts" },
  globalSetup: "<rootDir>/tests/interop/dynamoDbLocal/start.mjs",
  globalTeardown: "<rootDir>/tests/interop/dynamoDbLocal/stop.mjs",
  testEnvironment: "node",
  testTimeout: 300_000,
};
