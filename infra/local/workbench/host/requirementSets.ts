/** The requirement sets a host says it has, by name, for example `{ ExcelApi: "1.17" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The newest sets an add-in may meet in Excel: what a host declares unless it is told otherwise. */
export const newestSets: RequirementSets = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  IdentityAPI: "1.3",
  NestedAppAuth: "1.1",
  AddinCommands: "1.3",
  CustomXmlParts: "1.1",
  Settings: "1.1",
};
