import { profile, read, shown, tableOf } from "./reading";

const only = (heading: string, line: string, other = {}) => {
  const reading = read(tableOf(heading, line), other);
  return { ...reading, cells: reading.readings[0] ? shown(reading.readings[0]) : null };
};
const problems = (reading: ReturnType<typeof read>) =>
  reading.problems.map(({ severity, wrong }) => `${severity}: ${wrong}`);

describe("readResults: values", () => {
  it.each([
    ["a percentage with its sign", "29,55%", { ks2_eligible: 29, ks2_rwm_exp_n: 16 }],
    ["one without", "29,55", { ks2_eligible: 29, ks2_rwm_exp_n: 16 }],
    ["one with a decimal", "202,44.6%", { ks2_eligible: 202, ks2_rwm_exp_n: 90 }],
    ["one that two counts fit", "202,45%", { ks2_eligible: 202, ks2_rwm_exp_n: "45%" }],
    ["one without a cohort", ",55%", { ks2_eligible: "x", ks2_rwm_exp_n: "55%" }],
    ["one whose cohort is a code", "SUPP,55%", { ks2_eligible: "c (SUPP)", ks2_rwm_exp_n: "55%" }],
    ["a cohort with a comma for thousands", '"1,001",0', { ks2_eligible: 1001, ks2_rwm_exp_n: "0%" }],
    ["nothing beside a cohort", "29,", { ks2_eligible: 29 }],
  ])("%s", (_, cells, expected) => {
    expect(only("laestab,year,eligible,rwm", `3732001,2018/19,${cells}`).cells).toEqual(expected);
  });

  it.each([
    ["SUPP", "c (SUPP)"],
    ["NE", "z (NE)"],
    ["NA", "z (NA)"],
    ["NP", "x (NP)"],
    ["LOWCOV", "x (LOWCOV)"],
    ["SP", "low (SP)"],
    ["NEW", "x (NEW)"],
    ["supp", "c (supp)"],
    ["z", "z"],
    ["x", "x"],
    ["c", "c"],
    ["low", "low"],
  ])("the code %s is kept as it is spelled, in a count, a percentage and a mean", (code, expected) => {
    const { cells } = only("laestab,year,eligible,rwm,score", `3732001,2018/19,${code},${code},${code}`);
    expect(cells).toMatchObject({ ks2_eligible: expected, ks2_rwm_exp_n: expected, ks2_reading_score: expected });
  });

  it("an empty cell is what its layout knows it to mean, and otherwise says nothing", () => {
    const { cells } = only("laestab,year,eligible,rwm_girls,rwm_dis", "3732001,2018/19,29,,");
    expect(cells).toEqual({ ks2_eligible: 29, "ks2_rwm_exp_n.dis": "c (SUPP)", "ks2_eligible.dis": "x" });
  });

  it("a mean without its number of pupils has x for it, with no place in the file", () => {
    const [one] = read(tableOf("laestab,year,score", "3732001,2018/19,104.5")).readings;
    expect(one && shown(one)).toEqual({ ks2_reading_score: 104.5, ks2_reading_score_pupils: "x" });
    expect(one?.cells.get("ks2_reading_score")?.origin).toEqual({ row: 2, column: "score" });
    expect(one?.cells.get("ks2_reading_score_pupils")?.origin).toBeNull();
  });

  it("fields that go with a figure and are not in the file are x, unless they are", () => {
    expect(only("laestab,year,progress", "3732001,2018/19,-1.5").cells).toEqual({
      ...{ ks2_reading_progress: -1.5, ks2_reading_progress_lower: "x", ks2_reading_progress_upper: "x" },
      ks2_reading_progress_pupils: "x",
    });
    const withLower = {
      ...profile,
      fills: [...profile.fills, { column: "lower", field: "ks2_reading_progress_lower", as: "figure" as const }],
    };
    const { cells } = only("laestab,year,progress,lower", "3732001,2018/19,-1.5,-2.5", { profile: withLower });
    expect(cells).toMatchObject({ ks2_reading_progress_lower: -2.5, ks2_reading_progress_upper: "x" });
  });

  it.each([
    ["29.5,55", '"29.5" is not a whole number of pupils.', "eligible"],
    ["-3,55", '"-3" is less than 0, the least there can be.', "eligible"],
    ["29%,55", '"29%" is not a whole number of pupils, nor a code the Department uses.', "eligible"],
    ["twenty,55", '"twenty" is not a whole number of pupils, nor a code the Department uses.', "eligible"],
    ["29,101", '"101" is not between 0% and 100%.', "rwm"],
    ["29,n/k", '"n/k" is not a percentage, nor a code the Department uses.', "rwm"],
  ])("%s is an error, with its row, column and what to do", (cells, wrong, column) => {
    const { problems: found } = read(tableOf("laestab,year,eligible,rwm", `3732001,2018/19,${cells}`));
    expect(found).toEqual([
      {
        ...{ severity: "error", row: 2, column, wrong: `Row 2, ${column}: ${wrong}` },
        mend: "Correct it in the file, or empty the cell to leave it out.",
      },
    ]);
  });

  it("a percentage no whole number of pupils comes to is kept as published, and said", () => {
    const reading = only("laestab,year,eligible,rwm", "3732001,2018/19,9,50%");
    expect(reading.cells).toEqual({ ks2_eligible: 9, ks2_rwm_exp_n: "50%" });
    expect(problems(reading)).toEqual(["query: Row 2, rwm: no whole number of 9 pupils comes to 50%."]);
  });

  it("a column of fractions is not taken for percentages", () => {
    const reading = read(tableOf("laestab,year,rwm", "3732001,2018/19,0.55", "3733424,2018/19,1"));
    expect(problems(reading)).toEqual([
      "error: rwm holds only numbers below 1, which may be fractions or percentages.",
    ]);
  });

  it("a figure that does not exist for the year is left out and said once; a code there says nothing new", () => {
    const lines = ["3732001,2023/24,1.5", "3733424,2023/24,2.5"];
    const reading = read(tableOf("laestab,year,progress", ...lines));
    expect(reading.readings).toEqual([]);
    expect(problems(reading)).toEqual(["query: progress holds figures that do not exist for 2023/24."]);
    expect(read(tableOf("laestab,year,progress", "3732001,2023/24,NP")).problems).toEqual([]);
  });
});

