/**
 * The pupil groups a field may be asked for, with the label schools see. `all` is every pupil; the others are groups the
 * Department for Education reports on.
 *
 * @source DfE, "Key stage 2 attainment: methodology" and "Schools, pupils and their characteristics: methodology".
 */
export const pupilGroups = {
  all: { label: "All pupils", short: "All" },
  girls: { label: "Girls", short: "Girls" },
  boys: { label: "Boys", short: "Boys" },
  dis: { label: "Disadvantaged pupils", short: "Disadvantaged" },
  not_dis: { label: "Pupils not disadvantaged", short: "Not disadvantaged" },
  fsm: { label: "Pupils eligible for free school meals", short: "Free school meals" },
  sen_support: { label: "SEN support", short: "SEN support" },
  ehcp: { label: "Education, health and care plan", short: "EHC plan" },
  sen_any: { label: "Any special educational need", short: "Any SEN" },
  eal: { label: "English as an additional language", short: "EAL" },
} as const;

export type PupilGroup = keyof typeof pupilGroups;

export const pupilGroupIds = Object.keys(pupilGroups) as [PupilGroup, ...PupilGroup[]];
