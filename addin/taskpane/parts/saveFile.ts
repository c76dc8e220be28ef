/** Saves a file to where the person's downloads go. */
export function saveFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
