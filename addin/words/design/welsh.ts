import type { Words } from "../phraseBook";
import { counted } from "../welshForms";

/** Designing a return, in Welsh. */
export const designInWelsh: Words["design"] = {
  offer: "Ffurflen eich hun",
  offerText:
    "Gofynnwch rywbeth arall: dyluniwch ef mewn llyfr gwaith, heb raglennu. Mae'r cwarel yn ei wirio wrth i chi ei lenwi.",
  from: "Dechrau o",
  fromNothing: "Dim",
  openDesigner: "Agor y dylunydd ffurflenni",
  title: "Dylunydd ffurflenni",
  newer: "Gwnaed y dylunydd hwn gan Trustwide mwy newydd. Caewch Excel a'i agor eto i gael y cwarel diweddaraf.",
  left: (count) => `${counted(count, "peth")} i'w gywiro`,
  leftText: "Fe'i gwirir wrth i chi ei lenwi. Ni chyhoeddir dim trwy ei lenwi.",
  goTo: (where) => `Ewch i: ${where}`,
  place: (sheet, cell) => `dalen ${sheet}${cell === "" ? "" : `, cell ${cell}`}`,
  faults: {
    missingSheet: () => "mae'r ddalen ar goll; defnyddiwch ddylunydd newydd",
    noHeadings: () => "mae ei rhes o benawdau wedi mynd; defnyddiwch ddylunydd newydd",
    noColumn: (heading) => `mae'r golofn "${heading}" wedi mynd; defnyddiwch ddylunydd newydd`,
    damaged: () =>
      "ni ellir darllen mwyach beth oedd y ffurflen hon o'r blaen; agorwch hi mewn dylunydd newydd a theipiwch y newidiadau yno",
    empty: (heading) => `mae "${heading}" yn wag; llenwch ef`,
    offList: (text, list) => `nid yw "${text}" ar y rhestr; dewiswch ${list}`,
    noSheets: () => "nid oes dalen i'w llenwi; ychwanegwch un",
    noSuchSheet: (name) => `nid oes dalen o'r enw "${name}"; ychwanegwch hi ar y ddalen Sheets`,
    noQuestion: (sheet) => `nid oes cwestiwn ar y ddalen "${sheet}"; ychwanegwch un neu dilëwch y rhes`,
    notNumber: (text) => `nid yw "${text}" yn rhif mewn ffigurau`,
    tooLarge: () => "mae'n rhy hir neu'n rhy fawr",
    tooSmall: () => "mae'n rhy fyr neu'n rhy fach",
    notChosen: () => "nid yw'n un o'r rhai y gellir eu dewis",
  },
  ready: "Yn barod i roi cynnig arni",
  readyText: "Edrychwch ar y templed fel y byddai ysgol yn ei weld, yna cyhoeddwch.",
  becomes: "Beth fydd hi",
  version: (id, version) => `${id}, fersiwn ${version}`,
  counts: (questions, rules, measures) =>
    `${counted(questions, "cwestiwn")}, ${counted(rules, "rheol")}, ${counted(measures, "mesur")}`,
  sheet: (label, questions) => `${label}: ${counted(questions, "cwestiwn")}`,
  phases: { primary: "Cynradd", secondary: "Uwchradd", post16: "Chweched dosbarth" },
  typed: (phase, cells, budget) => `${phase}: ${cells} o ${counted(budget, "cell")} i'w teipio`,
  tryOpen: "Agor templed enghreifftiol",
  trySave: "Cadw templed enghreifftiol",
  sampleName: (title) => `Sample of ${title}.xlsx`,
  tried: "Mae'r sampl ar gyfer ysgol nad yw'n bod. Llenwch ef i roi cynnig arno; nid yw'n cael ei anfon at neb.",
  never: "Nid yw fersiwn a gyhoeddwyd byth yn newid. Y fersiwn nesaf yw newid.",
  publish: (version) => `Cyhoeddi fersiwn ${version}`,
  published: (title, version) => `Cyhoeddwyd ${title}, fersiwn ${version}`,
  publishedText: "Gellir ei gofyn yn y casgliad nesaf a gyhoeddwch.",
  publishedSame: (title, version) => `Cyhoeddwyd ${title}, fersiwn ${version}, o'r blaen, yn union fel hyn`,
  goToVersion: (where) => `Ewch i'r fersiwn, ${where}`,
  mayNot: "Swyddog y grŵp sy'n cyhoeddi ffurflenni. Gallwch ei llenwi yma, ac anfon y ffeil at un.",
};
