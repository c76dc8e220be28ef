import { returnDefinitionSchema, type ReturnDefinition, type ReturnDefinitionInput, type Section } from "./definition";
import { pupilGroupIds, type PupilGroup } from "./pupilGroups";

type SectionInput = ReturnDefinitionInput["sections"][number];
type FieldInput = SectionInput["fields"][number];
type RuleInput = ReturnDefinitionInput["rules"][number];
type MeasureInput = ReturnDefinitionInput["measures"][number];

/** What a field says beyond its id, label and type; `definition` is required, `source` may come from the section's `with`. */
export type FieldDetails = Partial<Omit<FieldInput, "id" | "label" | "type">> & { readonly definition: string };

/** A field before its section's shared facts (`with`) are laid under it. */
export type FieldDraft = Omit<FieldInput, "source"> & Partial<Pick<FieldInput, "source">>;

/** A section before its fields are completed: `with` holds what its fields share, each field's own words winning. */
export type SectionDraft = Omit<SectionInput, "kind" | "fields" | "groups"> & {
  readonly with?: Partial<Omit<FieldInput, "id" | "label" | "type">>;
  readonly fields: readonly FieldDraft[];
};

/** A whole number of pupils, 0 or more. */
export const count = (id: string, label: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "count",
  min: 0,
  ...details,
});

/** A mean over the pupils counted in `n`, with one decimal unless said otherwise. */
export const mean = (id: string, label: string, n: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "mean",
  n,
  decimals: 1,
  ...details,
});

/** A number that is no count and no mean, for example a confidence limit. */
export const number = (id: string, label: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "number",
  ...details,
});

/** A percentage a school works out itself, kept as a share 0-1. */
export const percent = (id: string, label: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "percent",
  min: 0,
  max: 1,
  decimals: 1,
  ...details,
});

/** Whole pounds. */
export const pounds = (id: string, label: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "pounds",
  ...details,
});

/** Words, at most `maxLength` characters (500 unless said). */
export const text = (id: string, label: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "text",
  maxLength: 500,
  ...details,
});

/** A civil date. */
export const date = (id: string, label: string, details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "date",
  ...details,
});

/** One of the listed choices. */
export const choice = (id: string, label: string, choices: readonly string[], details: FieldDetails): FieldDraft => ({
  id,
  label,
  type: "choice",
  choices: [...choices],
  ...details,
});

function section(kind: Section["kind"], { with: common, fields, ...rest }: SectionDraft): SectionInput {
  const asked = new Set(fields.flatMap((field) => field.groups ?? ["all"]));
  const [first, ...others] = pupilGroupIds.filter((group) => asked.has(group));
  const groups: [PupilGroup, ...PupilGroup[]] = [first ?? "all", ...others];
  // The schema refuses a field that has no source of its own and none from `with`.
  return { ...rest, kind, groups, fields: fields.map((field) => ({ ...common, ...field }) as FieldInput) };
}

/** A section of measures down and pupil groups across; its groups are those its fields are asked for, in the usual order. */
export const grid = (draft: SectionDraft): SectionInput => section("grid", draft);

/** A section of labels and answers. */
export const form = (draft: SectionDraft): SectionInput => section("form", draft);

/** A section that is a table the respondent extends, within its stock of rows. */
export const rows = (draft: SectionDraft): SectionInput => section("rows", draft);

/** What must hold; an Excel formula over field ids. */
export const rule = (input: RuleInput): RuleInput => input;

/** A share: pupils in `numerator` out of `denominator`, 0-1. */
export const share = (
  input: Omit<MeasureInput, "kind" | "unit" | "denominator"> & { readonly denominator: string },
): MeasureInput => ({ ...input, kind: "share", unit: "percent" });

/** A mean of the field `numerator`, taken over the pupils counted in `denominator`. */
export const average = (
  input: Omit<MeasureInput, "kind" | "denominator"> & { readonly denominator: string },
): MeasureInput => ({ decimals: 1, ...input, kind: "mean" });

/**
 * A return definition from its parts, checked against the schema. Throws (a bug of whoever wrote the catalogue) when the schema refuses it.
 */
export const defineReturn = (input: ReturnDefinitionInput): ReturnDefinition => returnDefinitionSchema.parse(input);
