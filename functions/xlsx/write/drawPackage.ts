/** Hucre's writer alone: named here so that what is loaded when the first workbook is drawn holds nothing else of it. */
export { writeXlsx } from "hucre/xlsx";
