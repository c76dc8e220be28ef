/** What a pupil-level export may say of each pupil, by the headings schools' systems give it (SIMS, Arbor, Bromcom and the census's own names), in plain form. */
export const pupilColumns = {
  upn: ["upn", "unique pupil number"],
  year: ["year group", "year", "nc year", "national curriculum year", "curriculum year", "year taught in"],
  sex: ["sex", "legal sex", "gender"],
  fsmNow: ["fsm", "fsm eligible", "fsm eligibility", "free school meals", "eligible for free school meals"],
  fsmSix: ["fsm6", "fsm ever 6", "ever 6 fsm", "ever 6", "fsm in the last six years"],
  disadvantaged: ["disadvantaged"],
  sen: ["sen", "sen status", "sen provision", "sen code", "sen stage"],
  eal: ["eal", "eal status", "english as an additional language"],
  language: ["first language", "home language", "language", "first language code"],
  lookedAfter: ["looked after", "in care", "currently in care", "cla", "in lea care"],
  possible: ["possible sessions", "sessions possible", "possible attendances", "possible"],
  authorised: ["authorised absences", "authorised absence", "authorised absent sessions", "auth absences"],
  unauthorised: ["unauthorised absences", "unauthorised absence", "unauthorised absent sessions", "unauth absences"],
} as const satisfies Record<string, readonly string[]>;

export type PupilColumn = keyof typeof pupilColumns;

/** Headings that look like a figure a return asks and are not read, with the reason; every other heading we do not know is not read either. */
export const notCounted: Readonly<Record<string, string>> = {
  "pupil premium":
    "It also marks service children: it is not the Department's list of disadvantaged pupils. Call a column of that list Disadvantaged.",
  "pupil premium eligible":
    "It also marks service children: it is not the Department's list of disadvantaged pupils. Call a column of that list Disadvantaged.",
  religion: "A religion is not a baptism: the school counts its Catholic pupils itself.",
};

/** A heading as these are written: small letters, one space between words, no marks. */
export const plainPupilHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