describe("readResults: schools", () => {
  it.each([
    ["its LAESTAB today", "laestab", "3732001"],
    ["one it had before", "laestab", "3733001"],
    ["one written 373/3001", "laestab", "373/3001"],
    ["its URN", "urn", "138001"],
    ["one it had before", "urn", "107001"],
    ["authority and establishment", "la,estab", "373,2001"],
  ])("finds a school by %s", (_, heading, code) => {
    const reading = read(tableOf(`${heading},year,eligible`, `${code},2018/19,29`));
    expect(reading.readings.map(({ schoolId }) => schoolId)).toEqual(["sch_aaaaaaaa"]);
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ["3799999", "No school in the register has, or had, this LAESTAB or URN."],
    [
      "3734016",
      "3734016 stands in the register only as in the brief, for St Thomas, whose LAESTAB is 3733424: another school holds it.",
    ],
    ["3734600", 'Holy Cross has no pupils of the phases "Primary outcomes" asks.'],
    ["", "The row has no LAESTAB and no URN: it is not one school's."],
    ["sch_aaaaaaaa", "No school in the register has, or had, this LAESTAB or URN."],
  ])("lists the row of %s as unmatched, with the reason", (code, reason) => {
    const reading = read(tableOf("laestab,year,eligible,name", `${code},2018/19,29,St Ann's`));
    expect(reading.readings).toEqual([]);
    expect(reading.unmatched).toEqual([{ row: 2, codes: code, name: "St Ann's", reason }]);
  });

  it("codes of two schools in one row are an error", () => {
    const reading = read(tableOf("laestab,urn,year,eligible", "3732001,138002,2018/19,29"));
    expect(reading.readings).toEqual([]);
    expect(problems(reading)).toEqual([
      "error: Row 2: its codes belong to different schools: 3732001 is St Ann's, 138002 is St Thomas.",
    ]);
  });

  it("a wrong code of the brief beside the school's own leads to the school, and is asked about", () => {
    const reading = read(tableOf("laestab,urn,year,eligible", "3734016,138002,2018/19,29"));
    expect(reading.readings).toHaveLength(1);
    expect(problems(reading)).toEqual([
      "query: Row 2: the register does not have laestab 3734016; the row is taken for St Thomas by its urn 138002.",
    ]);
  });

  it("two rows about one school in one year are both refused, whatever codes they go by", () => {
    const reading = read(
      tableOf("laestab,year,eligible", "3732001,2018/19,29", "3733001,2018/19,29", "3733424,2018/19,9"),
    );
    expect(reading.readings.map(({ school }) => school)).toEqual(["St Thomas"]);
    expect(problems(reading)).toEqual([
      "error: Row 2 is about St Ann's in 2018/19, as is row 3.",
      "error: Row 3 is about St Ann's in 2018/19, as is row 2.",
    ]);
  });
});

