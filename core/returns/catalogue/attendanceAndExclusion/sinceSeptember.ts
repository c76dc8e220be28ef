/** The calendar year in which the school year of a report begins. */
const schoolYear = (day: string) => `(YEAR(${day}) - IF(MONTH(${day}) >= 9, 0, 1))`;

/**
 * What must hold of a total from 1 September beside the last return's, as a formula: that it never falls below it, unless the last return was of
 * another school year. `total` is a field with its pupil group, if any. The day the attendance report runs to tells the year.
 */
export const neverFalls = (total: string): string =>
  `OR(${total} >= ${total}.last, ${schoolYear("attendance_to")} <> ${schoolYear("attendance_to.last")})`;
