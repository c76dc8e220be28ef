/** How much of a workbook is read before it is refused. Bytes are bytes unpacked; the rest are counts over the whole workbook. */
export interface ReadLimits {
  /** Parts (files) in the container. */
  readonly parts: number;
  readonly partBytes: number;
  readonly allBytes: number;
  /** XML that is read, of all parts together: pictures and sheets passed over do not count. */
  readonly xmlBytes: number;
  /** How many times its packed size a part larger than `ratioAboveBytes` may unpack to. */
  readonly ratio: number;
  readonly ratioAboveBytes: number;
  /** How deeply elements may stand inside each other in one part. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Cells of all sheets, empty ones that only carry a format included. */
  readonly cells: number;
  /** Shared texts. */
  readonly texts: number;
  readonly merges: number;
  /** Workbook-scope and sheet-scope defined names. */
  readonly names: number;
}

const megabyte = 1024 * 1024;

/** What a filled template needs, several times over. */
export const templateLimits: ReadLimits = {
  parts: 2_000,
  partBytes: 4 * megabyte,
  allBytes: 32 * megabyte,
  xmlBytes: 8 * megabyte,
  ratio: 200,
  ratioAboveBytes: megabyte,
  depth: 64,
  attributes: 500,
  cells: 50_000,
  texts: 20_000,
  merges: 5_000,
  names: 10_000,
};

/** What a register of every school in England needs: 24,000 rows of up to 40 columns. Only officers send one. */
export const registerLimits: ReadLimits = {
  ...templateLimits,
  partBytes: 96 * megabyte,
  allBytes: 128 * megabyte,
  xmlBytes: 128 * megabyte,
  cells: 1_000_000,
  texts: 500_000,
};