describe("readResults: files", () => {
  it.each([
    [
      "no codes",
      "name,year,eligible",
      "The file has no column of LAESTABs or URNs: schools are never told apart by name.",
    ],
    ["no figures", "laestab,year", 'The file has no column of "Sample" that a return asks.'],
    ["no year", "laestab,eligible", "The file does not say which year it is of."],
  ])("with %s is refused as a whole", (_, headings, wrong) => {
    expect(problems(read(tableOf(headings, "a,b")))).toEqual([`error: ${wrong}`]);
  });

  it("without a year is of the period that is named", () => {
    const { readings } = read(tableOf("laestab,eligible", "3732001,29"), { period: "2018/19" });
    expect(readings[0]?.period).toBe("2018/19");
  });

  it("of several years gives the rows of a period that is named, and counts the others", () => {
    const table = tableOf("laestab,year,eligible", "3732001,2018/19,29", "3732001,2017/18,30");
    const reading = read(table, { period: "2017/18" });
    expect([reading.readings.map(({ row }) => row), reading.otherPeriods]).toEqual([[3], 1]);
    expect(read(table).readings).toHaveLength(2);
  });

  it("whose year names another stage is an error, said once", () => {
    const table = tableOf("laestab,year,eligible", "3732001,2018/19 provisional,29", "3733424,2018/19 provisional,9");
    expect(problems(read(table))).toEqual([
      "error: The file says its figures are provisional, and the stage given is final.",
    ]);
    expect(problems(read(table, { stage: "provisional" }))).toEqual([]);
  });

  it("whose year cannot be read is an error of the row", () => {
    expect(problems(read(tableOf("laestab,year,eligible", "3732001,2018,29")))).toEqual([
      'error: Row 2: "2018" is not a year such as 2024/25.',
    ]);
  });

  it("takes a column by any heading it has had, in any case, and lists the columns it does not use", () => {
    const reading = read(tableOf("LAESTAB,Year,ELIGIBLE,Old_RWM,science,colour", "3732001,2018/19,29,55,80,red"));
    expect(reading.readings[0] && shown(reading.readings[0])).toEqual({ ks2_eligible: 29, ks2_rwm_exp_n: 16 });
    expect(reading.readings[0]?.cells.get("ks2_rwm_exp_n")?.origin?.column).toBe("Old_RWM");
    expect(reading.notUsed).toEqual([
      { column: "science", why: "No return asks science." },
      { column: "colour", why: null },
    ]);
  });

  it("counts a matched row without a figure", () => {
    const reading = read(tableOf("laestab,year,eligible", "3732001,2018/19,"));
    expect([reading.readings.length, reading.empty, reading.problems.length]).toEqual([0, 1, 0]);
  });

  it("numbers rows as Excel does, empty ones counted", () => {
    const { readings } = read(tableOf("laestab,year,eligible", ",,", "3732001,2018/19,29"));
    expect(readings[0]?.cells.get("ks2_eligible")?.origin).toEqual({ row: 3, column: "eligible" });
  });
});
