// What the pinned AWS SDK says about Node versions of its later releases is for whoever upgrades it, not for every test file.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

/** The suite that needs Node alone. What needs LibreOffice, openpyxl or Java is in jest.interop.config.mjs. */
export const swc = {
  transform: {
    "\\.m?[tj]s$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/|@ironcalc/|hucre/|@hono/|hono/|csv-parse/|jose/|ulid/|d3-))"],
};

export default {
  ...swc,
  roots: ["<rootDir>/tests"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/interop/"],
  testEnvironment: "node",
  // office.js still holds a test file's globals when the next begins: jest's clean-up between them only warns of that, a page long.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // A service, a database or a workbook is started for real: a busy machine needs longer than the usual 5 seconds.
  testTimeout: 30_000,
};
