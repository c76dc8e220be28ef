import type { Source } from "../../definition";

/** Who is on roll at the January census, and how free school meals, SEN and first language are recorded. */
export const schoolsAndPupils: Source = {
  title: "DfE, Schools, pupils and their characteristics: methodology",
  dated: "2024/25 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/school-pupils-and-their-characteristics",
};

/** Who attracts the pupil premium, from which census, and at what rate. */
export const premiumNote: Source = {
  title: "DfE, Pupil premium 2025 to 2026: technical note",
  dated: "updated 27 March 2025",
  url: "https://www.gov.uk/government/publications/pupil-premium-allocations-and-conditions-of-grant-2025-to-2026/pupil-premium-2025-to-2026-technical-note",
};

/** Preferences and offers on the national offer days, school by school. */
export const applicationsMethodology: Source = {
  title: "DfE, Primary and secondary school applications and offers: methodology",
  dated: "2025/26 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/secondary-and-primary-school-applications-and-offers-methodology",
};

/** Teachers and other staff in the November census, as heads and as full-time equivalents. */
export const workforceMethodology: Source = {
  title: "DfE, School workforce in England: methodology",
  dated: "2024 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/school-workforce-in-england-methodology",
};

/** Catholic pupils and teachers, which the Department does not ask for. */
export const catholicCensus: Source = {
  title: "Catholic Education Service, Annual census of Catholic schools",
  dated: "2024",
  url: "https://catholiceducation.org.uk/census/",
};
