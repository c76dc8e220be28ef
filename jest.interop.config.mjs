import { swc } from "./jest.config.mjs";

/** The suite that asks other programs (LibreOffice, openpyxl) whether they read our workbooks as we do. */
export default {
  ...swc,
  roots: ["<rootDir>/tests/interop"],
  testEnvironment: "node",
  testTimeout: 300_000,
};
