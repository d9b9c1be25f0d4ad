// The clipboard, where there is one.

/** Whether a text got to the clipboard: browsers may lack one, or refuse it to this page. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
