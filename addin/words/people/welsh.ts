import type { Words } from "../phraseBook";
import { day } from "../welshForms";

/** Who may do what, in Welsh. */
export const peopleInWelsh: Words["people"] = {
  tab: "Pobl",
  title: "Pwy gaiff wneud beth",
  invite: "Gwahodd rhywun",
  address: "Cyfeiriad e-bost",
  addressHint: "I wybod i bwy mae'r cod. Nid yw'n penderfynu dim; y cyfrif sy'n defnyddio'r cod sy'n gwneud.",
  role: "Beth gânt ei wneud",
  roles: {
    school: "Ysgol",
    trustOfficer: "Swyddog ymddiriedolaeth",
    groupOfficer: "Swyddog grŵp",
    director: "Cyfarwyddwr",
    administrator: "Gweinyddwr",
  },
  may: {
    school: "Yn anfon ffurflenni ysgol ac yn gweld ei ffigurau ei hun.",
    trustOfficer: "Yn dilyn, yn cymeradwyo ac yn awdurdodi ysgolion ymddiriedolaeth.",
    groupOfficer: "Yn cyhoeddi casgliadau, ac yn gwneud yr un peth i bob ymddiriedolaeth.",
    director: "Yn darllen yr hyn a ryddhawyd i'r bwrdd.",
    administrator: "Yn cadw'r gofrestr, y ffurflenni a phwy gaiff wneud beth; nid yw'n darllen atebion unrhyw ysgol.",
  },
  school: "Ysgol",
  trust: "Ymddiriedolaeth",
  choose: "Dewiswch un",
  button: "Gwneud gwahoddiad",
  invited: (address) => `Gwnaed gwahoddiad i ${address}.`,
  code: "Anfonwch y cod hwn atynt:",
  codeText: (until) =>
    `Mae'n gweithio unwaith, tan ${day(until)}, gyda'r cyfrif y maent yn mewngofnodi ag ef. Nis dangosir yn unman arall.`,
  everyone: "Pawb yn y grŵp",
  nobody: "Nid oes neb wedi defnyddio gwahoddiad eto.",
  end: "Dod â mynediad i ben",
  endOf: (name) => `Dod â mynediad i ben: ${name}`,
  endNow: "Dod ag ef i ben nawr",
  keep: "Ei gadw",
  ended: (name) => `Mae mynediad ${name} wedi dod i ben.`,
  endedOn: (on) => `daeth mynediad i ben ar ${day(on)}`,
  waiting: "Gwahoddiadau heb eu defnyddio eto",
  noneWaiting: "Dim.",
  until: (on) => `Yn gweithio tan ${day(on)}.`,
  revoke: "Tynnu'n ôl",
  revokeOf: (address) => `Tynnu'n ôl y gwahoddiad i ${address}`,
  revoked: (address) => `Tynnwyd y gwahoddiad i ${address} yn ôl.`,
};
