const inBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

/** Opens an .xlsx file as a new workbook in a window of its own. */
export const openNewWorkbook = (file: Uint8Array): Promise<void> => Excel.createWorkbook(inBase64(file));
