// Gives something to the person as a file.

/** The names of all files begin alike, so that they are found again. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `o2o-city-${name}`;
  link.click();
  URL.revokeObjectURL(address);
}
